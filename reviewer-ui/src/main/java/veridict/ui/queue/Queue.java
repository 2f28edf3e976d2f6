package veridict.ui.queue;

import java.util.List;
import veridict.model.Colleague;
import veridict.model.Page;
import veridict.ui.form.Filled;

/**
 * The queue as its page shows it.
 *
 * @param onward whether this is a further page
 * @param lists what the reader keeps
 * @param people who can have a claim, who has least to do first
 * @param form what was typed and not taken
 * @param results what became of the claims that something was decided about
 */
public record Queue(
        Asked asked,
        Page<Line> lines,
        boolean onward,
        View view,
        List<Kept> lists,
        List<Colleague> people,
        Filled form,
        List<Result> results) {

    public List<Result> getRefused() {
        return results.stream().filter(result -> !result.done()).toList();
    }

    public List<Result> getDone() {
        return results.stream().filter(Result::done).toList();
    }

    /** A word of the address as people read it. */
    public String label(String name) {
        String word = asked.word(name);
        return switch (name) {
            case "q" -> "“" + word + "”";
            case "assignee" ->
                switch (word) {
                    case Asked.ME -> "mine";
                    case Asked.NOBODY -> "nobody’s";
                    default -> "with " + person(word);
                };
            case "contested" -> "contested";
            case "wanted" -> "asked for more than once";
            case "overdue" -> "overdue";
            case "dueSoon" -> "due soon";
            case "stopped" -> "publication stopped";
            default -> Labels.of(name, word);
        };
    }

    private String person(String id) {
        return people.stream()
                .filter(one -> one.id().toString().equals(id))
                .map(Colleague::name)
                .findFirst()
                .orElse("somebody else");
    }
}
