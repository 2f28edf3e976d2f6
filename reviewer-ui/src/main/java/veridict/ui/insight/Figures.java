package veridict.ui.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import veridict.model.Agreement;
import veridict.model.ClaimState;
import veridict.model.EndpointHealth;
import veridict.model.Insights;
import veridict.model.Statistics;
import veridict.model.Stay;
import veridict.model.VersionKind;
import veridict.ui.insight.Chart.Bar;
import veridict.ui.insight.Chart.Bars;
import veridict.ui.insight.Chart.Blank;
import veridict.ui.insight.Chart.Gauge;
import veridict.ui.insight.Chart.Part;
import veridict.ui.insight.Figure.Table;
import veridict.ui.words.Showing;
import veridict.ui.words.Words;
import veridict.verdict.RatingScale;

/** Draws what the engine counted. */
@ApplicationScoped
class Figures {
    private static final String NONE = "Nothing in this period.";

    private final RatingScale scale;

    Figures(RatingScale scale) {
        this.scale = scale;
    }

    List<Figure> of(Statistics statistics, Insights insights) {
        return List.of(
                inAndOut(insights),
                stays(statistics),
                byState(
                        "overdue",
                        "Overdue now",
                        "Claims whose deadline has passed, by where they stand.",
                        insights.overdue()),
                ratings(insights),
                agreement(statistics.agreement()),
                byState(
                        "sent-back",
                        "Verdicts sent back",
                        "By where they stood when an editor asked for more.",
                        insights.sentBack()),
                declines(statistics),
                corrections(statistics));
    }

    private static Figure inAndOut(Insights insights) {
        List<Insights.Week> weeks = insights.weeks();
        return new Figure(
                "in-and-out",
                "Claims in and out",
                "By week: handed in; and out again by a first verdict, or closed without one.",
                Chart.weeks(
                        weeks.stream().map(Insights.Week::monday).toList(),
                        List.of(
                                new Part("handed in", "ink", 0),
                                new Part("published", "supports", 1),
                                new Part("closed", "soft", 1)),
                        weeks.stream()
                                .map(week -> new long[] {week.in(), week.published(), week.closed()})
                                .toList()),
                Table.of(
                        List.of("Week of", "Handed in", "Published", "Closed without a verdict"),
                        weeks.stream()
                                .map(week -> row(week.monday(), week.in(), week.published(), week.closed()))
                                .toList()));
    }

    /** The bar ends at the median and its pale end at what nine of ten stay below. */
    private static Figure stays(Statistics statistics) {
        List<Stay> stays = statistics.stays();
        long longest = stays.stream().mapToLong(Stay::p90Seconds).max().orElse(0);
        List<Bar> bars = stays.stream()
                .map(stay -> new Bar(
                        Words.word(stay.state()),
                        Lengths.words(stay.medianSeconds()) + " · " + Lengths.words(stay.p90Seconds()),
                        share(stay.medianSeconds(), longest),
                        share(stay.p90Seconds(), longest),
                        "accent"))
                .toList();
        return new Figure(
                "time-in-state",
                "Time in each state",
                "Of claims that left it in this period: half of them stayed no longer than the dark bar and the first time, nine of ten no longer than the pale bar and the second.",
                bars.isEmpty() ? new Blank("No claim moved in this period.") : new Bars(bars),
                new Table(
                        List.of("State", "Claims", "Median", "Nine of ten"),
                        stays.stream()
                                .map(stay -> row(
                                        Words.word(stay.state()),
                                        stay.stays(),
                                        Lengths.words(stay.medianSeconds()),
                                        Lengths.words(stay.p90Seconds())))
                                .toList(),
                        stays.stream()
                                .map(stay -> row(
                                        stay.state(),
                                        stay.stays(),
                                        stay.medianSeconds() + " s",
                                        stay.p90Seconds() + " s"))
                                .toList()));
    }

    private static Figure byState(String key, String title, String note, Map<ClaimState, Long> counts) {
        return counted(
                key,
                title,
                note,
                "State",
                "Claims",
                counts.keySet().stream().map(Words::word).toList(),
                List.copyOf(counts.values()),
                key.equals("overdue") ? "undermines" : "warn");
    }

    private Figure ratings(Insights insights) {
        return counted(
                "ratings",
                "Verdicts by rating",
                "First verdicts published in this period.",
                "Rating",
                "Verdicts",
                scale.ratings().stream().map(Showing::named).toList(),
                scale.ratings().stream()
                        .map(rating -> insights.ratings().getOrDefault(rating.key(), 0L))
                        .toList(),
                "ink");
    }

    private static Figure agreement(Agreement agreement) {
        Double kappa = agreement.kappa();
        String told = "It is told from " + Agreement.PAIRS + " pairs and " + Agreement.RATERS
                + " raters on, so that it speaks of the scale and of nobody. In this period there are "
                + agreement.pairs() + " and " + agreement.raters() + ".";
        return new Figure(
                "agreement",
                "Agreement of first and second ratings",
                "Cohen’s kappa: 0 is what chance would do, 1 is full agreement.",
                kappa == null
                        ? new Blank(told)
                        : new Gauge(
                                String.format(Locale.ENGLISH, "%.2f", kappa),
                                strength(kappa) + ", over " + agreement.pairs() + " pairs",
                                Math.round(Chart.WHOLE * Math.max(0, kappa))),
                Table.of(
                        List.of("Pairs", "Raters", "Kappa"),
                        List.of(row(
                                agreement.pairs(),
                                agreement.raters(),
                                kappa == null ? "" : String.format(Locale.ENGLISH, "%.3f", kappa)))));
    }

    /** The words of Landis and Koch, The measurement of observer agreement for categorical data (1977). */
    private static String strength(double kappa) {
        if (kappa <= 0) {
            return "no better than chance";
        }
        if (kappa <= 0.2) {
            return "slight";
        }
        if (kappa <= 0.4) {
            return "fair";
        }
        if (kappa <= 0.6) {
            return "moderate";
        }
        return kappa <= 0.8 ? "substantial" : "almost perfect";
    }

    static Figure declines(Statistics statistics) {
        return counted(
                "declines",
                "Declined, and why",
                "Claims that were not checked, by the reason given.",
                "Reason",
                "Claims",
                statistics.declines().keySet().stream().map(Words::word).toList(),
                List.copyOf(statistics.declines().values()),
                "soft");
    }

    static Figure corrections(Statistics statistics) {
        return counted(
                "corrections",
                "Corrections",
                "Later versions of published verdicts, by what they are to the one before.",
                "Kind",
                "Versions",
                statistics.corrections().keySet().stream().map(Figures::kind).toList(),
                List.copyOf(statistics.corrections().values()),
                "warn");
    }

    private static String kind(VersionKind kind) {
        return switch (kind) {
            case FIRST -> "First publication";
            case TYPO -> "A slip of the pen";
            case CLARIFICATION -> "Clarification";
            case UPDATE -> "Update";
            case CORRECTION -> "Correction";
            case REVISED_VERDICT -> "Revised verdict";
        };
    }

    /** For those who may know of endpoints: how each does. */
    static Figure webhooks(List<EndpointHealth> endpoints) {
        List<Bar> bars = endpoints.stream()
                .map(health -> {
                    long all = health.delivered() + health.failed() + health.waiting();
                    return new Bar(
                            name(health),
                            health.delivered() + " of " + all + " arrived",
                            share(health.delivered(), Math.max(1, all)),
                            Chart.WHOLE,
                            health.failed() > 0 ? "undermines" : "supports");
                })
                .toList();
        return new Figure(
                "webhooks",
                "Webhooks",
                "Of the newest thousand messages to each endpoint.",
                bars.isEmpty() ? new Blank("There is no endpoint.") : new Bars(bars),
                Table.of(
                        List.of("Endpoint", "State", "Arrived", "Waiting", "Given up", "Cancelled"),
                        endpoints.stream()
                                .map(health -> row(
                                        name(health),
                                        health.endpoint().state(),
                                        health.delivered(),
                                        health.waiting(),
                                        health.failed(),
                                        health.cancelled()))
                                .toList()));
    }

    private static String name(EndpointHealth health) {
        String description = health.endpoint().description();
        return description == null ? Showing.host(health.endpoint().url()) : description;
    }

    /** Counts as bars and as a table. */
    static Figure counted(
            String key,
            String title,
            String note,
            String what,
            String unit,
            List<String> labels,
            List<Long> counts,
            String look) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            rows.add(row(labels.get(i), counts.get(i)));
        }
        Chart chart = labels.isEmpty()
                ? new Blank(key.equals("overdue") ? "Nothing is overdue." : NONE)
                : Chart.counts(labels, counts, look);
        return new Figure(key, title, note, chart, Table.of(List.of(what, unit), List.copyOf(rows)));
    }

    static List<String> row(Object... cells) {
        return Arrays.stream(cells).map(String::valueOf).collect(Collectors.toUnmodifiableList());
    }

    private static long share(long part, long whole) {
        return whole == 0 ? 0 : Chart.WHOLE * part / whole;
    }

    static List<Figure> and(List<Figure> figures, Figure more) {
        return Stream.concat(figures.stream(), Stream.of(more)).toList();
    }
}
