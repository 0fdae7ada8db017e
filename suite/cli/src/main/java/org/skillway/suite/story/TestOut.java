package org.skillway.suite.story;

import static org.skillway.suite.company.Service.CURRICULUM;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.skillway.suite.company.Answer;
import org.skillway.suite.company.Client;

/** Who shows in a short test that they can do it already skips the foundation. */
final class TestOut {

    private static final String PRIYA = "priya.raman";
    private static final String SKILL = "product-knowledge";
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

        var verdict = test(learner);
        teller.expect(
                "She passes a test that says how seldom it is wrong",
                verdict.at("/state").asText().equals("passed"),
                verdict.at("/reason").asText());
        var next = NextStep.of(
                learner.get(stage.path(PRIYA, "next-step") + "?minutes=10").at("/next"));
        teller.say("Next: %s".formatted(next));
        teller.say("why: %s".formatted(next.reason()));

        var after = PathSeen.of(learner.get(stage.path(PRIYA, "path")));
        teller.expect(
                "She skips the foundation; she never sat through it",
                !after.has(FOUNDATION) && after.skipped().containsKey(FOUNDATION),
                "%s is skipped: %s".formatted(FOUNDATION, after.skipped().get(FOUNDATION)));
    }

    /** Priya gets every item right, until the test needs no more. */
    private JsonNode test(Client learner) {
        var tests = stage.path(PRIYA, "test-outs");
        var at = send(learner, tests, Map.of("skill", SKILL)).body();
        var answers = tests + "/" + at.at("/id").asText() + "/answers";
        while (at.at("/state").asText().equals("asking")) {
            var key = at.at("/item/key").asText();
            teller.say("Asked: %s".formatted(at.at("/item/prompt").asText()));
            var right = rightOption(key);
            teller.say("Priya, without help: %s"
                    .formatted(at.at("/item/options/" + right).asText()));
            var answer = send(learner, answers, Map.of("item", key, "response", right));
            at = answer.body();
            if (!at.at("/state").asText().equals("asking")) {
                teller.measured("last answer of a test to its verdict and a new path", answer.took());
            }
        }
        return at;
    }

    private int rightOption(String key) {
        var slash = key.indexOf('/');
        for (var item : stage.module(key.substring(0, slash)).at("/items")) {
            if (item.at("/key").asText().equals(key.substring(slash + 1))) {
                return item.at("/answer").asInt();
            }
        }
        throw new IllegalArgumentException("No item '" + key + "' in the company's files");
    }

    private static Answer send(Client learner, String path, Map<String, Object> body) {
        return learner.post(
                path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }
}
