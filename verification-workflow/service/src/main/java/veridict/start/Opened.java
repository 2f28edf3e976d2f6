package veridict.start;

/** The schema is there and the flow is written: the work may begin. */
public record Opened() {}
