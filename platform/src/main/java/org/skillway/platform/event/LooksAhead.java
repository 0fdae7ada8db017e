package org.skillway.platform.event;

import java.util.List;

/**
 * A handler that locks and reads at once what many events need. Each of them is handled after that, as are others that
 * nobody looked at ahead: an event that comes alone, and one that waited for another.
 */
public interface LooksAhead<F> extends FactHandler<F> {

    /**
     * Before any of a batch is handled, in the transaction in which all of it is: it may lock and read, and changes nothing.
     * Whoever locks here locks for {@code all} of them, in one order, for they are handled in the order of their aggregates.
     *
     * @param facts of the type that is heard
     * @param all the events of whatever type that share the transaction
     */
    void lookAhead(List<F> facts, List<Received> all);
}
