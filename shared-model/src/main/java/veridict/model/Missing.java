package veridict.model;

/** What keeps a gate shut, in words a person can act on. */
public record Missing(String gate, String message) {}
