package veridict.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import veridict.gate.CaseFile;
import veridict.gate.Gates;
import veridict.model.ChecklistItem;
import veridict.model.MoveName;

/** What a verdict was held against on its road to publication: the gates of every move that led there, and the laws. */
@ApplicationScoped
public class Checklist {

    private final ReviewFlow flow;
    private final Gates gates;

    Checklist(ReviewFlow flow, Gates gates) {
        this.flow = flow;
        this.gates = gates;
    }

    public List<ChecklistItem> met(CaseFile file) {
        List<String> names = Stream.of(MoveName.PROPOSE, MoveName.APPROVE, MoveName.PUBLISH)
                .flatMap(move -> flow.lines(move).stream())
                .flatMap(line -> line.gates().stream())
                .distinct()
                .toList();
        List<ChecklistItem> met = new ArrayList<>(gates.met(names, file));
        met.add(ChecklistItem.met(
                Rules.FOUR_EYES,
                "A second person, who wrote nothing of it, approved the verdict before it was published."));
        return met;
    }
}
