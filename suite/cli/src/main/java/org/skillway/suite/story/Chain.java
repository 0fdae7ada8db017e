package org.skillway.suite.story;

import static org.skillway.suite.company.Service.METRICS;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.skillway.suite.company.Patience;

/** One query answers which signal led to which step. */
final class Chain {

    private static final List<String> LINKS = List.of("signal.received", "drift.detected", "path.changed");

    private final Stage stage;
    private final Teller teller;

    Chain(Stage stage, Teller teller) {
        this.stage = stage;
        this.teller = teller;
    }

    void tell(String correlationId) {
        teller.chapter("6. One query: which signal led to this step?");
        var manager = stage.manager("grace.adeyemi", METRICS);
        var path = "/v1/chains/" + correlationId;
        teller.say("GET %s".formatted(manager.url(path)));
        var complete = Patience.SHORT.until(() -> manager.askGet(path), answer -> hasAll(answer.body()));
        var seen = complete.orElseGet(() -> manager.askGet(path));
        seen.body()
                .at("/links")
                .forEach(link -> teller.say("%s  %s"
                        .formatted(
                                link.at("/time").asText(), link.at("/summary").asText())));
        teller.expect(
                "Signal, drift and path change hang together by one id",
                complete.isPresent(),
                complete.isPresent() ? correlationId : seen.body().toString());
        complete.ifPresent(answer -> teller.measured("the chain's query", answer.took()));
    }

    private static boolean hasAll(JsonNode chain) {
        var text = chain.toString();
        return LINKS.stream().allMatch(text::contains);
    }
}
