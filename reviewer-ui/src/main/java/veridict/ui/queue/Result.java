package veridict.ui.queue;

import veridict.model.Claim;

/** What became of one claim of several. @param words what was done, or why it was not */
public record Result(Claim claim, boolean done, String words) {}
