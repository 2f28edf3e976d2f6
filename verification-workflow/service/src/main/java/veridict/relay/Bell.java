package veridict.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Rung when events were stamped in this process, so that who waits for them need not look so often. */
@ApplicationScoped
public class Bell {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Lock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();

    /** Calls this at every ring, on the ringer's thread. */
    public void onRing(Runnable listener) {
        listeners.add(listener);
    }

    public void ring() {
        listeners.forEach(Runnable::run);
        lock.lock();
        try {
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Until the next ring, but no longer: another process may stamp, and its bell is not heard here. Who waits on a virtual thread holds no
     * other up, also where {@code synchronized} would pin its carrier (before JDK 24).
     */
    @SuppressWarnings("WaitNotInLoop") // who waits looks again anyway
    public void await(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            rung.awaitNanos(atMost.toNanos());
        } finally {
            lock.unlock();
        }
    }
}
