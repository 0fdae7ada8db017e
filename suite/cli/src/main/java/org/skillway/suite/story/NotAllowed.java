package org.skillway.suite.story;

import static org.skillway.suite.company.Service.SKILLS;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.skillway.suite.company.Patience;

/** What somebody may not see does not exist for them, and the attempt is on record. */
final class NotAllowed {

    private static final String DANIEL = "daniel.osei";

    private final Stage stage;
    private final Teller teller;

    NotAllowed(Stage stage, Teller teller) {
        this.stage = stage;
        this.teller = teller;
    }

    void tell() {
        teller.chapter("8. A colleague is curious");
        var gaps = stage.path(Slip.ROSA, "gaps");
        var daniel = stage.learner(DANIEL, SKILLS).askGet(gaps);
        teller.expect(
                "Daniel asks for Rosa's gaps and learns nothing, not even that she has any",
                daniel.status() == 404,
                "%d %s".formatted(daniel.status(), daniel.text("/detail")));

        var rosa = stage.learner(Slip.ROSA, SKILLS).askGet(gaps);
        teller.expect(
                "Rosa sees her own",
                rosa.ok(),
                "%d, %d gaps".formatted(rosa.status(), rosa.body().at("/gaps").size()));

        var row = Patience.SHORT.until(this::denial, Optional::isPresent).flatMap(found -> found);
        teller.expect(
                "The auditor finds the attempt",
                row.isPresent(),
                row.map(NotAllowed::described).orElse("no audit row"));
    }

    private static String described(JsonNode row) {
        return "%s  %s  %s  %s"
                .formatted(
                        row.at("/at").asText(),
                        row.at("/actor").asText(),
                        row.at("/action").asText(),
                        row.at("/outcome").asText());
    }

    private Optional<JsonNode> denial() {
        var rows = stage.persona("auditor", SKILLS)
                .list("/v1/audit?subject=person/" + stage.people().id(Slip.ROSA));
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.toString().contains(DANIEL))
                .filter(row -> row.toString().contains("denied"))
                .findFirst();
    }
}
