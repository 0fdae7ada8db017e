package org.skillway.curriculum.session.domain;

import java.util.List;
import org.skillway.curriculum.path.domain.Step;

/** One sitting: what is explained, what is practised, and the minutes to look back on it; in this order. */
public record Session(List<Step> concept, List<Step> practice, List<Step> ahead, int reflection) {

    public Session {
        concept = List.copyOf(concept);
        practice = List.copyOf(practice);
        ahead = List.copyOf(ahead);
    }

    /** Of what is for now only. */
    public Session(List<Step> concept, List<Step> practice, int reflection) {
        this(concept, practice, List.of(), reflection);
    }

    Session goingAhead(List<Step> further) {
        return new Session(concept, practice, further, reflection);
    }

    public boolean isEmpty() {
        return concept.isEmpty() && practice.isEmpty() && ahead.isEmpty();
    }

    public int conceptMinutes() {
        return minutes(concept);
    }

    public int practiceMinutes() {
        return minutes(practice);
    }

    public int aheadMinutes() {
        return minutes(ahead);
    }

    private static int minutes(List<Step> steps) {
        return steps.stream().mapToInt(Step::pacedMinutes).sum();
    }
}
