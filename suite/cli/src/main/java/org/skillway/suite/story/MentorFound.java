package org.skillway.suite.story;

import static org.skillway.suite.company.Service.MENTOR;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.skillway.suite.company.Patience;

/** A gap became a need by itself; the people who could help are ranked, with reasons. */
final class MentorFound {

    private static final String TOMASZ = "tomasz.zielinski";
    private static final String SKILL = "policy-and-systems";

    private final Stage stage;
    private final Teller teller;

    MentorFound(Stage stage, Teller teller) {
        this.stage = stage;
        this.teller = teller;
    }

    void tell() {
        teller.chapter("7. Tomasz's gap finds its mentors");
        var need = Patience.SHORT.until(this::need, Optional::isPresent).flatMap(found -> found);
        if (!teller.expect(
                "The gap in policy and systems navigation opened a need; nobody had to ask",
                need.isPresent(),
                need.map(MentorFound::described).orElse("no need"))) {
            return;
        }
        var answer = stage.learner(TOMASZ, MENTOR)
                .get("/v1/needs/%s/candidates"
                        .formatted(need.get().at("/needId").asText()));
        var candidates = list(answer.at("/ranked"));
        candidates.forEach(candidate -> teller.say(
                "%.2f  %s: %s".formatted(candidate.at("/score").asDouble(), name(candidate), reasons(candidate))));
        answer.at("/excluded")
                .forEach(out -> teller.say(
                        "not   %s: %s".formatted(name(out), out.at("/because").asText())));
        teller.expect(
                "Mentors are ranked by how well they fit, each with reasons",
                candidates.size() >= 2
                        && ranked(candidates)
                        && candidates.stream().noneMatch(c -> reasons(c).isBlank()),
                "%d candidates, %d not considered"
                        .formatted(candidates.size(), answer.at("/excluded").size()));
    }

    private Optional<JsonNode> need() {
        var needs = stage.learner(TOMASZ, MENTOR)
                .list("/v1/needs?personId=" + stage.people().id(TOMASZ));
        return StreamSupport.stream(needs.spliterator(), false)
                .filter(need -> need.at("/skill").asText().equals(SKILL))
                .findFirst();
    }

    private static String described(JsonNode need) {
        return "%s: level %.1f, needs %.1f (%s)"
                .formatted(
                        need.at("/skill").asText(),
                        need.at("/estimatedLevel").asDouble(),
                        need.at("/requiredLevel").asDouble(),
                        need.at("/kind").asText());
    }

    private String name(JsonNode candidate) {
        return stage.people().nameOf(candidate.at("/personId").asText());
    }

    private static String reasons(JsonNode candidate) {
        return String.join(
                "; ",
                list(candidate.at("/reasons")).stream().map(JsonNode::asText).toList());
    }

    private static boolean ranked(List<JsonNode> candidates) {
        var scores = candidates.stream().map(c -> c.at("/score").asDouble()).toList();
        return scores.equals(scores.stream().sorted(Comparator.reverseOrder()).toList());
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
