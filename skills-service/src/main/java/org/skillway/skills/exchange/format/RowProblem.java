package org.skillway.skills.exchange.format;

/** Why a row was not taken; the column is empty where no single one is to blame. */
public record RowProblem(String file, long row, String column, String detail) {

    public static RowProblem at(Place place, String detail) {
        return new RowProblem(place.file(), place.row(), "", detail);
    }
}
