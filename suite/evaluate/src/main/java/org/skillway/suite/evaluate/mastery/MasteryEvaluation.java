package org.skillway.suite.evaluate.mastery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.suite.evaluate.Evaluation;
import org.skillway.suite.evaluate.Report;

/** How well the next answer is foretold, beside what was published for the same people. */
public final class MasteryEvaluation implements Evaluation {

    /** That of Best-LR, the best that was published. */
    static final double LEAST_SERVED_AUC = 0.7666;

    static final double LEAST_AUC = 0.767;
    static final double MOST_LOG_LOSS = 0.5345;
    static final double LEAST_SLOPE = 0.95;
    static final double MOST_SLOPE = 1.05;

    private static final String GERVET = "Gervet et al. 2020, refitted on this split";
    private static final List<List<String>> PUBLISHED = List.of(
            List.of("item response, one ability each", ".6864", ".5898", "", "", GERVET + " (printed: .69)"),
            List.of("PFA", ".7085", ".5743", "", "", GERVET + " (printed: .72)"),
            List.of("Best-LR", ".7666", ".5345", "", "", GERVET + " (printed: .77)"),
            List.of("DKT, a neural network", ".75", "", "", "", "Gervet et al. 2020"),
            List.of("SAKT, a neural network", ".75", "", "", "", "Gervet et al. 2020"));

    @Override
    public String name() {
        return "mastery";
    }

    @Override
    public void run(Path data, Report out) throws IOException {
        Assistments assistments = Assistments.read(data);
        Trial trial = Trial.of(assistments);
        out.section(
                "Mastery: will the next answer be right?",
                "ASSISTments 2009, %,d answers to learn from and %,d of other people to foretell, each before it is learned from, in one pass."
                        .formatted(
                                assistments.training().size(),
                                assistments.test().size()));
        Scores served = ServedBeliefs.scores(assistments);
        compare(assistments, trial, served, out);
        days(assistments, served, out);
        curve(assistments, trial, out);
        diagram(trial, out);
        out.note("Norms found: " + words(trial.norms()) + ".");
        out.note("Foretelling and learning took " + trial.perAnswer().toNanos() + " ns of CPU for each answer.");
        Textbook.print(data, out);
    }

    private static void compare(Assistments assistments, Trial trial, Scores served, Report out) {
        Scores scores = trial.scores();
        List<List<String>> rows = new ArrayList<>(PUBLISHED);
        rows.add(row(
                "Bayesian knowledge tracing",
                TracedSkills.scores(assistments),
                "this run; Corbett and Anderson 1995, each skill fitted to the training people"));
        rows.add(row("**Skillway, as it is served**", served, "this run; the service's beliefs, step by step"));
        rows.add(row("Skillway, all learned together", scores, "this run; what the search for norms lives through"));
        rows.add(row(
                "Skillway, each test person alone",
                Trial.eachAlone(assistments, trial.norms()).scores(),
                "this run; nothing learned from other test people"));
        rows.add(row(
                "Skillway, usual norms",
                Trial.of(assistments, Norms.USUAL).scores(),
                "this run; nothing searched for, difficulties learned"));
        out.table(List.of("model", "AUC", "log loss", "Brier", "reliability slope", "source"), rows);
        out.goal("as served: AUC at least " + LEAST_SERVED_AUC, served.auc() >= LEAST_SERVED_AUC);
        out.goal("as served: log loss at most " + MOST_LOG_LOSS, served.logLoss() <= MOST_LOG_LOSS);
        out.goal(
                "as served: reliability slope from " + LEAST_SLOPE + " to " + MOST_SLOPE,
                served.slope() >= LEAST_SLOPE && served.slope() <= MOST_SLOPE);
        out.goal("AUC at least " + LEAST_AUC, scores.auc() >= LEAST_AUC);
        out.goal("log loss at most " + MOST_LOG_LOSS, scores.logLoss() <= MOST_LOG_LOSS);
        out.goal(
                "reliability slope from " + LEAST_SLOPE + " to " + MOST_SLOPE,
                scores.slope() >= LEAST_SLOPE && scores.slope() <= MOST_SLOPE);
    }

    private static void days(Assistments assistments, Scores served, Report out) {
        out.note("Items hear what was answered once a day is over. The data has no days; with so many people in each:");
        out.table(
                List.of("people a day", "AUC", "log loss", "Brier", "reliability slope"),
                List.of(
                        row("3", ServedBeliefs.scores(assistments, 3)),
                        row(ServedBeliefs.PEOPLE_A_DAY + ", as above", served),
                        row("100", ServedBeliefs.scores(assistments, 100))));
    }

    private static void curve(Assistments assistments, Trial whole, Report out) {
        out.note("With fewer people to learn from, norms included:");
        List<List<String>> rows = new ArrayList<>();
        for (int people : List.of(8, 40, 200)) {
            Assistments some = assistments.with(people);
            rows.add(row(people + ", as served", ServedBeliefs.scores(some)));
            rows.add(row(people + ", all learned together", Trial.of(some).scores()));
        }
        rows.add(row("all, all learned together", whole.scores()));
        out.table(List.of("training people", "AUC", "log loss", "Brier", "reliability slope"), rows);
    }

    private static void diagram(Trial trial, Report out) {
        out.note("How often came true what was foretold:");
        out.table(
                List.of("chance", "answers", "foretold", "right"),
                Reliability.diagram(trial.forecasts()).stream()
                        .map(bar -> List.of(
                                "%d-%d %%".formatted(bar.tenth() * 10, bar.tenth() * 10 + 10),
                                "%,d".formatted(bar.answers()),
                                number(bar.foretold(), 3),
                                number(bar.right(), 3)))
                        .toList());
    }

    private static List<String> row(String what, Scores scores, String... after) {
        List<String> cells = new ArrayList<>(List.of(what));
        cells.addAll(List.of(
                number(scores.auc(), 4),
                number(scores.logLoss(), 4),
                number(scores.brier(), 4),
                number(scores.slope(), 3)));
        cells.addAll(List.of(after));
        return cells;
    }

    private static String words(Norms norms) {
        List<String> names = List.of(
                "start",
                "learning",
                "people",
                "strengths",
                "skills",
                "items",
                "wander in general",
                "in one skill",
                "slip");
        List<Double> values = List.of(
                norms.start(),
                norms.learning(),
                norms.peopleSpread(),
                norms.strengthSpread(),
                norms.skillSpread(),
                norms.itemSpread(),
                norms.generalWander(),
                norms.strengthWander(),
                norms.slip());
        return String.join(
                ", ",
                IntStream.range(0, names.size())
                        .mapToObj(i -> names.get(i) + " " + number(values.get(i), 4))
                        .toList());
    }

    /** As the published tables have it: no zero before the point. */
    private static String number(double value, int digits) {
        String written = String.format(Locale.ROOT, "%." + digits + "f", value);
        return written.startsWith("0.") ? written.substring(1) : written;
    }
}
