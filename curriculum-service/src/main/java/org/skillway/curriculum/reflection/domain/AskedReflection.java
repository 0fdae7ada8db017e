package org.skillway.curriculum.reflection.domain;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.path.domain.Motive;
import org.skillway.curriculum.target.domain.Requirement;
import org.skillway.curriculum.target.domain.RoleMap;

/**
 * Looking back on a skill as a role asks for, which is due once the level is reached and has never been done. Of several
 * skills the first by name.
 *
 * @param role what the role that asks is called
 * @param module what it is recorded under: the hardest that was passed in the skill, or where none was the hardest there is
 */
public record AskedReflection(String skill, String role, Module module) {

    /** One to two are enough to look back; where a role asks for it, two. */
    public static final int MINUTES = 2;

    /** What to think of. */
    public String prompt() {
        return "Think of the last time you needed " + words()
                + " at work. What worked, what did not, and what will you do differently?";
    }

    /** Why it is asked for. */
    public String reason() {
        return "You have reached the level that " + role + " asks for in " + words()
                + "; it counts once you have looked back on how you do it.";
    }

    /** The same for programs. */
    public Motive motive() {
        return Motive.of(Motive.Code.LOOKING_BACK)
                .with("skill", skill)
                .with("role", role)
                .with("module", module.key());
    }

    /** The skill as it is spoken of. */
    public String words() {
        return skill.replace('-', ' ');
    }

    /** By the role maps, of somebody who has looked back on these skills. */
    public static Optional<AskedReflection> of(
            Learner learner, Map<String, RoleMap> maps, Catalogue seen, Set<String> reflected, Instant now) {
        return asking(learner, maps)
                .flatMap(map -> map.skills().stream()
                        .filter(asked -> asked.reflection() && !reflected.contains(asked.skill()))
                        .filter(asked -> reached(learner, asked, now))
                        .flatMap(asked -> hardest(learner, seen.ofSkill(asked.skill()))
                                .map(module -> new AskedReflection(asked.skill(), map.name(), module))
                                .stream()))
                .min(comparing(AskedReflection::skill).thenComparing(AskedReflection::role));
    }

    /** Whether any role of theirs asks for any. */
    public static boolean mayBeDue(Learner learner, Map<String, RoleMap> maps) {
        return asking(learner, maps).anyMatch(map -> map.skills().stream().anyMatch(Requirement::reflection));
    }

    /** Nothing is asked of who does not work here at present. */
    private static Stream<RoleMap> asking(Learner learner, Map<String, RoleMap> maps) {
        return learner.gone()
                ? Stream.empty()
                : learner.roles().stream().flatMap(held -> Stream.ofNullable(maps.get(held.role())));
    }

    private static boolean reached(Learner learner, Requirement asked, Instant now) {
        var ability = learner.ability();
        return ability.mastery(asked.skill(), ability.norms(), now).readyFor(asked.level());
    }

    private static Optional<Module> hardest(Learner learner, List<Module> modules) {
        return modules.stream()
                .filter(module -> module.kind().mainstream())
                .max(comparing((Module module) ->
                                learner.progressIn(module.key()).passed())
                        .thenComparing(Module::level)
                        .thenComparing(Module::key));
    }
}
