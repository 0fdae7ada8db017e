package org.skillway.curriculum.placement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.placement.TestBank.Question;

/** A test as its learner sees it: the item asked, or the verdict and how seldom it is wrong. */
public record TestOutView(
        UUID id,
        UUID personId,
        String skill,
        double level,

        @Schema(description = "One of asking, passed, failed, undecided, left.")
        String state,

        @Schema(description = "The item to answer; null when the test has ended.") @Nullable
        AskedView item,

        int answered,

        @Schema(description = "Answers right without help; null until the test has ended.") @Nullable
        Integer right,

        double falsePass,
        double falseFail,
        @Nullable String reason,
        Instant beganAt,
        @Nullable Instant endedAt) {

    /** An item without its answer. */
    public record AskedView(String key, String prompt, List<String> options) {
        static AskedView of(Question question) {
            return new AskedView(
                    question.key(), question.item().prompt(), question.item().options());
        }
    }

    static TestOutView of(TestOutRow test, @Nullable Question asked) {
        var sitting = test.sitting();
        return new TestOutView(
                test.id(),
                test.personId(),
                test.skill(),
                test.level().value(),
                test.state().code(),
                asked == null ? null : AskedView.of(asked),
                sitting.responses().size(),
                test.asking() ? null : sitting.shown(),
                sitting.design().falsePass(),
                sitting.design().falseFail(),
                test.reason(),
                test.beganAt(),
                test.endedAt());
    }
}
