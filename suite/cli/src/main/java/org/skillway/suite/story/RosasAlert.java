package org.skillway.suite.story;

import static org.skillway.suite.company.Service.METRICS;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The alert about Rosa's ticket notes, if a manager sees one. */
record RosasAlert(Stage stage) {

    static final String HER_MANAGER = "grace.adeyemi";

    Optional<JsonNode> seenBy(String manager) {
        var rosa = stage.people().id(Slip.ROSA);
        var alerts = stage.manager(manager, METRICS).list("/v1/alerts");
        return StreamSupport.stream(alerts.spliterator(), false)
                .filter(alert -> alert.at("/personId").asText().equals(rosa))
                .filter(alert -> alert.at("/kpi").asText().equals(Slip.KPI))
                .findFirst();
    }
}
