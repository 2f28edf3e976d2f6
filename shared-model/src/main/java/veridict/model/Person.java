package veridict.model;

import java.util.UUID;

/** A person or program the newsroom knows, as others see it. */
public record Person(UUID id, String name) {}
