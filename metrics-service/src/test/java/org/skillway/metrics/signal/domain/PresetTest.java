package org.skillway.metrics.signal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.skillway.metrics.signal.domain.Mapped.Irrelevant;

/** Each preset reads an event in its tool's own shape. */
class PresetTest {

    private static final Instant AFTERNOON = Instant.parse("2026-10-30T15:12:00Z");

    @Test
    void readsAZendeskTicketField() throws IOException {
        assertThat(Preset.ZENDESK.mapping().apply(event("zendesk")))
                .containsExactly(new Reading(
                        "22871560013",
                        "ticket-note-quality",
                        84,
                        "",
                        AFTERNOON,
                        "cbe4028c-7239-495d-b020-f22348516046",
                        Map.of("ticket", "42371", "channel", "email")));
    }

    @Test
    void passesOverOtherZendeskEvents() throws IOException {
        assertThat(Preset.ZENDESK.mapping().apply(event("zendesk-other-event"))).containsExactly(new Irrelevant());
    }

    @Test
    void readsASalesforceFlowCallout() throws IOException {
        assertThat(Preset.SALESFORCE.mapping().apply(event("salesforce")))
                .containsExactly(new Reading(
                        "ewa.nowicka",
                        "call-outcome",
                        80,
                        "percent",
                        AFTERNOON,
                        "00U5g00000QmExAAN-1",
                        Map.of("record", "00U5g00000QmExAAN", "flow", "Call_Outcome_To_Skillway")));
    }

    @Test
    void readsAHubSpotPropertyChange() throws IOException {
        assertThat(Preset.HUBSPOT.mapping().apply(event("hubspot")))
                .containsExactly(new Reading(
                        "userId:71180021",
                        "hours-to-first-follow-up",
                        5,
                        "",
                        AFTERNOON,
                        "4100200311",
                        Map.of("object", "31877204415")));
    }

    @Test
    void readsHowLongAJiraIssueTook() throws IOException {
        assertThat(Preset.JIRA.mapping().apply(event("jira")))
                .containsExactly(new Reading(
                        "rafael.pinto",
                        "issue-hours",
                        6,
                        "hours",
                        AFTERNOON,
                        "30418-91544",
                        Map.of("issue", "DEL-1187")));
    }

    /** Jira Cloud leaves the address out where its owner does not show it. */
    @Test
    void readsTheAccountWhereJiraHidesTheAddress() throws IOException {
        JsonNode event = new ObjectMapper().valueToTree(event("jira"));
        ((ObjectNode) event.at("/issue/fields/assignee")).putNull("emailAddress");

        assertThat(Preset.JIRA.mapping().apply(new ObjectMapper().convertValue(event, Object.class)))
                .extracting(mapped -> mapped instanceof Reading reading ? reading.personRef() : mapped)
                .containsExactly("712020:5c1d0f6e-rafael");
    }

    @Test
    void takesOurOwnWordsAsTheyAre() throws IOException {
        assertThat(Preset.GENERIC.mapping().apply(event("generic")))
                .containsExactly(new Reading(
                        "rosa.lindqvist",
                        "ticket-note-quality",
                        84,
                        "percent",
                        AFTERNOON,
                        "qa-42371",
                        Map.of("ticket", "42371")));
    }

    private static Object event(String name) throws IOException {
        try (var stream = PresetTest.class.getResourceAsStream("/signals/" + name + ".json")) {
            return new ObjectMapper().readValue(Objects.requireNonNull(stream, name), Object.class);
        }
    }
}
