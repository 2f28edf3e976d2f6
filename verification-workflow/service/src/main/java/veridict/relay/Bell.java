package veridict.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Rung when events were stamped in this process, so that who waits for them need not look so often. */
@ApplicationScoped
public class Bell {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Object monitor = new Object();

    /** Calls this at every ring, on the ringer's thread. */
    public void onRing(Runnable listener) {
        listeners.add(listener);
    }

    public void ring() {
        listeners.forEach(Runnable::run);
        synchronized (monitor) {
            monitor.notifyAll();
        }
    }

    /** Until the next ring, but no longer: another process may stamp, and its bell is not heard here. */
    @SuppressWarnings("WaitNotInLoop") // who waits looks again anyway
    public void await(Duration atMost) throws InterruptedException {
        synchronized (monitor) {
            monitor.wait(Math.max(1, atMost.toMillis()));
        }
    }
}
