package org.skillway.skills.organisation.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** States facts about people and the file HR sends. */
final class PeopleFixture {

    private PeopleFixture() {}

    static PersonRecord aPerson(String externalId, @Nullable String manager) {
        return new PersonRecord(
                externalId,
                externalId + ".user",
                "Person " + externalId,
                externalId + "@quillmere.example",
                manager,
                "support",
                "Dublin",
                ZoneId.of("Europe/Dublin"),
                LocalDate.parse("2026-10-05"),
                null);
    }

    static PersonRecord named(String userName, PersonRecord person) {
        return new PersonRecord(
                person.externalId(),
                userName,
                person.displayName(),
                person.email(),
                person.managerExternalId(),
                person.team(),
                person.location(),
                person.timeZone(),
                person.startDate(),
                person.endDate());
    }

    static RowReading aRow(int row, String externalId, @Nullable String manager) {
        return new RowReading.Legible(row, aPerson(externalId, manager), null);
    }

    static Map<String, String> goodCells() {
        return new HashMap<>(Map.of(
                "externalId", "QM-7",
                "userName", "rosa.lindqvist",
                "displayName", "Rosa Lindqvist",
                "email", "rosa@quillmere.example",
                "managerExternalId", "QM-1",
                "team", "support",
                "location", "Dublin",
                "timeZone", "Europe/Dublin",
                "startDate", "2026-10-05",
                "endDate", ""));
    }
}
