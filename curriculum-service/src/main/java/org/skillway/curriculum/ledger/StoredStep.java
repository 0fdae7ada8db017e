package org.skillway.curriculum.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.path.domain.Inserted;
import org.skillway.curriculum.path.domain.Step;

/** A step as it is stored; what earlier releases did not know is left out where it says nothing, so that their text comes out again. */
record StoredStep(
        String module,
        String title,
        ModuleKind kind,
        int minutes,
        String skill,
        LocalDate week,
        @Nullable LocalDate day,
        @Nullable Inserted inserted,
        @Nullable UUID driftId,
        StoredWhy why,
        @JsonInclude(JsonInclude.Include.NON_NULL) Step.@Nullable Paced paced) {

    static StoredStep of(Step step) {
        return new StoredStep(
                step.module(),
                step.title(),
                step.kind(),
                step.minutes(),
                step.skill(),
                step.week(),
                step.day(),
                step.inserted(),
                step.driftId(),
                StoredWhy.of(step.why()),
                step.paced());
    }

    Step toStep() {
        return new Step(module, title, kind, minutes, skill, week, day, inserted, driftId, why.toWhy(), paced);
    }
}
