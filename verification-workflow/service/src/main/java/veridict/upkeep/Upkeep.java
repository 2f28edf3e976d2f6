package veridict.upkeep;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import veridict.start.Opened;

/** The timetable: db-scheduler lets one process at a time do each task, however many run. */
@ApplicationScoped
class Upkeep {

    private final DataSource database;
    private final OldAnswers answers;
    private final OldContacts contacts;
    private volatile @Nullable Scheduler scheduler;

    Upkeep(DataSource database, OldAnswers answers, OldContacts contacts) {
        this.database = database;
        this.answers = answers;
        this.contacts = contacts;
    }

    void begin(@Observes Opened opened) {
        Scheduler started = Scheduler.create(database)
                .startTasks(
                        Tasks.recurring("old-answers", FixedDelay.of(Duration.ofMinutes(10)))
                                .execute((instance, context) -> answers.forget()),
                        Tasks.recurring("old-contacts", FixedDelay.of(Duration.ofHours(1)))
                                .execute((instance, context) -> contacts.erase()))
                .threads(1)
                .pollingInterval(Duration.ofSeconds(10))
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
}
