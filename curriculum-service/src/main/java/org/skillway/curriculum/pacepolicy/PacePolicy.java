package org.skillway.curriculum.pacepolicy;

/** Whether anybody's pace is estimated from their answers. */
record PacePolicy(boolean estimated) {

    static final PacePolicy USUAL = new PacePolicy(true);
}
