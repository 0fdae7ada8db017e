package org.skillway.suite.story;

import static org.skillway.suite.company.Service.CURRICULUM;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Three coordinators hired on one day are told to begin with three different things. */
final class ThreeCoordinators {

    private static final Set<String> PRACTICE = Set.of("practice", "scenario");

    private final Stage stage;
    private final Teller teller;

    ThreeCoordinators(Stage stage, Teller teller) {
        this.stage = stage;
        this.teller = teller;
    }

    void tell() {
        teller.chapter("1. Three coordinators start on the same day");

        var amara = firstStep("amara.nwosu");
        teller.expect(
                "Six years of experience: she goes straight to workflow and reporting",
                Set.of("workflow", "reporting").contains(amara.skill()),
                amara.toString());

        var tomasz = firstStep("tomasz.zielinski");
        teller.expect(
                "New to the trade: he begins with policy and systems navigation",
                tomasz.skill().equals("policy-and-systems"),
                tomasz.toString());

        var leila = firstStep("leila.haddad");
        teller.expect(
                "Never faced clients: she practises customer communication",
                leila.skill().equals("customer-communication") && PRACTICE.contains(leila.kind()),
                leila.toString());

        var steps = List.of(amara, tomasz, leila);
        teller.expect(
                "Three different steps, each with its reason",
                new HashSet<>(steps).size() == 3
                        && steps.stream().noneMatch(step -> step.reason().isBlank()),
                "%s / %s / %s".formatted(amara.module(), tomasz.module(), leila.module()));
    }

    private NextStep firstStep(String userName) {
        var step = NextStep.of(stage.learner(userName, CURRICULUM)
                .get(stage.path(userName, "next-step") + "?minutes=10")
                .at("/next"));
        teller.say("%s: %s".formatted(stage.people().name(userName), step));
        teller.say("why: %s".formatted(step.reason()));
        return step;
    }
}
