package org.skillway.curriculum.remediation.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.progress.domain.Struggle;
import org.skillway.curriculum.rootcause.domain.RootCause;
import org.skillway.curriculum.target.domain.Target;

/**
 * When the service itself proposes a mandatory retraining: three rounds in a row have not worked out in a skill that a target
 * of the learner's roles calls critical, and it is not reached. Below that, remedies are help and need nobody's leave.
 *
 * <p>It consists of what did not work out and, before it, what that most likely comes from ({@link RootCause}); five modules
 * at most.
 *
 * @param modules in the order in which they are to be taken
 */
public record Retraining(String skill, List<String> modules, int failedRounds, Target target) {

    private static final int MOST_MODULES = 5;

    public Retraining {
        modules = List.copyOf(modules);
    }

    /** The catalogue as its learner is bound by it. */
    public static Optional<Retraining> after(Struggle struggle, String skill, Situation situation, Catalogue seen) {
        return situation.open().stream()
                .filter(target -> target.critical() && target.skill().equals(skill))
                .filter(target -> struggle.rounds() >= Struggle.ENOUGH)
                .findFirst()
                .map(target -> new Retraining(skill, modules(skill, situation, seen), struggle.rounds(), target))
                .filter(retraining -> !retraining.modules.isEmpty());
    }

    private static List<String> modules(String skill, Situation situation, Catalogue seen) {
        return seen.ofSkill(skill).stream()
                .filter(module -> module.kind().mainstream()
                        && situation.progressIn(module).struggling())
                .flatMap(failed -> Stream.concat(
                        RootCause.of(failed, seen, situation::mastery).stream()
                                .limit(1)
                                .map(RootCause::module),
                        Stream.of(failed)))
                .map(Module::key)
                .distinct()
                .limit(MOST_MODULES)
                .toList();
    }

    /** For its learner and their manager, in words. */
    public String reason() {
        return "%d rounds in a row did not work out in %s, which is critical for %s."
                .formatted(failedRounds, skill.replace('-', ' '), String.join(" and ", target.roles()));
    }
}
