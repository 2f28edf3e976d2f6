package veridict.ui.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import veridict.model.Assessment;
import veridict.model.Assessment.Counted;
import veridict.model.Statistics;
import veridict.ui.flow.FlowWords;
import veridict.ui.insight.Chart.Part;
import veridict.ui.insight.Figure.Table;
import veridict.ui.words.Words;

/** The figures of an assessment, in the order of the commitments. */
final class DossierFigures {

    private DossierFigures() {}

    static List<Figure> of(Assessment assessment, Statistics statistics) {
        return List.of(
                checks(assessment),
                chosen(
                        "claimants",
                        "Whose claims were checked",
                        "Of first verdicts. Private persons are counted together, under no name.",
                        "Claimant",
                        "Private persons, or nobody named",
                        assessment.claimants()),
                chosen(
                        "topics",
                        "What they were about",
                        "A claim with several topics counts for each.",
                        "Topic",
                        "No topic",
                        assessment.topics()),
                Figures.declines(statistics),
                contacts(assessment),
                Figures.counted(
                        "waivers",
                        "Waivers",
                        "Gates an editor opened for a verdict, each with a reason that stands on its page.",
                        "Gate",
                        "Verdicts",
                        assessment.waivers().keySet().stream()
                                .map(FlowWords::gateWord)
                                .toList(),
                        List.copyOf(assessment.waivers().values()),
                        "warn"),
                Figures.corrections(statistics),
                Figures.counted(
                        "complaints",
                        "Complaints",
                        "Received in this period, by how they stand now.",
                        "State",
                        "Complaints",
                        assessment.complaints().keySet().stream()
                                .map(Words::word)
                                .toList(),
                        List.copyOf(assessment.complaints().values()),
                        "soft"));
    }

    private static Figure checks(Assessment assessment) {
        List<Assessment.Week> weeks = assessment.weeks();
        return new Figure(
                "checks",
                "Checks published, week by week",
                "A claim counts when its first verdict is published.",
                Chart.weeks(
                        weeks.stream().map(Assessment.Week::monday).toList(),
                        List.of(new Part("published", "supports", 0)),
                        weeks.stream().map(week -> new long[] {week.checks()}).toList()),
                Table.of(
                        List.of("Week of", "Checks"),
                        weeks.stream()
                                .map(week -> Figures.row(week.monday(), week.checks()))
                                .toList()));
    }

    private static Figure chosen(
            String key, String title, String note, String what, String nobody, List<Counted> counted) {
        return Figures.counted(
                key,
                title,
                note,
                what,
                "Checks",
                counted.stream()
                        .map(one -> Objects.requireNonNullElse(one.name(), nobody))
                        .toList(),
                counted.stream().map(Counted::count).toList(),
                "ink");
    }

    private static Figure contacts(Assessment assessment) {
        List<String> labels = new ArrayList<>(
                assessment.contacts().keySet().stream().map(Words::word).toList());
        List<Long> counts = new ArrayList<>(assessment.contacts().values());
        if (assessment.waiting() > 0) {
            labels.add("No answer yet");
            counts.add(assessment.waiting());
        }
        return Figures.counted(
                "contacts",
                "Right of reply",
                "Parties asked about the claims of these verdicts, and what came of it.",
                "Outcome",
                "Parties",
                labels,
                counts,
                "accent");
    }
}
