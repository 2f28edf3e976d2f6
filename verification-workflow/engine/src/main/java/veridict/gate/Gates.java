package veridict.gate;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import veridict.model.ChecklistItem;
import veridict.model.Missing;

/** Every gate there is, by name. */
@ApplicationScoped
public class Gates {

    private final List<Gate> gates;

    Gates(@All List<Gate> gates) {
        this.gates = List.copyOf(gates);
    }

    /** The names a flow may use. */
    public List<String> names() {
        return gates.stream().map(Gate::name).sorted().toList();
    }

    /** What is missing at any of these gates. */
    public List<Missing> missing(List<String> names, CaseFile file) {
        return names.stream().flatMap(name -> gate(name).missing(file).stream()).toList();
    }

    /** What the reader of a verdict is told of these gates: of those that are open, or were opened by an editor. */
    public List<ChecklistItem> met(List<String> names, CaseFile file) {
        return names.stream().flatMap(name -> item(gate(name), file).stream()).toList();
    }

    private static Optional<ChecklistItem> item(Gate gate, CaseFile file) {
        return gate.missing(file).isEmpty()
                ? Optional.of(ChecklistItem.met(gate.name(), gate.met(file)))
                : file.waiver(gate.name()).map(waiver -> ChecklistItem.waived(gate.name(), waiver.reason()));
    }

    private Gate gate(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("the flow was checked, and has no gate " + name));
    }

    private Optional<Gate> find(String name) {
        return gates.stream().filter(gate -> gate.name().equals(name)).findFirst();
    }
}
