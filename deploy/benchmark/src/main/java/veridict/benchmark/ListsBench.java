package veridict.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import veridict.benchmark.load.Callers;
import veridict.benchmark.load.Order;
import veridict.benchmark.load.Order.Caller;
import veridict.benchmark.load.Order.Request;
import veridict.benchmark.postgres.BenchServer;
import veridict.stack.service.Service;

/**
 * A page of 50 of {@code GET /v1/claims}, with filters and sorts, and with words: how much longer all but one in a hundred of the answers take
 * at a million claims than at ten thousand. Both newsrooms have a claims-api of their own and share the PostgreSQL; two callers ask. Then every
 * list and sweep of the product is asked for at a million, and the plans that PostgreSQL followed are looked at.
 */
final class ListsBench {
    private static final double BAR = 1.5;
    private static final int CALLERS = 2;
    private static final String SMALL = " at 10,000 claims";
    private static final String LARGE = " at 1,000,000 claims";
    private static final String SORTED = "filter and sort";
    private static final String WORDS = "with q";

    /** Somebody who has much, who had something once, who has little, as newsroom.sql made them. */
    private static final List<String> FILTERS = List.of(
            "sort=-createdAt",
            "state=PUBLISHED&sort=-updatedAt",
            "state=SUBMITTED&state=ACCEPTED&sort=-priority",
            "state=IN_REVIEW&assignee=aaaaaaaa-0000-7000-8000-000000000005&sort=updatedAt",
            "assignee=aaaaaaaa-0000-7000-8000-000000000002",
            "claimant=cccccccc-0000-7000-8000-000000000001&sort=-publishedAt",
            "claimant=cccccccc-0000-7000-8000-000000000007",
            "topic=war&sort=-createdAt",
            "topic=election&sort=createdAt",
            "topic=rare",
            "language=uk&sort=-updatedAt",
            "language=ka&sort=-priority",
            "contested=true&sort=-createdAt",
            "overdue=true&sort=deadline",
            "escalatedTo=editor&state=PROPOSED",
            "priority=URGENT&sort=-createdAt");

    private static final List<String> SEARCHES = List.of(
            "q=residence",
            "q=residence%20attack",
            "q=covid",
            "q=needle",
            "q=vacc",
            "q=war&state=PUBLISHED&sort=-publishedAt",
            "q=passportreform&topic=war",
            "q=nothingsaysthis");

    private ListsBench() {}

    static Result run() {
        BenchServer.start();
        try (Archive small = Archive.of(10_000);
                Archive large = Archive.of(1_000_000);
                Callers callers = Callers.start()) {
            Map<String, List<Double>> found = new Rounds("ms, all but one in a hundred")
                    .of(SORTED + SMALL, () -> p99(callers, small, FILTERS))
                    .of(SORTED + LARGE, () -> p99(callers, large, FILTERS))
                    .of(WORDS + SMALL, () -> p99(callers, small, SEARCHES))
                    .of(WORDS + LARGE, () -> p99(callers, large, SEARCHES))
                    .run();
            List<Row> rows = new ArrayList<>();
            Stream.of(SORTED, WORDS)
                    .map(kind -> Row.atMost(
                            BAR,
                            kind + ": growth of p99",
                            "",
                            Rounds.ratios(rounds(found, kind + LARGE), rounds(found, kind + SMALL))))
                    .forEach(rows::add);
            found.forEach((what, rounds) -> rows.add(Row.told(what + ": p99", "ms", rounds)));
            rows.addAll(new ListPlans(large).rows());
            return new Result(
                    "lists",
                    Rounds.ROUNDS,
                    Row.median(rounds(found, SORTED + LARGE)),
                    Row.median(rounds(found, SORTED + SMALL)),
                    BAR,
                    "ms",
                    rows);
        }
    }

    private static List<Double> rounds(Map<String, List<Double>> found, String what) {
        return found.getOrDefault(what, List.of());
    }

    private static double p99(Callers callers, Archive archive, List<String> queries) {
        String token = archive.passes().of("checker");
        List<Request> requests = queries.stream()
                .map(query -> new Request("GET", "/v1/claims?limit=50&" + query, token, null))
                .toList();
        Caller caller = new Caller(requests.getFirst(), requests);
        return callers.call(new Order(
                        archive.port(Service.API), Rounds.SECONDS, java.util.Collections.nCopies(CALLERS, caller)))
                .p99();
    }

    static List<String> queries() {
        return Stream.concat(FILTERS.stream(), SEARCHES.stream()).toList();
    }
}
