package org.skillway.platform.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SpokenForTest {

    private static final String TYPE = "org.skillway.skills.evidence.recorded.v1";

    private final OtherService skills = new OtherService("skillway.skills", "company");
    private final Map<String, String> headers = skills.next(TYPE, "person", UUID.randomUUID());
    private final ObjectNode sample = EventSchemas.sample(TYPE);

    @Test
    void letsPassWhatThePublisherTells() {
        assertThatCode(() -> SpokenFor.check(headers, sample.toString())).doesNotThrowAnyException();
    }

    @Test
    void refusesAFieldThatNobodyPublishes() {
        sample.put("mood", "fine");

        refuses("mood");
    }

    @Test
    void refusesWhatLacksAField() {
        sample.remove("reliability");

        refuses("reliability");
    }

    @Test
    void refusesAValueThatIsNeverPublished() {
        sample.put("kind", "hearsay");

        refuses("kind");
    }

    @Test
    void refusesHeadersOfAnotherAggregate() {
        headers.put("ce_aggregatetype", "learner");

        refuses("ce_aggregatetype");
    }

    @Test
    void refusesHeadersOfAnotherService() {
        headers.put("ce_source", "/mentor-service");

        refuses("ce_source");
    }

    @Test
    void refusesATypeThatNobodyPublishes() {
        headers.put("ce_type", "org.skillway.skills.rumour.heard.v1");

        assertThatThrownBy(() -> SpokenFor.check(headers, "{}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("org.skillway.skills.rumour.heard.v1", "no service has a schema");
    }

    private void refuses(String complaint) {
        assertThatThrownBy(() -> SpokenFor.check(headers, sample.toString()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(TYPE, complaint);
    }
}
