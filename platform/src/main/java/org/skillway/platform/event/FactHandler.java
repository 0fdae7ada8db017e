package org.skillway.platform.event;

/**
 * Takes one type of event. Runs inside the inbox transaction, with the event's tenant set; whatever it writes and tells
 * commits together with the note that the event was handled. A bean needs {@link Hears}.
 */
public interface FactHandler<F> {

    /** The consumer's own, tolerant idea of the data: fields it does not know are passed over. */
    Class<F> payload();

    /** Throws {@link PermanentFailure} for what no retry can heal. */
    void handle(F fact, Received received);
}
