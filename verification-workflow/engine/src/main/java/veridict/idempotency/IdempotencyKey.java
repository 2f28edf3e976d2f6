package veridict.idempotency;

/**
 * The caller's name for one write.
 *
 * @param key at most 255 characters, the caller's choice
 * @param fingerprint of the request (method, path, body): the same key with another fingerprint is refused
 */
public record IdempotencyKey(String key, String fingerprint) {}
