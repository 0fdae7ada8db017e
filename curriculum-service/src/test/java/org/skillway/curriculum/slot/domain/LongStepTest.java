package org.skillway.curriculum.slot.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.path.domain.Step.Paced;

class LongStepTest {

    private static final SlotPlan FIVE_AND_SEVEN = new SlotPlan(List.of(
            new LearningSlot("shift", When.BEFORE, 5, Set.of()), new LearningSlot("sale", When.AFTER, 7, Set.of())));

    @Test
    void isWhatTheLongestSlotDoesNotHold() {
        assertThat(LongStep.of(FIVE_AND_SEVEN, List.of(step("six", 6, null), step("eight", 8, null))))
                .containsExactly(
                        new LongStep(
                                "eight",
                                "eight",
                                8,
                                "The longest slot, 'sale', has 7 minutes. It comes in one of 8 or more, and to whoever has as many outside a slot."));
    }

    @Test
    void isNothingForWhomItTakesLongerOrLessThanOthers() {
        assertThat(LongStep.of(FIVE_AND_SEVEN, List.of(step("slow", 7, 14), step("quick", 9, 7))))
                .isEmpty();
    }

    @Test
    void saysTheFewerMinutesWhereBothAreTooMany() {
        assertThat(LongStep.of(FIVE_AND_SEVEN, List.of(step("slow", 9, 18), step("quick", 10, 8))))
                .extracting(LongStep::minutes)
                .containsExactly(9, 8);
    }

    @Test
    void isNothingWithoutSlots() {
        assertThat(LongStep.of(SlotPlan.NONE, List.of(step("long", 10, null)))).isEmpty();
    }

    private static Step step(String module, int minutes, @Nullable Integer paced) {
        return new Step(
                module,
                module,
                ModuleKind.LESSON,
                minutes,
                "calls",
                LocalDate.of(2026, 11, 23),
                null,
                null,
                null,
                new Step.Why("", "", ""),
                paced == null ? null : new Paced(paced, ""));
    }
}
