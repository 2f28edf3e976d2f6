package veridict.api;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import veridict.edge.Call;
import veridict.edge.Limit;
import veridict.log.LogFilter;
import veridict.log.LogQueries;
import veridict.model.LogEntry;
import veridict.model.LogKind;
import veridict.model.Page;

@Path("/v1/log")
@Tag(name = "Log", description = "Refused moves, and who changed endpoints, flow and scale.")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class LogResource {

    private final LogQueries log;
    private final Call call;

    LogResource(LogQueries log, Call call) {
        this.log = log;
        this.call = call;
    }

    @GET
    @Operation(summary = "Read the log, the newest first: admins all of it, editors with kind=MOVE_REFUSED")
    public Page<LogEntry> read(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("person") @Nullable String person,
            @QueryParam("claim") @Nullable String claim,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        LogFilter filter = new LogFilter(
                Parameters.read(kind, text -> Parameters.constant("kind", text, LogKind.values())),
                Parameters.read(person, text -> Parameters.id("person", text)),
                Parameters.read(claim, text -> Parameters.id("claim", text)));
        return log.list(filter, cursor, Limit.rows(limit), call.actor());
    }
}
