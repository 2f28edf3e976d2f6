package veridict.ui.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import veridict.json.Times;
import veridict.model.MoveName;
import veridict.review.Moves;
import veridict.ui.form.Filled;
import veridict.ui.frame.Visitor;

/** Times of a move's form are typed as the reader's clock shows them; the move is told their offset, or the zone where it asks for it. */
@ApplicationScoped
class TypedTimes {
    private final Moves moves;
    private final Visitor visitor;

    TypedTimes(Moves moves, Visitor visitor) {
        this.moves = moves;
        this.visitor = visitor;
    }

    Filled meant(MoveName move, Filled typed) {
        Filled meant = typed;
        if (moves.schema(move).get("properties") instanceof Map<?, ?> properties) {
            if (properties.containsKey(MoveForms.ZONE)) {
                return meant.with(MoveForms.ZONE, visitor.zone().getId());
            }
            for (Map.Entry<?, ?> property : properties.entrySet()) {
                String name = property.getKey().toString();
                if (MoveForms.isTime(property.getValue()) && !typed.value(name).isBlank()) {
                    meant = meant.with(name, meant(typed.value(name), visitor.zone()));
                }
            }
        }
        return meant;
    }

    /** What is no local time, or one that the clocks leave out, stays as it was typed, for the move to refuse it. */
    private static String meant(String typed, ZoneId zone) {
        try {
            return Times.local(LocalDateTime.parse(typed.strip()), zone)
                    .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
                    .orElse(typed);
        } catch (DateTimeException other) {
            return typed;
        }
    }
}
