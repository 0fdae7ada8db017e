package org.skillway.mentor.need;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

class NeedEventTest {

    static final String OPENED = "org.skillway.mentor.need.opened.v1";
    static final String CLOSED = "org.skillway.mentor.need.closed.v1";

    static Stream<Fact> facts() {
        var need = UUID.randomUUID();
        var person = UUID.randomUUID();
        return Stream.of(
                new NeedOpened(need, person, "discovery", 3, 1.4, "gap-practice"),
                new NeedClosed(need, person, "discovery", "gap-closed"));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void whatIsToldKeepsItsSchema(Fact fact) throws Exception {
        var type = fact.getClass().getAnnotation(FactType.class).value();

        assertThat(EventSchemas.problemsOf(type, new ObjectMapper().writeValueAsString(fact)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {OPENED, CLOSED})
    void whatWasEverPublishedKeepsItsSchema(String type) {
        assertThat(EventSchemas.problemsOf(type, EventSchemas.sample(type))).isEmpty();
    }

    @Test
    void anEventWithoutItsPersonBreaksTheSchema() {
        var broken = EventSchemas.sample(OPENED).replace("personId", "person");

        assertThat(EventSchemas.problemsOf(OPENED, broken)).isNotEmpty();
    }

    @Test
    void anEventWhoseNeedIsNoUuidBreaksTheSchema() {
        var broken = EventSchemas.sample(CLOSED).replace("019b4c1e-7a10", "need");

        assertThat(EventSchemas.problemsOf(CLOSED, broken)).isNotEmpty();
    }
}
