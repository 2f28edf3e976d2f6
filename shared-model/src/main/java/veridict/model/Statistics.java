package veridict.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The newsroom in numbers. None of them judges a person: workload counts open claims, and agreement is of the scale.
 *
 * @param since the first day of the period
 * @param until the last day of the period
 * @param states claims in each state now; 1000 stands for that many or more
 * @param stays in the states that claims left in the period
 * @param overdue claims whose deadline has passed; 1000 stands for that many or more
 * @param workload of everybody who has claims in work now
 * @param declines in the period, by code
 * @param corrections published in the period, by kind
 */
public record Statistics(
        LocalDate since,
        LocalDate until,
        Map<ClaimState, Long> states,
        List<Stay> stays,
        long overdue,
        List<Workload> workload,
        Agreement agreement,
        Map<DeclineCode, Long> declines,
        Map<VersionKind, Long> corrections) {

    /** @param open claims in work, from taking up to publication */
    public record Workload(Person person, long open) {}
}
