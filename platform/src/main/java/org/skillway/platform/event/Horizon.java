package org.skillway.platform.event;

/**
 * How far a tenant's events reach at one moment.
 *
 * @param newest the highest id to be seen, 0 without any
 * @param oldestOpen number of the oldest transaction that has not ended, or the next number if all have
 * @param next the number that the next transaction will get
 */
record Horizon(long newest, long oldestOpen, long next) {

    boolean isSettled() {
        return oldestOpen == next;
    }
}
