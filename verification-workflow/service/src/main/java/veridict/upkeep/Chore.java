package veridict.upkeep;

import java.time.Duration;

/** Something that is done again and again, by one process at a time. */
public interface Chore {

    String name();

    /** How long after one time the next begins. */
    Duration every();

    void run();
}
