package veridict.ui.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import veridict.model.MoveName;
import veridict.review.Moves;
import veridict.ui.form.Filled;
import veridict.ui.frame.Visitor;

/** Times of a move's form are typed as the reader's clock shows them; the move is told their offset, and the zone where it asks for it. */
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
            for (Map.Entry<?, ?> property : properties.entrySet()) {
                String name = property.getKey().toString();
                if (MoveForms.isTime(property.getValue()) && !typed.value(name).isBlank()) {
                    meant = meant.with(name, meant(typed.value(name), visitor.zone()));
                }
            }
            if (properties.containsKey(MoveForms.ZONE)) {
                meant = meant.with(MoveForms.ZONE, visitor.zone().getId());
            }
        }
        return meant;
    }

    /** What is no local time is left as it was typed, for the move to refuse it. */
    private static String meant(String typed, ZoneId zone) {
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    LocalDateTime.parse(typed.strip()).atZone(zone));
        } catch (DateTimeException other) {
            return typed;
        }
    }
}
