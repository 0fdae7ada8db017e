package org.skillway.skills.organisation.domain;

import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.skillway.skills.csv.domain.Cells;

/** A column of the people file and what may stand in it. */
public enum PersonColumn {
    EXTERNAL_ID("externalId", true, "at most 128 characters"),
    USER_NAME("userName", true, "1 to 128 letters, digits and . _ @ + -"),
    DISPLAY_NAME("displayName", true, "at most 200 characters"),
    EMAIL("email", true, "an address like name@example.com"),
    MANAGER_EXTERNAL_ID("managerExternalId", false, "at most 128 characters"),
    TEAM("team", false, "a key of 1 to 64 a-z, 0-9 and -"),
    LOCATION("location", false, "at most 128 characters"),
    TIME_ZONE("timeZone", true, "a time zone like Europe/Lisbon"),
    START_DATE("startDate", true, "a date like 2026-11-02"),
    END_DATE("endDate", false, "a date like 2026-11-02"),
    /** From when manager, team and location are so; without it from the day of the import. */
    EFFECTIVE("effective", false, "a date like 2026-11-02");

    private static final Pattern NAME = Pattern.compile("[\\p{Alnum}._@+-]{1,128}");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,64}");

    private final String header;
    private final boolean required;
    private final String expected;

    PersonColumn(String header, boolean required, String expected) {
        this.header = header;
        this.required = required;
        this.expected = expected;
    }

    public String header() {
        return header;
    }

    public boolean required() {
        return required;
    }

    Optional<Violation> check(String cell) {
        if (cell.isEmpty()) {
            return required ? Optional.of(new Violation(header, "is missing")) : Optional.empty();
        }
        if (Cells.holdsNul(cell)) {
            return Optional.of(new Violation(header, "holds the character NUL"));
        }
        return fits(cell)
                ? Optional.empty()
                : Optional.of(new Violation(header, Cells.quoted(cell) + " is not " + expected));
    }

    private boolean fits(String cell) {
        return switch (this) {
            case EXTERNAL_ID, MANAGER_EXTERNAL_ID, LOCATION -> cell.length() <= 128;
            case DISPLAY_NAME -> cell.length() <= 200;
            case USER_NAME -> NAME.matcher(cell).matches();
            case EMAIL -> ADDRESS.matcher(cell).matches();
            case TEAM -> KEY.matcher(cell).matches();
            case TIME_ZONE -> ZoneId.getAvailableZoneIds().contains(cell);
            case START_DATE, END_DATE, EFFECTIVE -> Cells.isDay(cell);
        };
    }
}
