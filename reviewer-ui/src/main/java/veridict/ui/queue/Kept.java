package veridict.ui.queue;

import java.util.UUID;

/** A list that somebody keeps. @param count as it is shown @param here whether it is the one that is shown */
public record Kept(UUID id, String name, String address, String count, boolean here) {}
