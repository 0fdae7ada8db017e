package org.skillway.curriculum.session.domain;

import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.path.domain.Inserted;
import org.skillway.curriculum.path.domain.Step;

/** What a step does in a sitting: it explains, or it lets somebody do. */
enum Part {
    CONCEPT,
    PRACTICE;

    /** A review is practice whatever it reviews: something is recalled, nothing explained. */
    static Part of(Step step) {
        return step.inserted() == Inserted.REVIEW ? PRACTICE : of(step.kind());
    }

    private static Part of(ModuleKind kind) {
        return switch (kind) {
            case LESSON, SIMPLIFIED, WORKED_EXAMPLE -> CONCEPT;
            case PRACTICE, SCENARIO, CHECK, REFRESHER -> PRACTICE;
        };
    }
}
