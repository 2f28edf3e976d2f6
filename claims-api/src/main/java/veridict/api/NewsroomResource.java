package veridict.api;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import veridict.model.Flow;
import veridict.model.Page;
import veridict.model.Rating;
import veridict.review.ReviewFlow;
import veridict.verdict.RatingScale;

@Path("/v1")
@Tag(name = "Newsroom", description = "What this newsroom works by: its flow and its scale.")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NewsroomResource {

    private final ReviewFlow flow;
    private final RatingScale scale;

    NewsroomResource(ReviewFlow flow, RatingScale scale) {
        this.flow = flow;
        this.scale = scale;
    }

    @GET
    @Path("/flow")
    @Operation(summary = "Read the flow as data")
    public Flow flow() {
        return flow.flow();
    }

    @GET
    @Path("/ratings")
    @Operation(summary = "Read the scale: truest first, then what is off it")
    public Page<Rating> ratings() {
        return new Page<>(scale.ratings(), null);
    }
}
