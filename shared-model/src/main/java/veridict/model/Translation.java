package veridict.model;

/** The words of a claim in another language. */
public record Translation(String language, String text) {}
