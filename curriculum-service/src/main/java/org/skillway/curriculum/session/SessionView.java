package org.skillway.curriculum.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.guide.NextStepView.NeedView;
import org.skillway.curriculum.guide.StepView;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.progress.domain.Progress;
import org.skillway.curriculum.reflection.domain.AskedReflection;
import org.skillway.curriculum.session.domain.Session;
import org.skillway.curriculum.slot.LearningSlotView;
import org.skillway.curriculum.slot.domain.LearningSlot;
import org.skillway.curriculum.task.domain.JustInTime.Lifted;

/** One sitting, in the order in which it is taken. */
public record SessionView(
        UUID personId,

        @Schema(description = "Those asked for, else the slot's, else eleven.")
        int minutes,

        @Schema(description = "The slot asked for, or the one that is open where no minutes were; null where none is.")
        @Nullable
        LearningSlotView slot,

        @Schema(
                description = "The task that something of this comes first for; null where none of the coming days"
                        + " needs anything that fits.")
        @Nullable
        NeedView need,

        PartView concept,
        PartView practice,

        @Schema(
                description =
                        "What is planned for later weeks, where more minutes were asked for than are approved and left, or"
                                + " nothing is for now; to take or to leave.")
        PartView ahead,

        @Schema(description = "Null where nothing on the path fits and no role asks for one.") @Nullable
        ReflectionView reflection) {

    /** Steps of one part, which together take so many minutes. */
    public record PartView(int minutes, List<StepView> steps) {

        static PartView of(List<Step> steps, boolean own) {
            List<StepView> views =
                    steps.stream().map(step -> StepView.of(step, own)).toList();
            return new PartView(views.stream().mapToInt(StepView::pacedMinutes).sum(), views);
        }
    }

    /** How to look back: at a question that went wrong, or at the work the module is for. */
    public record ReflectionView(
            int minutes,

            @Schema(
                    description =
                            "quiz-review, reflection, or asked-reflection where a role asks for it before it counts"
                                    + " a level as reached.")
            String kind,

            @Schema(description = "What it is recorded under, as an activity of kind reflected.")
            String module,

            @Schema(description = "The check item to look at again; null in a reflection.") @Nullable
            String item,

            String prompt,

            @Schema(description = "Why it is asked for; null where no role does.") @Nullable
            String reason) {

        private static ReflectionView asked(int minutes, AskedReflection asked) {
            return new ReflectionView(
                    minutes, "asked-reflection", asked.module().key(), null, asked.prompt(), asked.reason());
        }

        private static ReflectionView surely(int minutes, Module mistaken, String item) {
            return new ReflectionView(
                    minutes,
                    "quiz-review",
                    mistaken.key(),
                    item,
                    "Look again at the question of “" + mistaken.title()
                            + "” that went wrong though you were sure. What speaks for the right answer?",
                    null);
        }

        private static ReflectionView of(int minutes, Step step, Optional<String> missed) {
            return missed.map(item -> new ReflectionView(
                            minutes,
                            "quiz-review",
                            step.module(),
                            item,
                            "Look again at the question of “" + step.title()
                                    + "” that went wrong. What speaks for the right answer?",
                            null))
                    .orElseGet(() -> new ReflectionView(
                            minutes,
                            "reflection",
                            step.module(),
                            null,
                            "When will you next use “" + step.title()
                                    + "” at work, and what will you do differently then?",
                            null));
        }
    }

    static SessionView of(
            UUID personId,
            int minutes,
            Optional<LearningSlot> slot,
            Optional<Lifted> needed,
            Session session,
            Learner learner,
            boolean own,
            Optional<AskedReflection> asked,
            Catalogue seen) {
        List<Step> steps = Stream.of(session.practice(), session.concept(), session.ahead())
                .flatMap(List::stream)
                .toList();
        ReflectionView reflection = asked.map(due -> ReflectionView.asked(session.reflection(), due))
                .or(() -> steps.stream()
                        .filter(step -> own)
                        .flatMap(step -> seen.ofSkill(step.skill()).stream())
                        .filter(module -> learner.progressIn(module.key()).hasSureMistake())
                        .findFirst()
                        .flatMap(module -> missed(learner, module.key(), own)
                                .map(item -> ReflectionView.surely(session.reflection(), module, item))))
                .or(() -> steps.stream()
                        .filter(step -> missed(learner, step.module(), own).isPresent())
                        .findFirst()
                        .or(() -> steps.stream().findFirst())
                        .map(step ->
                                ReflectionView.of(session.reflection(), step, missed(learner, step.module(), own))))
                .orElse(null);
        return new SessionView(
                personId,
                minutes,
                slot.map(LearningSlotView::of).orElse(null),
                needed.filter(lifted -> steps.stream()
                                .anyMatch(step ->
                                        step.module().equals(lifted.step().module())))
                        .map(NeedView::of)
                        .orElse(null),
                PartView.of(session.concept(), own),
                PartView.of(session.practice(), own),
                PartView.of(session.ahead(), own),
                reflection);
    }

    /**
     * An item that was answered wrong and not right since. To the learner that is, before others, one they were sure of; how
     * sure somebody was is for nobody else.
     */
    private static Optional<String> missed(Learner learner, String module, boolean own) {
        Progress progress = learner.progressIn(module);
        return own ? progress.lookAgain() : progress.missedItem();
    }
}
