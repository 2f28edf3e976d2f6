package veridict.refusal;

/** What is wrong with one field of what was handed in.
 *
 * @param pointer JSON Pointer (RFC 6901) into the request's body
 */
public record FieldError(String pointer, String detail) {}
