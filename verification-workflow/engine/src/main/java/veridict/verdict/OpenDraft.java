package veridict.verdict;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import veridict.model.Person;

/** A draft's row with its hands in the order in which they came to it, and who stands behind it as it is, read together. */
public record OpenDraft(
        DraftEntity row, List<Person> hands, @Nullable UUID approver) {}
