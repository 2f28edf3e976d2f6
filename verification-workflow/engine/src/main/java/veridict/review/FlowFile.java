package veridict.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import veridict.model.Calendar;
import veridict.model.ClaimState;
import veridict.model.Flow;
import veridict.model.Flow.FlowMove;
import veridict.model.Flow.When;
import veridict.model.MoveName;
import veridict.model.Role;
import veridict.model.Target;

/** Reads a {@code flow.yaml}. What is wrong with it is said with file, line and word, and nothing starts. */
public final class FlowFile {

    /** Those who are no role: whom the claim itself names, and time. */
    static final String ASSIGNEE = "assignee";

    static final String ITS_SUBMITTER = "its-submitter";
    static final String SYSTEM = "system";

    static final String RATER = "rater";

    private static final Set<String> CHOICES = Set.of("equal", "different", ASSIGNEE, RATER);
    private static final Set<String> SECTIONS = Set.of("moves", "waivable", "deadlines", "calendar");
    private static final Set<String> LAWS = Set.of(Rules.FOUR_EYES, Rules.NOT_RECUSED);

    private static final int LONGEST = 200_000;

    private final String file;
    private final Set<String> gates;

    private FlowFile(String file, Set<String> gates) {
        this.file = file;
        this.gates = gates;
    }

    /**
     * @param file its name, for messages
     * @param gates the names of the gates there are
     * @throws FlowFileRefused for an unknown word, a state that cannot be reached, or one that is not final and has no way out
     */
    public static Flow read(String file, String source, Collection<String> gates) {
        return new FlowFile(file, Set.copyOf(gates)).read(source);
    }

    private Flow read(String source) {
        Node root = root(source);
        MappingNode moves = map(value(root, "moves", SECTIONS).orElseThrow(() -> refused(root, "has no moves")));
        List<FlowMove> lines = moves.getValue().stream().flatMap(this::move).toList();
        Flow flow = new Flow(
                hash(source),
                lines,
                waivable(root),
                value(root, "deadlines", SECTIONS)
                        .map(new DeadlineLines(this, lines)::read)
                        .orElse(List.of()),
                value(root, "calendar", SECTIONS)
                        .map(new CalendarLines(this)::read)
                        .orElse(Calendar.PLAIN));
        FlowShape.problem(flow).ifPresent(problem -> {
            throw refused(naming(problem.word(), moves).orElse(moves), problem.detail());
        });
        return flow.with(redact(FlowShape.reached(flow)));
    }

    /** What the law orders removed is removed in every newsroom, whatever its flow says. */
    private static FlowMove redact(Set<ClaimState> states) {
        return new FlowMove(
                MoveName.REDACT,
                List.copyOf(states),
                new Target.Same(),
                When.REDACTION_ASKED_FOR,
                List.of(Role.ADMIN.wire()),
                List.of());
    }

    private List<String> waivable(Node root) {
        return value(root, "waivable", SECTIONS).map(this::list).orElse(List.of()).stream()
                .map(this::waivableGate)
                .toList();
    }

    private String waivableGate(Node word) {
        if (LAWS.contains(text(word))) {
            throw refused(word, "is a law, and nobody waives it: " + text(word));
        }
        return gate(word);
    }

    private Node root(String source) {
        if (source.length() > LONGEST) {
            throw new FlowFileRefused(file + ":1: is longer than any flow: " + source.length() + " characters");
        }
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new java.io.StringReader(source));
            if (root == null) {
                throw new FlowFileRefused(file + ":1: is empty");
            }
            refuseTwins(root, Collections.newSetFromMap(new IdentityHashMap<>()));
            return root;
        } catch (MarkedYAMLException notYaml) {
            throw new FlowFileRefused(
                    file + ":" + (notYaml.getProblemMark().getLine() + 1) + ": " + notYaml.getProblem());
        } catch (YAMLException tooMuch) {
            throw new FlowFileRefused(file + ":1: is not a flow: "
                    + String.valueOf(tooMuch.getMessage()).replaceAll("\\s+", " "));
        }
    }

    /** Of two that say the same word, one would count, and nobody could see which. @param seen what an alias led to before */
    private void refuseTwins(Node node, Set<Node> seen) {
        if (node instanceof SequenceNode list && seen.add(list)) {
            list.getValue().forEach(item -> refuseTwins(item, seen));
        }
        if (node instanceof MappingNode map && seen.add(map)) {
            Set<String> words = new HashSet<>();
            for (NodeTuple entry : map.getValue()) {
                if (!words.add(text(entry.getKeyNode()))) {
                    throw refused(entry.getKeyNode(), "is here twice: " + text(entry.getKeyNode()));
                }
                refuseTwins(entry.getValueNode(), seen);
            }
        }
    }

    /** Where a word stands first. */
    private static Optional<Node> naming(String word, Node node) {
        return switch (node) {
            case ScalarNode scalar ->
                Optional.<Node>of(scalar).filter(found -> scalar.getValue().equals(word));
            case SequenceNode list ->
                list.getValue().stream()
                        .flatMap(item -> naming(word, item).stream())
                        .findFirst();
            case MappingNode map ->
                map.getValue().stream()
                        .flatMap(entry -> Stream.of(entry.getKeyNode(), entry.getValueNode()))
                        .flatMap(part -> naming(word, part).stream())
                        .findFirst();
            default -> Optional.empty();
        };
    }

    /** A move has one line, or a list of them. */
    private Stream<FlowMove> move(NodeTuple entry) {
        MoveName name = MoveName.of(text(entry.getKeyNode()))
                .filter(Moves::isBuilt)
                .orElseThrow(() -> refused(entry.getKeyNode(), "is not a move: " + text(entry.getKeyNode())));
        if (name == MoveName.REDACT) {
            throw refused(entry.getKeyNode(), "is a law, and no flow says otherwise: " + name.wire());
        }
        return entry.getValueNode() instanceof SequenceNode lines
                ? lines.getValue().stream().map(line -> line(name, line))
                : Stream.of(line(name, entry.getValueNode()));
    }

    private FlowMove line(MoveName name, Node rule) {
        Set<String> known = Set.of("from", "to", "when", "by", "gates");
        Node to = value(rule, "to", known)
                .orElseThrow(() -> refused(rule, name.wire() + " leads nowhere: it has no 'to'"));
        Node by = value(rule, "by", known)
                .orElseThrow(() -> refused(rule, name.wire() + " is for nobody: it has no 'by'"));
        FlowMove line = new FlowMove(
                name,
                value(rule, "from", known).map(this::list).orElse(List.of()).stream()
                        .map(this::state)
                        .toList(),
                target(to),
                value(rule, "when", known).map(this::when).orElse(null),
                list(by).stream().map(this::who).toList(),
                value(rule, "gates", known).map(this::list).orElse(List.of()).stream()
                        .map(this::gate)
                        .toList());
        if (line.by().isEmpty()) {
            throw refused(by, name.wire() + " is for nobody: its 'by' is empty");
        }
        MoveMeaning.problem(line).ifPresent(problem -> {
            throw refused(rule, problem);
        });
        return line;
    }

    ClaimState state(Node word) {
        return Stream.of(ClaimState.values())
                .filter(state -> state.name().equals(text(word)))
                .findFirst()
                .orElseThrow(() -> refused(word, "is not a state: " + text(word)));
    }

    private Target target(Node to) {
        if (to instanceof MappingNode) {
            return value(to, ASSIGNEE, CHOICES).isPresent()
                    ? new Target.ByPerson(choice(to, ASSIGNEE), choice(to, RATER))
                    : new Target.ByRatings(choice(to, "equal"), choice(to, "different"));
        }
        return switch (text(to)) {
            case Target.Same.WORD -> new Target.Same();
            case Target.HeldFrom.WORD -> new Target.HeldFrom();
            default -> new Target.To(state(to));
        };
    }

    private ClaimState choice(Node to, String key) {
        return state(value(to, key, CHOICES).orElseThrow(() -> refused(to, "does not say where '" + key + "' leads")));
    }

    private When when(Node word) {
        return When.of(text(word))
                .filter(when -> when != When.REDACTION_ASKED_FOR)
                .orElseThrow(() -> refused(word, "is not a condition: " + text(word)));
    }

    private String who(Node word) {
        String who = text(word);
        if (Role.of(who).isEmpty()
                && !Set.of(ASSIGNEE, RATER, ITS_SUBMITTER, SYSTEM).contains(who)) {
            throw refused(word, "is neither a role nor assignee, rater, its-submitter or system: " + who);
        }
        return who;
    }

    private String gate(Node word) {
        if (!gates.contains(text(word))) {
            throw refused(word, "is not a gate: " + text(word));
        }
        return text(word);
    }

    Optional<Node> value(Node node, String key, Set<String> known) {
        for (NodeTuple tuple : map(node).getValue()) {
            if (!known.contains(text(tuple.getKeyNode()))) {
                throw refused(tuple.getKeyNode(), "is not a word of a flow: " + text(tuple.getKeyNode()));
            }
        }
        return map(node).getValue().stream()
                .filter(tuple -> text(tuple.getKeyNode()).equals(key))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    MappingNode map(Node node) {
        if (node instanceof MappingNode map) {
            return map;
        }
        throw refused(node, "should be a map");
    }

    List<Node> list(Node node) {
        if (node instanceof SequenceNode sequence) {
            return new ArrayList<>(sequence.getValue());
        }
        throw refused(node, "should be a list");
    }

    String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw refused(node, "should be a word");
    }

    FlowFileRefused refused(Node node, String problem) {
        return new FlowFileRefused(file + ":" + (node.getStartMark().getLine() + 1) + ": " + problem);
    }

    private static String hash(String source) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
