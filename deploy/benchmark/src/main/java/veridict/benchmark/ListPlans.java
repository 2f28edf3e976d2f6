package veridict.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import veridict.benchmark.postgres.Plans;
import veridict.stack.sample.Api;
import veridict.stack.service.Service;

/** Asks for every list there is, lets time pass for the sweeps, the relay and the senders, and looks at how PostgreSQL went about it. */
final class ListPlans {
    private static final int WHILE_SWEEPING = 10; // seconds

    private static final List<String> OF_EDITORS = List.of(
            "/v1/people",
            "/v1/people/me",
            "/v1/articles?limit=50",
            "/v1/claimants?q=Claimant%201",
            "/v1/complaints?limit=50",
            "/v1/complaints?limit=50&state=RECEIVED",
            "/v1/statistics");
    private static final List<String> OF_A_CLAIM = List.of(
            "",
            "/moves",
            "/history",
            "/positions",
            "/appearances",
            "/contacts",
            "/evidence",
            "/searches",
            "/waivers",
            "/comments",
            "/draft",
            "/versions/1");

    private final Archive archive;

    ListPlans(Archive archive) {
        this.archive = archive;
    }

    List<Row> rows() {
        archive.start(Service.WORKFLOW);
        Api api = new Api("http://localhost:" + archive.port(Service.API), archive.passes());
        Api workflow = new Api("http://localhost:" + archive.port(Service.WORKFLOW), archive.passes());
        Plans plans = Plans.during(archive.database(), () -> {
            ListsBench.queries().forEach(query -> api.get("checker", "/v1/claims?limit=50&" + query));
            ListsBench.queries().stream()
                    .filter(query -> !query.contains("assignee"))
                    .forEach(query -> api.get("submitter", "/v1/claims?limit=50&" + query));
            OF_EDITORS.forEach(path -> api.get("editor", path));
            String claim =
                    archive.value("select id from claim where published_version = 1 order by created_at desc limit 1");
            OF_A_CLAIM.forEach(path -> api.get("editor", "/v1/claims/" + claim + path));
            api.get("admin", "/v1/log?limit=50");
            api.get("admin", "/v1/log?limit=50&kind=MOVE_REFUSED");
            readers();
            workflow.get("admin", "/v1/events?limit=50");
            workflow.get("newsroom-bot", "/v1/events?limit=50");
            workflow.get("admin", "/v1/endpoints");
            pause();
        });
        plans.vain().forEach((query, why) -> System.out.println(why + "\n    " + query.replaceAll("\\s+", " ")));
        return List.of(
                Row.told("different queries asked at 1,000,000 claims", "", List.of((double) plans.queries())),
                Row.atMost(0, "of which read a whole table, or 20,000 rows in vain", "", List.of((double)
                        plans.vain().size())));
    }

    /** The list of what is public is a page. */
    private void readers() {
        try (InputStream page = URI.create("http://localhost:" + archive.port(Service.API) + "/public?limit=50")
                .toURL()
                .openStream()) {
            page.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The public list does not answer", e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(WHILE_SWEEPING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The benchmark was interrupted", e);
        }
    }
}
