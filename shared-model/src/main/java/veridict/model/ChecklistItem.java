package veridict.model;

/** A gate as the reader of a verdict sees it: what was asked for, in words, and that it was met. */
public record ChecklistItem(String gate, String message) {}
