package org.skillway.suite.evaluate.memory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.skillway.curriculum.memory.domain.Fsrs;
import org.skillway.curriculum.memory.domain.Memory;
import org.skillway.curriculum.memory.domain.Rating;
import org.skillway.suite.evaluate.Evaluation;
import org.skillway.suite.evaluate.Report;
import org.skillway.suite.evaluate.memory.ReviewTrace.Reviewed;

/** The memory model beside the reference implementations of FSRS-6: the same reviews, and how fast. */
public final class MemoryEvaluation implements Evaluation {

    private static final double PUBLISHED_LOG_LOSS = 0.4586623534;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public void run(Path data, Report out) throws IOException {
        Path file = data.resolve("fsrs/trace_default.csv.gz");
        ReviewTrace trace = ReviewTrace.read(file);
        out.section("Memory: FSRS-6", trace.reviews() + " real reviews beside the reference implementation.");
        accuracy(trace, out);
        speed(trace, file, out);
    }

    static void accuracy(ReviewTrace trace, Report out) {
        var deviation = new Deviation();
        trace.cards().forEach(deviation::follow);
        double logLoss = deviation.logLoss / deviation.scored;
        out.table(
                List.of("Measure", "Reference", "Ours"),
                List.of(
                        List.of("reviews scored", "5329", String.valueOf(deviation.scored)),
                        List.of("mean log loss", fixed(PUBLISHED_LOG_LOSS), fixed(logLoss)),
                        List.of("largest difference in recall", "", scientific(deviation.recall)),
                        List.of("largest difference in stability, days", "", scientific(deviation.stability)),
                        List.of("largest difference in difficulty", "", scientific(deviation.difficulty))));
        out.goal("every review within 1e-6 of the reference", deviation.largest() <= 1e-6);
        out.goal("mean log loss " + PUBLISHED_LOG_LOSS, Math.abs(logLoss - PUBLISHED_LOG_LOSS) <= 1e-9);
    }

    private static void speed(ReviewTrace trace, Path file, Report out) throws IOException {
        double ours = new ReviewSpeed(trace).perCpuSecond();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ours, review and interval", millions(ours), ""));
        out.goal("5 million reviews per CPU second", ours >= 5e6);
        for (TsFsrs call : TsFsrs.values()) {
            OptionalDouble theirs = call.perCpuSecond(file);
            theirs.ifPresent(each -> {
                rows.add(List.of(call.toString(), millions(each), "%.0f".formatted(ours / each)));
                if (call == TsFsrs.NEXT) {
                    out.goal("20 times ts-fsrs", ours >= 20 * each);
                }
            });
        }
        out.table(
                List.of("Speed, in one run", "Million reviews per CPU second", "Ours is so many times as fast"), rows);
        if (rows.size() == 1) {
            out.note(
                    "ts-fsrs is not measured. Maybe node is missing, or NODE_PATH does not name a node_modules with it.");
        }
    }

    private static String fixed(double value) {
        return String.format(Locale.ROOT, "%.10f", value);
    }

    private static String scientific(double value) {
        return String.format(Locale.ROOT, "%.1e", value);
    }

    private static String millions(double value) {
        return String.format(Locale.ROOT, "%.2f", value / 1e6);
    }

    private static final class Deviation {

        double recall;
        double stability;
        double difficulty;
        double logLoss;
        int scored;

        void follow(List<Reviewed> card) {
            Memory memory = Fsrs.STANDARD.first(card.getFirst().rating());
            compare(memory, card.getFirst());
            for (Reviewed review : card.subList(1, card.size())) {
                score(Fsrs.STANDARD.recall(memory, review.since()), review);
                memory = Fsrs.STANDARD.review(memory, review.since(), review.rating());
                compare(memory, review);
            }
        }

        private void score(double expected, Reviewed review) {
            recall = Math.max(recall, Math.abs(expected - review.recall()));
            if (review.scored()) {
                scored++;
                logLoss -= Math.log(review.rating() == Rating.AGAIN ? 1 - expected : expected);
            }
        }

        private void compare(Memory memory, Reviewed review) {
            stability = Math.max(stability, Math.abs(memory.stability() - review.stability()));
            difficulty = Math.max(difficulty, Math.abs(memory.difficulty() - review.difficulty()));
        }

        double largest() {
            return Math.max(recall, Math.max(stability, difficulty));
        }
    }
}
