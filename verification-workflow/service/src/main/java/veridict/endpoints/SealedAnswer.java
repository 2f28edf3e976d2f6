package veridict.endpoints;

/** An answer that holds a secret, as it is stored for who asks again under the same Idempotency-Key. */
record SealedAnswer(String sealed) {}
