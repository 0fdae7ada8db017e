package org.skillway.metrics.signal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.metrics.signal.domain.Mapped.Irrelevant;
import org.skillway.metrics.signal.domain.Mapped.Unreadable;

class MappingTest {

    private static final Map<String, Object> EVENT = Map.of(
            "personRef", "rosa.lindqvist",
            "metric", "ticket-note-quality",
            "value", 84,
            "occurredAt", "2026-10-30T15:12:00Z",
            "sourceEventId", "qa-1");

    @Test
    void refusesWhatIsNotJsonata() {
        assertThatThrownBy(() -> new Mapping("{\"personRef\": "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not JSONata at character");
    }

    @Test
    void refusesAVeryLongExpression() {
        assertThatThrownBy(() -> new Mapping("1 + ".repeat(3_000) + "1")).hasMessageContaining("10000");
    }

    @Test
    void passesOverAnEventThatItMapsToNothing() {
        assertThat(new Mapping("nothing.here").apply(EVENT)).containsExactly(new Irrelevant());
    }

    @Test
    void readsAnEventAgainWhenTheMachineWasBusyWithOthers() {
        assertThat(new Mapping("$merge([$, {\"metric\": metric & metric}])").apply(new SlowOnce()))
                .singleElement()
                .isInstanceOf(Reading.class);
    }

    /** The event, whose metric takes too long to be had the first time. */
    private static final class SlowOnce extends HashMap<String, Object> {

        private static final long serialVersionUID = 1;
        private boolean waited;

        SlowOnce() {
            super(EVENT);
        }

        @Override
        public @Nullable Object get(Object key) {
            if (!waited && key.equals("metric")) {
                waited = true;
                sleep();
            }
            return super.get(key);
        }

        private static void sleep() {
            try {
                TimeUnit.MILLISECONDS.sleep(150);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void givesAReadingForEachObjectOfAList() {
        assertThat(new Mapping("[$, $merge([$, {\"sourceEventId\": \"qa-2\"}])]").apply(EVENT))
                .hasSize(2)
                .allMatch(Reading.class::isInstance);
    }

    @Test
    void replacesTheCharacterThatTheDatabaseHasNoPlaceFor() {
        assertThat(new Mapping("$merge([$, {\"personRef\": \"ro\\u0000sa\"}])").apply(EVENT))
                .singleElement()
                .asInstanceOf(type(Reading.class))
                .extracting(Reading::personRef)
                .isEqualTo("ro\uFFFDsa");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "personRef, '\"\"', 'personRef'",
        "metric, '\"Ticket Notes\"', '[a-z0-9-]'",
        "value, '\"84\"', '$number()'",
        "value, 'null', 'must be a number'",
        "value, '1e308', 'between -1e15 and 1e15'",
        "occurredAt, '\"yesterday\"', 'RFC 3339'",
        "occurredAt, '1793373120000', 'RFC 3339'",
        "sourceEventId, 'null', 'sourceEventId'",
        "dimensions, '[1]', 'must be an object'"
    })
    void namesTheFieldThatIsWrong(String field, String value, String named) {
        assertThat(new Mapping("$merge([$, {\"" + field + "\": " + value + "}])").apply(EVENT))
                .singleElement()
                .asInstanceOf(type(Unreadable.class))
                .extracting(Unreadable::reason)
                .asString()
                .contains(named);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"personRef", "metric", "value", "occurredAt", "sourceEventId", "unit"})
    void quotesNoMoreOfAFieldThanHelps(String field) {
        var mapping = new Mapping("$merge([$, {\"" + field + "\": text}])");
        var event = new HashMap<String, Object>(EVENT);
        event.put("text", "A customer's letter. ".repeat(50_000));

        assertThat(mapping.apply(event))
                .singleElement()
                .asInstanceOf(type(Unreadable.class))
                .extracting(Unreadable::reason)
                .asString()
                .contains("'A customer's letter.", "…'")
                .hasSizeLessThan(200);
    }

    @Test
    void quotesNoMoreOfAResultThanHelps() {
        assertThat(new Mapping("text").apply(Map.of("text", "A customer's letter. ".repeat(50_000))))
                .singleElement()
                .asInstanceOf(type(Unreadable.class))
                .extracting(Unreadable::reason)
                .asString()
                .hasSizeLessThan(200);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "($f := function($n) { $f($n + 1) }; $f(1))",
                "($f := function($n) { 1 + $f($n + 1) }; $f(1))",
                "$reduce([1..100000], function($a, $b) { $a + $sum([1..1000]) })",
                "$error(\"thrown by the mapping\")",
                "[1..100000000]",
                "1 / 0",
                "\"a text\"",
                "[1..101].$merge([$, {\"value\": $}])"
            })
    @Timeout(3)
    void stopsOrRefusesWhatIsNoReading(String hostile) {
        assertThat(new Mapping(hostile).apply(EVENT)).allMatch(Unreadable.class::isInstance);
    }

    @Test
    void readsAThousandEventsInWellUnderASecond() {
        var start = System.nanoTime();
        var readings = List.<Mapped>of();
        for (var i = 0; i < 1_000; i++) {
            readings = Preset.GENERIC.mapping().apply(EVENT);
        }
        assertThat(readings).allMatch(Reading.class::isInstance);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }
}
