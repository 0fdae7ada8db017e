package org.skillway.skills.csv.domain;

import java.time.DateTimeException;
import java.time.LocalDate;

/** What cells of every file are held to. */
public final class Cells {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;
    private static final int QUOTED = 80;

    private Cells() {}

    /** PostgreSQL has no text with it. */
    public static boolean holdsNul(String cell) {
        return cell.indexOf('\0') >= 0;
    }

    /** Of a year that a person who works now can have to do with. */
    public static boolean isDay(String cell) {
        try {
            var year = LocalDate.parse(cell).getYear();
            return year >= FIRST_YEAR && year <= LAST_YEAR;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** As much of a cell as a message says. */
    public static String quoted(String cell) {
        return "'" + (cell.length() <= QUOTED ? cell : cell.substring(0, QUOTED) + "…") + "'";
    }
}
