package veridict.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an assessor of the IFCN asks a newsroom for: how much it checks, whom and what it chooses, and how it corrects itself.
 *
 * @param since the first day of the period
 * @param until the last day of the period
 * @param weeks first verdicts published, week by week, none left out
 * @param claimants whose claims these were, the most first; private persons are counted together, under no name
 * @param topics of these claims, the most first
 * @param waivers granted for verdicts that were published, by gate
 * @param contacts parties asked about the claims of these verdicts, by what came of it
 * @param waiting such parties that have not answered yet
 * @param complaints received, by how they stand
 * @see <a href="https://www.ifcncodeofprinciples.poynter.org/the-commitments">The commitments of the code of principles</a>
 */
public record Assessment(
        LocalDate since,
        LocalDate until,
        List<Week> weeks,
        List<Counted> claimants,
        List<Counted> topics,
        Map<String, Long> waivers,
        Map<ContactOutcome, Long> contacts,
        long waiting,
        Map<ComplaintState, Long> complaints) {

    /** @param monday its first day */
    public record Week(LocalDate monday, long checks) {}

    /** @param name absent: private persons, and claims that name nobody or nothing */
    public record Counted(@Nullable String name, long count) {}
}
