package org.skillway.mentor.need.domain;

/** What a changed gap means for the need of that person and skill. */
public sealed interface NeedVerdict {

    /** A mentor is called for and no need is open yet. */
    record Opens() implements NeedVerdict {}

    /** The open need goes on, with the gap as it is now. */
    record Continues() implements NeedVerdict {}

    /** The open need is over. */
    record Closes(NeedRule because) implements NeedVerdict {}

    /** Nothing is open and nothing opens. */
    record Nothing(NeedRule because) implements NeedVerdict {}

    static NeedVerdict on(Gap gap, boolean needIsOpen) {
        return NeedRule.against(gap, needIsOpen)
                .<NeedVerdict>map(rule -> needIsOpen ? new Closes(rule) : new Nothing(rule))
                .orElseGet(() -> needIsOpen ? new Continues() : new Opens());
    }
}
