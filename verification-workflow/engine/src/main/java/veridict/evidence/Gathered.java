package veridict.evidence;

import java.util.List;
import java.util.Map;

/** All parts of a claim, of every kind in the order in which they were added. */
public final class Gathered {

    private final Map<Class<?>, List<Object>> parts;

    Gathered(Map<Class<?>, List<Object>> parts) {
        this.parts = parts;
    }

    /** Those of one kind. */
    @SuppressWarnings("unchecked")
    public <P> List<P> of(PartKind<P> kind) {
        return (List<P>) parts.getOrDefault(kind.entity(), List.of());
    }
}
