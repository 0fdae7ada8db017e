package org.skillway.metrics.effect.domain;

/** What an estimate rests on, or what is known to be wrong with it. */
public enum Assumption {
    BY_LOT("Who waited was drawn by lot."),
    OFFERED("It is the effect of being offered the refresher at once, whether it was taken or not."),
    OUTCOMES_MISSING("More than a fifth of one group was not measured while the others waited."),
    NOT_BY_LOT("Who took it was not drawn by lot and may differ in what nobody measured."),
    MOVED_ALIKE("Takers and others moved alike, to within half of the effect, in the four weeks before that."),
    MOVED_APART("Takers and others did not move alike before, so the difference may be older than the module."),
    NOT_CHECKED("Too little is known of earlier weeks to tell whether takers and others moved alike."),
    NO_COMPARISON("There was nobody to compare with; whatever else changed at the time is in the figure.");

    private final String sentence;

    Assumption(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
