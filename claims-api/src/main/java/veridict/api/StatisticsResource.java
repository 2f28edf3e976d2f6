package veridict.api;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import veridict.edge.Call;
import veridict.json.Times;
import veridict.model.Statistics;
import veridict.refusal.Refusal;
import veridict.statistics.StatisticsQueries;

@Path("/v1/statistics")
@Tag(name = "Newsroom")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class StatisticsResource {

    private final StatisticsQueries statistics;
    private final Call call;

    StatisticsResource(StatisticsQueries statistics, Call call) {
        this.statistics = statistics;
        this.call = call;
    }

    @GET
    @Operation(
            summary =
                    "Read the newsroom in numbers: claims by state, times, workload, agreement, declines, corrections")
    public Statistics statistics(
            @QueryParam("since") @Nullable String since, @QueryParam("until") @Nullable String until) {
        return statistics.of(day("since", since), day("until", until), call.actor());
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        try {
            return text == null ? null : Times.date(text);
        } catch (DateTimeException noDay) {
            throw Refusal.Invalid.of("/" + name, "must be a day such as 2026-01-31");
        }
    }
}
