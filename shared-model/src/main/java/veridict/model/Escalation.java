package veridict.model;

import java.time.Instant;

/** That a deadline passed. @param to whose turn it is now */
public record Escalation(Instant at, Role to) {}
