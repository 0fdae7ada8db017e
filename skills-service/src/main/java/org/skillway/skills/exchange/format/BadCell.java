package org.skillway.skills.exchange.format;

/** A cell that makes its row useless. */
final class BadCell extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final String detail;

    BadCell(String column, String message) {
        super(message, null, false, false);
        this.column = column;
        this.detail = message;
    }

    String column() {
        return column;
    }

    String detail() {
        return detail;
    }
}
