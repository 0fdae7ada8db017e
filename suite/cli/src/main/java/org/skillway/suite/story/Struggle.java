package org.skillway.suite.story;

import static org.skillway.suite.company.Service.CURRICULUM;

import org.skillway.suite.company.Answer;
import org.skillway.suite.company.Client;

/** Who struggles gets the same thing said more simply, and then practice. */
final class Struggle {

    private static final String NOAH = "noah.becker";

    private final Stage stage;
    private final Teller teller;

    Struggle(Stage stage, Teller teller) {
        this.stage = stage;
        this.teller = teller;
    }

    void tell() {
        teller.chapter("3. Noah struggles");
        var learner = stage.learner(NOAH, CURRICULUM);
        var first = NextStep.of(
                learner.get(stage.path(NOAH, "next-step") + "?minutes=10").at("/next"));
        teller.say("Noah begins with %s".formatted(first));

        var wrong = answerAll(lesson(learner, first), false, "none");
        teller.measured("activity to next step, in one answer", wrong.took());
        var simpler = NextStep.of(wrong.body().at("/next"));
        var variantOf =
                learner.get("/v1/modules/" + simpler.module()).at("/variantOf").asText();
        teller.say("He gets the checks wrong. Next: %s".formatted(simpler));
        teller.say("why: %s".formatted(simpler.reason()));
        teller.expect(
                "The next step says the same thing more simply",
                simpler.kind().equals("simplified") && variantOf.equals(first.module()),
                "%s is the simpler version of %s".formatted(simpler.module(), variantOf));

        var practice = NextStep.of(
                answerAll(lesson(learner, simpler), true, "simplified").body().at("/next"));
        teller.say("He reads it and answers. Next: %s".formatted(practice));
        teller.say("why: %s".formatted(practice.reason()));
        teller.expect(
                "Then comes practice of the same skill, not the next subject",
                practice.kind().equals("practice") && practice.skill().equals(first.skill()),
                practice.toString());
    }

    private Lesson lesson(Client learner, NextStep step) {
        return new Lesson(learner, stage.people().id(NOAH), stage.module(step.module()));
    }

    /** Answers each check and completes the module, which is answered with what comes next. */
    private static Answer answerAll(Lesson lesson, boolean right, String helpLevel) {
        for (int check = 0; check < lesson.checks(); check++) {
            lesson.answer(check, right, helpLevel);
        }
        return lesson.complete(helpLevel);
    }
}
