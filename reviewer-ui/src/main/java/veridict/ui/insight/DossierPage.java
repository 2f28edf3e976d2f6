package veridict.ui.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import veridict.model.Assessment;
import veridict.statistics.AssessmentQueries;
import veridict.statistics.StatisticsQueries;
import veridict.ui.frame.Visitor;

/** What an assessor of the IFCN asks for, on one page that prints. */
@Path("/insights/dossier")
public class DossierPage {
    private final AssessmentQueries assessments;
    private final StatisticsQueries statistics;
    private final Visitor visitor;

    DossierPage(AssessmentQueries assessments, StatisticsQueries statistics, Visitor visitor) {
        this.assessments = assessments;
        this.statistics = statistics;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance dossier(
                Assessment assessment, List<Figure> figures, long checks, String perWeek);
    }

    @GET
    public TemplateInstance dossier(@RestQuery Optional<String> since, @RestQuery Optional<String> until) {
        Assessment assessment = counted(since, until);
        long checks =
                assessment.weeks().stream().mapToLong(Assessment.Week::checks).sum();
        String perWeek = String.format(
                Locale.ENGLISH, "%.1f", (double) checks / assessment.weeks().size());
        return Templates.dossier(assessment, figures(assessment), checks, perWeek);
    }

    @GET
    @Path("{key: [a-z-]+}.csv")
    public Response csv(@RestPath String key, @RestQuery Optional<String> since, @RestQuery Optional<String> until) {
        return Download.of(figures(counted(since, until)), key);
    }

    private Assessment counted(Optional<String> since, Optional<String> until) {
        return assessments.of(Days.of("since", since), Days.of("until", until), visitor.actor());
    }

    private List<Figure> figures(Assessment assessment) {
        return DossierFigures.of(assessment, statistics.of(assessment.since(), assessment.until(), visitor.actor()));
    }
}
