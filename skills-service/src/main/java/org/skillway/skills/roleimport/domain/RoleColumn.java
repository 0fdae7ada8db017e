package org.skillway.skills.roleimport.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import org.skillway.skills.csv.domain.Cells;
import org.skillway.skills.organisation.domain.Violation;

/** A column of the roles file and what may stand in it. */
public enum RoleColumn {
    EXTERNAL_ID("externalId", false, "[^\\x00]{1,128}", "at most 128 characters"),
    USER_NAME("userName", false, "[\\p{Alnum}._@+-]{1,128}", "1 to 128 letters, digits and . _ @ + -"),
    ROLE("role", true, "[a-z0-9-]{1,64}", "a key of 1 to 64 a-z, 0-9 and -"),
    WEIGHT("weight", true, "0?\\.\\d{1,9}|0|1(\\.0{1,9})?", "a share above 0 up to 1, like 0.5"),
    FROM("from", true, ".*", "a date like 2026-11-02"),
    UNTIL("until", false, ".*", "a date like 2027-05-01");

    private final String header;
    private final boolean required;
    private final Pattern form;
    private final String expected;

    RoleColumn(String header, boolean required, String form, String expected) {
        this.header = header;
        this.required = required;
        this.form = Pattern.compile(form);
        this.expected = expected;
    }

    public String header() {
        return header;
    }

    public boolean required() {
        return required;
    }

    Violation wrong(String detail) {
        return new Violation(header, detail);
    }

    Optional<Violation> check(String cell) {
        if (cell.isEmpty()) {
            return required ? Optional.of(wrong("is missing")) : Optional.empty();
        }
        return fits(cell) ? Optional.empty() : Optional.of(wrong(Cells.quoted(cell) + " is not " + expected));
    }

    private boolean fits(String cell) {
        return switch (this) {
            case EXTERNAL_ID, USER_NAME, ROLE -> form.matcher(cell).matches();
            case WEIGHT -> form.matcher(cell).matches() && Double.parseDouble(cell) > 0;
            case FROM, UNTIL -> Cells.isDay(cell);
        };
    }
}
