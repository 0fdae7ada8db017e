package org.skillway.platform.strict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    record Body(
            @Nullable LocalDate day,
            @Nullable Instant time,
            @Nullable LocalTime hour,
            @Nullable Duration span,
            @Nullable DayOfWeek weekday,
            @Nullable UUID id,
            @Nullable Integer count,
            @Nullable Double share,
            @Nullable Boolean yes,
            @Nullable String text) {}

    private final ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());

    StrictJsonTest() {
        new StrictJson().customize(mapper);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-28T19:00:00Z", "2026-11-28t19:00:00.000z", "2026-11-28T14:00:00-05:00"})
    void takesEveryWayToWriteATime(String time) throws JsonProcessingException {
        var body = mapper.readValue("{\"time\": \"" + time + "\"}", Body.class);

        assertThat(body.time()).isEqualTo(Instant.parse("2026-11-28T19:00:00Z"));
    }

    @Test
    void takesWhatTheContractSays() throws JsonProcessingException {
        var body = mapper.readValue("""
                {"day": "2026-11-28", "time": "2026-11-28T20:00:00+01:00", "hour": "09:00", "span": "PT5M", "weekday": "MONDAY",
                 "id": "0198f5a0-0000-7000-8000-000000000000", "count": 3, "share": 1, "yes": true, "text": ""}
                """, Body.class);

        assertThat(body.day()).isEqualTo(LocalDate.of(2026, 11, 28));
        assertThat(body.time()).isEqualTo(Instant.parse("2026-11-28T19:00:00Z"));
        assertThat(body.span()).isEqualTo(Duration.ofMinutes(5));
        assertThat(body.weekday()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(body.share()).isEqualTo(1);
        assertThat(body.text()).isEmpty();
        assertThat(mapper.readValue(mapper.writeValueAsString(body), Body.class))
                .isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"day\": 20800",
                "\"day\": [2026, 11, 28]",
                "\"day\": \"\"",
                "\"day\": \" \"",
                "\"day\": \"2026-11-28T20:00:00Z\"",
                "\"day\": \"2026-11-28T20:00:00\"",
                "\"day\": \"2026-02-30\"",
                "\"day\": \"+123456789-01-01\"",
                "\"day\": \"-0001-01-01\"",
                "\"time\": 1764360000",
                "\"time\": 1764360000.5",
                "\"time\": \"1764360000\"",
                "\"time\": \"\"",
                "\"time\": \"2026-11-28\"",
                "\"time\": \"+123456789-01-01T00:00:00Z\"",
                "\"time\": \"2026-11-28T24:00:00Z\"",
                "\"time\": \"2026-11-28T20:00:00+0000\"",
                "\"time\": \"2026-11-28T20:00:00Z \"",
                "\"time\": \"9999-12-31T23:59:59-18:00\"",
                "\"hour\": \"2026-11-28T09:00\"",
                "\"hour\": \" 09:00\"",
                "\"hour\": [9, 0]",
                "\"span\": 300",
                "\"span\": \"\"",
                "\"weekday\": 0",
                "\"weekday\": \"\"",
                "\"weekday\": \"0\"",
                "\"weekday\": \" MONDAY\"",
                "\"id\": \"\"",
                "\"id\": \"1-1-1-1-1\"",
                "\"id\": \"AZj1oAAAcACAAAAAAAAAAA==\"",
                "\"count\": \"\"",
                "\"count\": \" \"",
                "\"count\": \"3\"",
                "\"count\": 3.0",
                "\"count\": true",
                "\"share\": \"\"",
                "\"share\": \"NaN\"",
                "\"yes\": \"\"",
                "\"yes\": 1",
                "\"text\": 3",
                "\"text\": true",
            })
    void refusesWhatOnlyResemblesIt(String field) {
        assertThatThrownBy(() -> mapper.readValue("{" + field + "}", Body.class))
                .isInstanceOf(MismatchedInputException.class);
    }
}
