package org.skillway.suite.story;

import static org.skillway.suite.company.Service.CURRICULUM;

/** Who shows on the first checks that they can do it already, skips the foundation. */
final class TestOut {

    private static final String PRIYA = "priya.raman";
    private static final String FOUNDATION = "product-plans-basics";

    private final Stage stage;
    private final Teller teller;

    TestOut(Stage stage, Teller teller) {
        this.stage = stage;
        this.teller = teller;
    }

    void tell() {
        teller.chapter("2. Priya tests out");
        var learner = stage.learner(PRIYA, CURRICULUM);
        var before = PathSeen.of(learner.get(stage.path(PRIYA, "path")));
        teller.expect(
                "Priya is new in support: the foundation “%s” stands on her path".formatted(FOUNDATION),
                before.has(FOUNDATION),
                before.toString());

        var lesson = new Lesson(learner, stage.people().id(PRIYA), stage.module(FOUNDATION));
        for (int check = 0; check < lesson.checks(); check++) {
            teller.say("Asked: %s".formatted(lesson.question(check)));
            teller.say("Priya, without help: %s".formatted(lesson.rightAnswer(check)));
            var answer = lesson.answer(check, true, "none");
            teller.say("Product knowledge: level %.1f, ready with probability %.2f"
                    .formatted(
                            answer.body().at("/mastery/level").asDouble(),
                            answer.body().at("/mastery/probabilityReady").asDouble()));
            if (check == lesson.checks() - 1) {
                teller.measured("activity to next step, in one answer", answer.took());
                teller.say("Next: %s".formatted(NextStep.of(answer.body().at("/next"))));
                teller.say("why: %s".formatted(answer.text("/next/reason")));
            }
        }

        var after = PathSeen.of(learner.get(stage.path(PRIYA, "path")));
        teller.expect(
                "She skips the foundation; she never sat through it",
                !after.has(FOUNDATION) && after.skipped().containsKey(FOUNDATION),
                "%s is skipped: %s".formatted(FOUNDATION, after.skipped().get(FOUNDATION)));
    }
}
