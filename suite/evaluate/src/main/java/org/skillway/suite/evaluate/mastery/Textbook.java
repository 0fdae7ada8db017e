package org.skillway.suite.evaluate.mastery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.skillway.suite.evaluate.Report;
import org.skillway.suite.evaluate.mastery.MarginalFit.Slopes;

/** The likelihoods that textbooks and reference implementations print, found again. */
final class Textbook {

    /** With these numbers hmm-scalable prints what its toy data is likely to be. */
    private static final KnowledgeTracing TOY = new KnowledgeTracing(0.5, 0.4, 0.2, 0.2);

    private static final String LTM = "R's ltm (Rizopoulos, Journal of Statistical Software 17, 2006)";

    /** A log-likelihood that was printed, ours, and in how many digits it was printed. */
    record Likelihood(String data, String model, double ours, double printed, int digits, String source) {

        boolean agrees() {
            return Math.abs(ours - printed) < Math.pow(10, -digits);
        }

        private List<String> row() {
            return List.of(data, model, number(ours), number(printed), source);
        }

        private String number(double value) {
            return String.format(Locale.ROOT, "%." + digits + "f", value);
        }
    }

    private Textbook() {}

    static void print(Path data, Report out) throws IOException {
        out.section(
                "The textbook's likelihoods",
                "The logarithms of how likely the answers are: of the item response model, fitted by marginal maximum"
                        + " likelihood (Bock and Aitkin 1981) over the grid of abilities that curriculum-service has, and"
                        + " of Bayesian knowledge tracing with the numbers given.");
        List<Likelihood> likelihoods = likelihoods(data);
        out.table(
                List.of("data", "model", "ours", "printed", "by"),
                likelihoods.stream().map(Likelihood::row).toList());
        likelihoods.forEach(each -> out.goal(each.data() + ", " + each.model() + " as printed", each.agrees()));
    }

    static List<Likelihood> likelihoods(Path data) throws IOException {
        var six = lawSchool(data, "LSAT6.csv", 0);
        var seven = lawSchool(data, "LSAT7_psych.csv", 1);
        return List.of(
                new Likelihood("LSAT section 6", "Rasch", fit(six, Slopes.ONE), -2473.054, 3, LTM),
                new Likelihood("LSAT section 6", "one common slope", fit(six, Slopes.COMMON), -2466.938, 3, LTM),
                new Likelihood("LSAT section 6", "free slopes", fit(six, Slopes.FREE), -2466.653, 3, LTM),
                new Likelihood(
                        "LSAT section 7",
                        "free slopes",
                        fit(seven, Slopes.FREE),
                        -2658.805,
                        3,
                        "R's ltm, on the data of R's psych"),
                new Likelihood(
                        "toy data of hmm-scalable",
                        "Bayesian knowledge tracing",
                        TOY.logLikelihood(List.of(toy(data))),
                        -9.3763477,
                        7,
                        "hmm-scalable"));
    }

    /** Of each person, whether each item was answered rightly; so many columns say who it was. */
    static List<List<Boolean>> lawSchool(Path data, String file, int labels) throws IOException {
        return Files.readAllLines(data.resolve("irt").resolve(file)).stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",", -1))
                        .skip(labels)
                        .map("1"::equals)
                        .toList())
                .toList();
    }

    /** One person's answers to one skill. */
    static boolean[] toy(Path data) throws IOException {
        List<String> lines = Files.readAllLines(data.resolve("knowledge-tracing/toy_data.txt"));
        boolean[] answers = new boolean[lines.size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = lines.get(i).startsWith("1");
        }
        return answers;
    }

    private static double fit(List<List<Boolean>> answers, Slopes slopes) {
        return new MarginalFit(answers, slopes).logLikelihood();
    }
}
