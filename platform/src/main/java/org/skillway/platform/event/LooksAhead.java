package org.skillway.platform.event;

import java.util.List;

/** A handler that locks and reads at once what events that arrived together need, each of which it is given after that. */
public interface LooksAhead<F> extends FactHandler<F> {

    /**
     * In the transaction in which each of these is handled next, if nothing is in the way of any: it may lock and read, and
     * changes nothing. An event that comes alone is not looked at ahead.
     */
    void lookAhead(List<F> facts);
}
