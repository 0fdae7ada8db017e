package org.skillway.suite.story;

import org.skillway.suite.company.Patience;

/** The manager hears why, before the quarter's figures move; a manager of somebody else hears nothing. */
final class EarlyAlert {

    private static final String ANOTHER_MANAGER = "bastien.morel";

    private final Stage stage;
    private final Teller teller;

    EarlyAlert(Stage stage, Teller teller) {
        this.stage = stage;
        this.teller = teller;
    }

    void tell() {
        teller.chapter("5. Her manager is told early, with the reason");
        var alert = new RosasAlert(stage);
        var reason = Patience.SHORT
                .until(() -> reason(alert), found -> found.contains("refresher"))
                .orElseGet(() -> reason(alert));
        teller.expect(
                "Grace Adeyemi has an alert about Rosa that names the figure and what is done",
                reason.contains("Ticket note quality") && reason.contains("refresher"),
                reason);
        var other = alert.seenBy(ANOTHER_MANAGER);
        teller.expect(
                "A manager of another team has none",
                other.isEmpty(),
                "%s sees %s about her"
                        .formatted(stage.people().name(ANOTHER_MANAGER), other.isEmpty() ? "no alert" : "an alert"));
    }

    private static String reason(RosasAlert alert) {
        return alert.seenBy(RosasAlert.HER_MANAGER)
                .map(found -> found.at("/reason").asText())
                .orElse("no alert");
    }
}
