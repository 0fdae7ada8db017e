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

    /** A need that was asked for because modules do not help is over only with the gap. */
    static NeedVerdict on(Gap gap, boolean needIsOpen, boolean asked) {
        return NeedRule.against(gap, needIsOpen)
                .filter(rule -> !asked || rule == NeedRule.GAP_CLOSED)
                .<NeedVerdict>map(rule -> needIsOpen ? new Closes(rule) : new Nothing(rule))
                .orElseGet(() -> needIsOpen ? new Continues() : new Opens());
    }
}
