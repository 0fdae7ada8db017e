package org.skillway.curriculum.placement;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.placement.domain.Account;
import org.skillway.curriculum.placement.domain.Account.Flip;
import org.skillway.curriculum.placement.domain.Account.Weight;
import org.skillway.curriculum.placement.domain.Turn;

/** Why a test ended as it did. */
@Schema(
        description =
                "Each answer makes it so many times likelier that somebody clearly able gave it than somebody short of the"
                        + " level (pass), or the other way round (fail); the factors multiply.")
public record TestOutWhyView(
        UUID testOutId,

        @Schema(description = "One of passed, failed, undecided, left.")
        String state,

        @Nullable String reason,
        double level,
        List<WeighedView> answers,
        RatioView pass,
        RatioView fail,

        @Schema(
                description =
                        "How often at most this verdict is given to somebody for whom it is wrong; null where nothing is"
                                + " claimed.")
        @Nullable
        Double errorAtMost,

        @Schema(
                description =
                        "The fewest answers that would have changed the outcome; null where it was ended from outside.")
        @Nullable
        ChangedView smallestChange) {

    /** An answer: below 1, a factor speaks against. */
    public record WeighedView(String item, boolean rightAlone, double pass, double fail) {}

    /** How likely all answers together make it, and from where on it is taken for proven. */
    public record RatioView(double reached, double needed) {}

    public record ChangedView(
            @Schema(description = "Answered the other way round.")
            List<String> items,

            @Schema(description = "One of passed, failed, undecided, asking: the test would have gone on.")
            String then) {}

    static TestOutWhyView of(TestOutRow test) {
        Account account = test.sitting().account();
        return new TestOutWhyView(
                test.id(),
                test.state().code(),
                test.reason(),
                test.level().value(),
                account.answers().stream().map(TestOutWhyView::weighed).toList(),
                new RatioView(Math.exp(account.pass()), Math.exp(account.toPass())),
                new RatioView(Math.exp(account.fail()), Math.exp(account.toFail())),
                errorAtMost(test),
                account.smallest() == null ? null : changed(account.smallest()));
    }

    private static WeighedView weighed(Weight answer) {
        return new WeighedView(answer.item(), answer.shown(), Math.exp(answer.pass()), Math.exp(answer.fail()));
    }

    private static @Nullable Double errorAtMost(TestOutRow test) {
        return switch (test.state()) {
            case PASSED -> test.sitting().design().falsePass();
            case FAILED -> test.sitting().design().falseFail();
            case ASKING, UNDECIDED, LEFT -> null;
        };
    }

    private static ChangedView changed(Flip flip) {
        String then = switch (flip.then()) {
            case Turn.Passed _ -> "passed";
            case Turn.Failed _ -> "failed";
            case Turn.Ask _ -> "asking";
            case Turn.Undecided _, Turn.Refused _ -> "undecided";
        };
        return new ChangedView(flip.items(), then);
    }
}
