package veridict.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A move its reader could make now, or why not.
 *
 * @param to where it leads; absent when that is decided by what is handed in
 * @param open whether it may be made; otherwise {@code missing} says what is in the way
 * @param missing gates and laws in the way
 * @param gates every gate and law of the move, met or not: the checklist
 * @param data the JSON Schema of the move's own data
 */
public record MoveOffer(
        MoveName move,
        @Nullable ClaimState to,
        boolean open,
        List<Missing> missing,
        List<String> gates,
        Map<String, Object> data) {}
