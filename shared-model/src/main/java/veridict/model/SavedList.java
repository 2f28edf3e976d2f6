package veridict.model;

import java.util.UUID;

/** A list of claims that somebody keeps under a name. @param query what stands in its address */
public record SavedList(UUID id, String name, String query) {}
