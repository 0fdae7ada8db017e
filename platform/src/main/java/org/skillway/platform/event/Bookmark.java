package org.skillway.platform.event;

/**
 * Where a reader of a tenant's events stands. Ids are given in one order and committed in another, so an id below the
 * newest to be seen may still be filled, by a transaction that had a number when it took the id. Once all those have
 * ended, nothing up to that id changes any more, and only that much is given out.
 *
 * @param read all events up to this id have been given
 * @param seen the newest id that could be seen when last looked
 * @param settles whatever takes an id up to {@code seen} is a transaction with a number below this one
 * @param goneBefore the newest id that was no longer kept when the reader began: they never asked for that
 */
record Bookmark(long read, long seen, long settles, long goneBefore) {

    static final Bookmark START = new Bookmark(0, 0, 0, 0);

    /** Of a reader who begins when events up to an id are no longer kept. */
    Bookmark beginningAfter(long gone) {
        return new Bookmark(read, seen, settles, gone);
    }

    /** Whether events that this reader was to get are no longer kept. */
    boolean missed(long gone) {
        return Math.max(read, goneBefore) < gone;
    }

    /** The same place with as much ahead as is now known to be settled. */
    Bookmark lookingAt(Horizon now) {
        var isOfAnEarlierLife = settles > now.next(); // the database was restored: those numbers will not come
        var hasNothingAhead = settles <= now.oldestOpen() && seen <= read;
        return now.isSettled() || isOfAnEarlierLife || hasNothingAhead
                ? new Bookmark(read, now.newest(), now.next(), goneBefore)
                : this;
    }

    /** The last id that may be given out now. */
    long limit(Horizon now) {
        return settles <= now.oldestOpen() ? Math.max(read, seen) : read;
    }

    /** The place of a reader to whom all that could be given out now was given. */
    Bookmark readAll(Horizon now) {
        return settles <= now.oldestOpen() ? new Bookmark(limit(now), now.newest(), now.next(), goneBefore) : this;
    }

    Bookmark readTo(long id) {
        return new Bookmark(id, seen, settles, goneBefore);
    }

    String text() {
        return read + " " + seen + " " + settles + " " + goneBefore;
    }

    /** Of a release before, none says what was gone when its reader began. */
    static Bookmark parse(String text) {
        var parts = text.split(" ", 4);
        return new Bookmark(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                parts.length > 3 ? Long.parseLong(parts[3]) : 0);
    }
}
