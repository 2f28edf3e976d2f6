package veridict.log;

import java.util.Locale;
import java.util.UUID;
import veridict.model.Actor;
import veridict.model.MoveName;
import veridict.refusal.Refusal;

/** Somebody tried a move and was refused. */
public record RefusedMove(UUID claimId, MoveName move, Actor actor, Refusal refusal) {

    /** The refusal in a word, such as {@code wrong-state}: its sentence may name what others may not read. */
    String why() {
        return refusal.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
