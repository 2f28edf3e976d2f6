package veridict.engines.flowable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;
import veridict.engines.Rounds;

/**
 * The review as a process of Flowable: a task to write the verdict, one to publish it, full history, no jobs. Create starts an instance with
 * the claim as its variables, take-up claims the first task, propose completes it with the verdict, publish completes the second. There are no
 * gates, no second pair of eyes, no chain and no events: it does less than the desk does.
 */
final class FlowableReviews implements Rounds.Review {
    private static final Map<String, Object> CLAIM = Map.of(
            "statement",
            "Ninety-one drones were sent against the residence in the Novgorod region, and all of them were destroyed.",
            "claimant",
            "A foreign minister",
            "language",
            "en",
            "topic",
            "war");
    private static final Map<String, Object> VERDICT = Map.of(
            "rating",
            "unproven",
            "conclusion",
            "Nothing shows the attack, and nothing rules it out.",
            "explanation",
            "We searched.");

    private final RuntimeService processes;
    private final TaskService tasks;

    private FlowableReviews(ProcessEngine engine) {
        processes = engine.getRuntimeService();
        tasks = engine.getTaskService();
    }

    /** Arguments: address, user and password of the database, and how many threads and connections. */
    public static void main(String[] arguments) throws Exception {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(arguments[0]);
        pool.setUsername(arguments[1]);
        pool.setPassword(arguments[2]);
        pool.setMaximumPoolSize(
                2 * Integer.parseInt(arguments[3])); // a thread that needs new ids takes a second one for them
        try (HikariDataSource database = new HikariDataSource(pool)) {
            StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
            settings.setDataSource(database);
            settings.setDatabaseSchemaUpdate("true");
            settings.setHistoryLevel(HistoryLevel.FULL);
            settings.setAsyncExecutorActivate(false);
            ProcessEngine engine = settings.buildProcessEngine();
            engine.getRepositoryService()
                    .createDeployment()
                    .addClasspathResource("review.bpmn20.xml")
                    .deploy();
            Rounds.of(new FlowableReviews(engine), Integer.parseInt(arguments[3]));
            engine.close();
        }
    }

    @Override
    public void run() {
        String review = processes.startProcessInstanceByKey("review", CLAIM).getId();
        tasks.claim(task(review).getId(), "mara");
        tasks.complete(task(review).getId(), VERDICT);
        tasks.complete(task(review).getId(), Map.of("publishedBy", "edith"));
    }

    private Task task(String review) {
        return tasks.createTaskQuery().processInstanceId(review).singleResult();
    }
}
