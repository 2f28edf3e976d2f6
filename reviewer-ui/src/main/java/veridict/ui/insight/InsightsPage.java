package veridict.ui.insight;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import veridict.model.Insights;
import veridict.statistics.InsightQueries;
import veridict.statistics.StatisticsQueries;
import veridict.ui.frame.Visitor;
import veridict.webhook.EndpointQueries;

/** The newsroom in figures. */
@Path("/insights")
public class InsightsPage {
    private static final int ENDPOINTS = 50;

    private final StatisticsQueries statistics;
    private final InsightQueries insights;
    private final EndpointQueries endpoints;
    private final Figures figures;
    private final Visitor visitor;

    InsightsPage(
            StatisticsQueries statistics,
            InsightQueries insights,
            EndpointQueries endpoints,
            Figures figures,
            Visitor visitor) {
        this.statistics = statistics;
        this.insights = insights;
        this.endpoints = endpoints;
        this.figures = figures;
        this.visitor = visitor;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance insights(Insights insights, List<Figure> figures);
    }

    @GET
    public TemplateInstance insights(@RestQuery Optional<String> since, @RestQuery Optional<String> until) {
        Insights counted = counted(since, until);
        return Templates.insights(counted, figures(counted));
    }

    @GET
    @Path("{key: [a-z-]+}.csv")
    public Response csv(@RestPath String key, @RestQuery Optional<String> since, @RestQuery Optional<String> until) {
        return Download.of(figures(counted(since, until)), key);
    }

    private Insights counted(Optional<String> since, Optional<String> until) {
        return insights.of(Days.of("since", since), Days.of("until", until), visitor.actor());
    }

    private List<Figure> figures(Insights counted) {
        List<Figure> all = figures.of(statistics.of(counted.since(), counted.until(), visitor.actor()), counted);
        return visitor.isOwningEndpoints()
                ? Figures.and(
                        all,
                        Figures.webhooks(endpoints
                                .health(null, ENDPOINTS, visitor.actor())
                                .items()))
                : all;
    }
}
