package veridict.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import veridict.model.ClaimState;
import veridict.model.Deadline;
import veridict.model.Deadline.Then;
import veridict.model.Flow.FlowMove;
import veridict.model.MoveName;
import veridict.model.Priority;
import veridict.model.Role;
import veridict.model.Span;

/** The {@code deadlines} of a flow file: a line a state, and in it one for each priority that has words of its own. */
final class DeadlineLines {

    private static final Set<String> WORDS = Set.of("after", "due-soon", "escalate-to", "then");
    private static final Set<String> PRIORITIES =
            Arrays.stream(Priority.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    private static final Span QUARTER = new Span.Share("25%", 25);

    private final FlowFile file;
    private final List<FlowMove> moves;

    DeadlineLines(FlowFile file, List<FlowMove> moves) {
        this.file = file;
        this.moves = moves;
    }

    List<Deadline> read(Node deadlines) {
        return file.map(deadlines).getValue().stream().flatMap(this::state).toList();
    }

    private Stream<Deadline> state(NodeTuple entry) {
        ClaimState state = file.state(entry.getKeyNode());
        if (!begins(MoveName.ESCALATE, state)) {
            throw file.refused(
                    entry.getKeyNode(), "no escalate begins at " + state + ", so a deadline there ends in nothing");
        }
        Node line = entry.getValueNode();
        Set<String> known = new HashSet<>(WORDS);
        known.addAll(PRIORITIES);
        Deadline all = deadline(state, null, line, known, Optional.empty());
        List<Deadline> lines = new ArrayList<>();
        for (Priority priority : Priority.values()) {
            file.value(line, priority.name(), known)
                    .map(own -> deadline(state, priority, own, WORDS, Optional.of(all)))
                    .ifPresent(lines::add);
        }
        lines.add(all);
        return lines.stream();
    }

    /** @param all that of any priority, whose words count where this one has none */
    private Deadline deadline(
            ClaimState state, @Nullable Priority priority, Node line, Set<String> known, Optional<Deadline> all) {
        return new Deadline(
                state,
                priority,
                file.value(line, "after", known)
                        .map(this::after)
                        .or(() -> all.map(Deadline::after))
                        .orElseThrow(() -> file.refused(line, state + " has a deadline without 'after'")),
                file.value(line, "due-soon", known)
                        .map(this::dueSoon)
                        .or(() -> all.map(Deadline::dueSoon))
                        .orElse(QUARTER),
                file.value(line, "then", known)
                        .map(word -> then(word, state))
                        .or(() -> all.map(Deadline::then))
                        .orElse(Then.NOTIFY),
                file.value(line, "escalate-to", known)
                        .map(this::role)
                        .or(() -> all.map(Deadline::escalateTo))
                        .orElseThrow(() -> file.refused(line, state + " tells nobody: it has no 'escalate-to'")));
    }

    private Span after(Node word) {
        return Span.of(file.text(word))
                .filter(span -> !(span instanceof Span.Share))
                .orElseThrow(() -> file.refused(word, "is no time such as 24h or 3 working-days: " + file.text(word)));
    }

    private Span dueSoon(Node word) {
        return Span.of(file.text(word))
                .filter(span -> !(span instanceof Span.WorkingDays))
                .orElseThrow(() -> file.refused(word, "is no time such as 2h or 25%: " + file.text(word)));
    }

    private Then then(Node word, ClaimState state) {
        Then then = Then.of(file.text(word))
                .orElseThrow(
                        () -> file.refused(word, "is none of notify, raise-priority, hand-back: " + file.text(word)));
        if (then == Then.HAND_BACK && !begins(MoveName.HAND_BACK, state)) {
            throw file.refused(word, "the system hands nothing back from " + state + ": hand-back");
        }
        return then;
    }

    private Role role(Node word) {
        return Role.of(file.text(word))
                .filter(role -> role == Role.FACT_CHECKER || role == Role.EDITOR || role == Role.ADMIN)
                .orElseThrow(() -> file.refused(word, "is none of fact-checker, editor, admin: " + file.text(word)));
    }

    /** Whether time may make this move there. */
    private boolean begins(MoveName move, ClaimState state) {
        return moves.stream()
                .anyMatch(line -> line.move() == move
                        && line.from().contains(state)
                        && line.by().contains(FlowFile.SYSTEM));
    }
}
