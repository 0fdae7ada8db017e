package org.skillway.platform.event;

/**
 * How far a tenant's events reach at one moment.
 *
 * @param newest the highest id to be seen, 0 without any
 * @param oldestOpen number of the oldest transaction that has not ended, or the next number if all have
 * @param next a number above that of every transaction that took an id up to the newest
 */
record Horizon(long newest, long oldestOpen, long next) {

    boolean isSettled() {
        return oldestOpen == next;
    }
}
