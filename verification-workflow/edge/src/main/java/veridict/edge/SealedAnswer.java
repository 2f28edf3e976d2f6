package veridict.edge;

/** An answer that must not lie in clear, as it is stored for who asks again under the same Idempotency-Key. */
record SealedAnswer(String sealed) {}
