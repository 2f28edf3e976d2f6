package veridict.ui.queue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import veridict.claim.ClaimFilter;
import veridict.claim.ClaimQueries;
import veridict.model.Claim;
import veridict.model.Page;
import veridict.ui.frame.Visitor;
import veridict.ui.words.Csv;
import veridict.ui.words.Words;

/** A list of the queue as a file for spreadsheets, its first ten thousand lines. */
@Path("/queue/claims.csv")
public class ExportPage {
    private static final int AT_ONCE = 500;
    private static final int MOST = 10_000;

    private final ClaimQueries claims;
    private final Filters filters;
    private final Visitor visitor;

    ExportPage(ClaimQueries claims, Filters filters, Visitor visitor) {
        this.claims = claims;
        this.filters = filters;
        this.visitor = visitor;
    }

    @GET
    @Produces("text/csv;charset=utf-8")
    public Response export(@Context UriInfo address) {
        Csv file = new Csv(
                "Statement",
                "Short form",
                "Claimant",
                "State",
                "Priority",
                "Topics",
                "Language",
                "With",
                "Deadline",
                "Asked for",
                "Contested",
                "Handed in",
                "Changed");
        all(filters.of(QueuePage.asked(address), visitor.actor())).forEach(claim -> write(claim, file));
        return Response.ok(file.text())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"claims.csv\"")
                .build();
    }

    private List<Claim> all(ClaimFilter filter) {
        List<Claim> all = new ArrayList<>();
        Page<Claim> page;
        String cursor = null;
        do {
            page = claims.list(filter, cursor, AT_ONCE, visitor.actor());
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null && all.size() < MOST);
        return all;
    }

    private static void write(Claim claim, Csv file) {
        file.add(
                claim.statement(),
                claim.summary(),
                claim.claimant() == null ? null : claim.claimant().name(),
                Words.word(claim.state()),
                Words.word(claim.priority()),
                String.join(", ", claim.topics()),
                claim.language(),
                claim.assignee() == null ? null : claim.assignee().name(),
                claim.deadline(),
                claim.demand(),
                claim.contested() ? "yes" : "no",
                claim.createdAt(),
                claim.updatedAt());
    }
}
