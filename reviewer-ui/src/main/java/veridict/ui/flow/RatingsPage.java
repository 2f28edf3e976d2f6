package veridict.ui.flow;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import veridict.model.Rating;
import veridict.verdict.RatingScale;

/** The newsroom's scale with what each rating means. */
@Path("/ratings")
public class RatingsPage {
    private final RatingScale scale;

    RatingsPage(RatingScale scale) {
        this.scale = scale;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance ratings(List<Rating> scale, List<Rating> beside);
    }

    @GET
    public TemplateInstance ratings() {
        return Templates.ratings(
                scale.ratings().stream()
                        .filter(rating -> rating.value() != null)
                        .toList(),
                scale.ratings().stream()
                        .filter(rating -> rating.value() == null)
                        .toList());
    }
}
