package org.skillway.suite.evaluate.path;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.path.domain.Outlook;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.progress.domain.Progress;

/** A way to choose what a learner takes next. */
enum Policy {
    SKILLWAY("Skillway") {
        @Override
        Function<SimulatedLearner, Optional<Choice>> begins() {
            return learner -> learner.path().next().flatMap(step -> choice(learner, step));
        }
    },
    MYOPIC("most per minute at once, without looking ahead") {
        @Override
        Function<SimulatedLearner, Optional<Choice>> begins() {
            return Policy::mostPerMinute;
        }
    },
    COURSE("the same course for everyone, in order, over and over") {
        @Override
        Function<SimulatedLearner, Optional<Choice>> begins() {
            List<Module> left = new ArrayList<>();
            return learner -> {
                if (left.isEmpty()) {
                    left.addAll(course(learner));
                }
                return Optional.of(left.removeFirst()).map(Choice::whole);
            };
        }
    };

    /** A module and the minutes it takes this time. */
    record Choice(Module module, int minutes) {
        static Choice whole(Module module) {
            return new Choice(module, module.minutes());
        }
    }

    private final String words;

    Policy(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The choices for one learner, who is asked about again after each. */
    abstract Function<SimulatedLearner, Optional<Choice>> begins();

    private static Optional<Choice> choice(SimulatedLearner learner, Step step) {
        return learner.catalogue().module(step.module()).map(module -> new Choice(module, step.minutes()));
    }

    private static List<Module> course(SimulatedLearner learner) {
        return learner.catalogue().modules().stream()
                .filter(module -> module.kind().mainstream())
                .sorted(Comparator.comparing(Module::level).thenComparing(Module::key))
                .toList();
    }

    private static Optional<Choice> mostPerMinute(SimulatedLearner learner) {
        var situation = learner.situation();
        double missing = Outlook.missing(situation, List.of(List.of()));
        return course(learner).stream()
                .filter(module -> situation.progressIn(module).state() != Progress.State.PASSED)
                .filter(module -> !situation.mastery(module.skill()).readyFor(module.level()))
                .filter(module -> module.prerequisites().stream()
                        .allMatch(key -> learner.catalogue()
                                .module(key)
                                .filter(learner::passed)
                                .isPresent()))
                .max(comparingDouble(module -> (missing - Outlook.missingAfter(situation, module)) / module.minutes()))
                .map(Choice::whole);
    }
}
