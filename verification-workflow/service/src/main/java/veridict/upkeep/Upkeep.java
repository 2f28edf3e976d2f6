package veridict.upkeep;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import veridict.start.Opened;

/** The timetable: db-scheduler lets one process at a time do each chore, however many run; when that one dies, another goes on. */
@ApplicationScoped
class Upkeep {

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final DataSource database;
    private final List<Chore> chores;
    private volatile @Nullable Scheduler scheduler;

    Upkeep(DataSource database, @All List<Chore> chores) {
        this.database = database;
        this.chores = chores;
    }

    void begin(@Observes Opened opened) {
        Scheduler started = Scheduler.create(database)
                .startTasks(chores.stream().map(Upkeep::recurring).toList())
                .threads(chores.size())
                .pollingInterval(chores.stream()
                        .map(Chore::every)
                        .min(Duration::compareTo)
                        .orElseThrow())
                .heartbeatInterval(HEARTBEAT)
                .build();
        started.start();
        scheduler = started;
    }

    void end(@Observes ShutdownEvent stop) {
        Scheduler running = scheduler;
        if (running != null) {
            running.stop();
        }
    }

    private static RecurringTask<Void> recurring(Chore chore) {
        return Tasks.recurring(chore.name(), FixedDelay.of(chore.every())).execute((instance, context) -> chore.run());
    }
}
