package veridict.ui.desk;

import java.util.List;
import veridict.model.Colleague;
import veridict.model.Role;

/** Who has how much in work, by name: it says where there is room, and ranks nobody. @param width of the bar, 0 to 100 */
public record Workload(Colleague person, long width) {
    private static final int FULL = 100;

    static List<Workload> of(List<Colleague> people) {
        long most = people.stream().mapToLong(Colleague::open).max().orElse(0);
        return people.stream()
                .filter(person -> person.is(Role.FACT_CHECKER))
                .map(person -> new Workload(person, most == 0 ? 0 : FULL * person.open() / most))
                .toList();
    }
}
