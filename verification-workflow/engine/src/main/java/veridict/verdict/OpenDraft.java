package veridict.verdict;

import java.util.List;
import veridict.model.Person;

/** A draft's row with its hands in the order in which they came to it, read together. */
public record OpenDraft(DraftEntity row, List<Person> hands) {}
