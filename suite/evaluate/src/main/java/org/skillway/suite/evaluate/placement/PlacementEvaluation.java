package org.skillway.suite.evaluate.placement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.placement.domain.Design;
import org.skillway.curriculum.placement.domain.Response;
import org.skillway.curriculum.placement.domain.TestOut;
import org.skillway.curriculum.placement.domain.Turn;
import org.skillway.curriculum.placement.domain.Turn.Ask;
import org.skillway.curriculum.placement.domain.Turn.Failed;
import org.skillway.curriculum.placement.domain.Turn.Passed;
import org.skillway.curriculum.placement.domain.Turn.Refused;
import org.skillway.suite.evaluate.Evaluation;
import org.skillway.suite.evaluate.Report;
import org.skillway.suite.evaluate.placement.SimulatedBank.Misjudged;

/** Test-out beside its promise: realised wrong verdicts, and how many items it takes. */
public final class PlacementEvaluation implements Evaluation {

    private static final int TESTS = 4_000;
    private static final long SEED = 20_261_125;
    private static final Level TARGET = new Level(2);
    private static final Design DESIGN = Design.USUAL;
    private static final double CLEARLY = 2;

    private static final List<Misjudged> MISJUDGED = List.of(
            new Misjudged("as believed", 0.7, 0),
            new Misjudged("scattered 1.2 instead of 0.7", 1.2, 0),
            new Misjudged("all 0.3 easier", 0.7, -0.3),
            new Misjudged("all 0.3 harder", 0.7, 0.3));

    private final int tests;

    public PlacementEvaluation() {
        this(TESTS);
    }

    /** Of so many tests a cell. */
    PlacementEvaluation(int tests) {
        this.tests = tests;
    }

    @Override
    public String name() {
        return "placement";
    }

    @Override
    public void run(Path data, Report out) {
        out.section(
                "Placement: test-out",
                "Simulated tests, " + tests + " a cell, by the usual promise: a wrong pass in " + DESIGN.falsePass()
                        + ", a wrong fail in " + DESIGN.falseFail()
                        + " of the tests of people a level off the target.");
        errors(out);
        lengths(out);
    }

    private void errors(Report out) {
        List<List<String>> rows = new ArrayList<>();
        for (Misjudged misjudged : MISJUDGED) {
            for (int size : List.of(10, 40)) {
                Tally shortOf = simulate(size, 4, -DESIGN.indifference(), misjudged);
                Tally above = simulate(size, 4, DESIGN.indifference(), misjudged);
                rows.add(List.of(
                        misjudged.words(),
                        String.valueOf(size),
                        share(shortOf.passed),
                        share(above.failed),
                        share(above.passed)));
                String bank = size + " items, " + misjudged.words();
                out.goal("wrong passes within the promise: " + bank, within(shortOf.passed, DESIGN.falsePass()));
                out.goal("wrong fails within the promise: " + bank, within(above.failed, DESIGN.falseFail()));
            }
        }
        out.table(
                List.of("True difficulties", "Items", "A level short: passed", "A level above: failed", "and passed"),
                rows);
    }

    private void lengths(Report out) {
        List<List<String>> rows = new ArrayList<>();
        for (int options : List.of(4, 0)) {
            for (int size : List.of(2, 5, 10, 20, 40)) {
                Tally able = simulate(size, options, CLEARLY, MISJUDGED.getFirst());
                Tally unable = simulate(size, options, -CLEARLY, MISJUDGED.getFirst());
                rows.add(List.of(
                        options == 0 ? "open" : options + " options",
                        String.valueOf(size),
                        share(able.refused),
                        able.median(),
                        share(able.passed),
                        unable.median(),
                        share(unable.failed)));
                out.goal(
                        "median of 8 items for clear cases: " + size + " items, " + options + " options",
                        able.medianLength() <= 8 && unable.medianLength() <= 8);
            }
        }
        out.table(
                List.of(
                        "Items are",
                        "Bank",
                        "Refused: too few",
                        "2 levels above: median items",
                        "passed",
                        "2 levels below: median items",
                        "failed"),
                rows);
        out.note("What is neither passed, failed nor refused ended without a claim.");
    }

    private Tally simulate(int size, int options, double above, Misjudged misjudged) {
        RandomGenerator random = new SplittableRandom(SEED);
        Tally tally = new Tally();
        for (int i = 0; i < tests; i++) {
            SimulatedBank bank = SimulatedBank.any(size, options, TARGET, misjudged, random);
            TestOut test = new TestOut(DESIGN, TARGET, bank.items(), random.nextLong());
            List<Response> responses = new ArrayList<>();
            Turn turn = test.next(responses);
            while (turn instanceof Ask(String item)) {
                responses.add(bank.answer(item, TARGET.logits() + above, random));
                turn = test.next(responses);
            }
            tally.add(turn, responses.size());
        }
        return tally;
    }

    /** Within the rate, with three standard deviations for chance. */
    private boolean within(int wrong, double rate) {
        return wrong <= tests * rate + 3 * Math.sqrt(tests * rate * (1 - rate));
    }

    private String share(int count) {
        return String.format(Locale.ROOT, "%.3f", (double) count / tests);
    }

    private static final class Tally {

        final List<Integer> lengths = new ArrayList<>();
        int passed;
        int failed;
        int refused;

        void add(Turn end, int length) {
            passed += end instanceof Passed ? 1 : 0;
            failed += end instanceof Failed ? 1 : 0;
            if (end instanceof Refused) {
                refused++;
            } else {
                lengths.add(length);
            }
        }

        int medianLength() {
            return lengths.isEmpty() ? 0 : lengths.stream().sorted().toList().get(lengths.size() / 2);
        }

        String median() {
            return lengths.isEmpty() ? "" : String.valueOf(medianLength());
        }
    }
}
