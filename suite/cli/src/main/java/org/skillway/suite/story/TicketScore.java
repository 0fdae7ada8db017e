package org.skillway.suite.story;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;

/** The quality that ticket QA gave to one ticket's note, 0 to 100. */
record TicketScore(String ticket, String userName, String zendeskUserId, int score, Instant occurredAt) {

    static List<TicketScore> read(Stage stage, String file) {
        return stage.files().csv(file).stream().map(row -> of(stage, row)).toList();
    }

    private static TicketScore of(Stage stage, CSVRecord row) {
        var day = stage.calendar().move(LocalDate.parse(row.get("day")));
        return new TicketScore(
                row.get("ticket"),
                row.get("userName"),
                row.get("zendeskUserId"),
                Integer.parseInt(row.get("score")),
                day.atTime(LocalTime.parse(row.get("time"))).toInstant(ZoneOffset.UTC));
    }

    /** Zendesk gives every event its own id and repeats it on a retry. */
    String eventId() {
        var name = "ticket-note/%s/%s".formatted(ticket, occurredAt);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
