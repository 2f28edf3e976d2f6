package veridict;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The clock of the tests: the real one, until somebody sets it ahead. */
@Alternative
@Priority(1)
@Singleton
public class SettableClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    public void goOn(Duration by) {
        ahead = ahead.plus(by);
    }

    public void goOnTo(Instant time) {
        goOn(Duration.between(instant(), time));
    }

    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the house's clock is in UTC");
    }
}
