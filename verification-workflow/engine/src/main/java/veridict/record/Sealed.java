package veridict.record;

import java.util.List;

/**
 * An entry with its place in the chain, before it is written.
 *
 * @param canonical RFC 8785 JSON of the entry, with commitments in place of texts
 * @param hash SHA-256 of it, in hex
 * @param signature of the chain's head: kept outside the entries, so that a chain cut short shows
 */
public record Sealed(Entry entry, List<String> salts, String canonical, String hash, String signature) {}
