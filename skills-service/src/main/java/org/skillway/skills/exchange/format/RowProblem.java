package org.skillway.skills.exchange.format;

/** Why a row was not taken; the column is empty where no single one is to blame. */
public record RowProblem(String file, long row, String column, String detail) {

    private static final int LONGEST = 300;

    public RowProblem {
        detail = shown(detail);
        column = shown(column);
    }

    /** A problem quotes what was sent: what cannot be stored or shown is taken out, and what is long is cut. */
    private static String shown(String text) {
        return text.codePoints()
                .filter(character -> !Character.isISOControl(character))
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    public static RowProblem at(Place place, String detail) {
        return new RowProblem(place.file(), place.row(), "", detail);
    }
}
