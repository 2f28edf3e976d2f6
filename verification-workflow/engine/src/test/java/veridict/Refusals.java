package veridict;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;
import veridict.refusal.Refusal;
import veridict.refusal.Refused;

/** Says what was refused. */
public final class Refusals {

    private Refusals() {}

    public static <T extends Refusal> T refused(Class<T> why, Executable what) {
        return assertInstanceOf(why, assertThrows(Refused.class, what).refusal());
    }
}
