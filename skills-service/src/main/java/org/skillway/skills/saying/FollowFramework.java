package org.skillway.skills.saying;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.skillway.platform.audit.Audit;
import org.skillway.skills.occupation.Occupations;
import org.skillway.skills.occupation.domain.Occupation;
import org.skillway.skills.relation.Relations;
import org.skillway.skills.relation.domain.Criteria;
import org.skillway.skills.relation.domain.Relation;
import org.skillway.skills.saying.domain.Sayings;
import org.skillway.skills.saying.domain.Sayings.State;
import org.skillway.skills.taxonomy.Skills;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillStatus;

/** Tells what a framework says no more, and lets that go where it is told to. */
@ApplicationScoped
public class FollowFramework {

    /** What a framework says, by its name. */
    public record Said(
            String source,
            Collection<Skill> skills,
            Collection<Relation> relations,
            Collection<Criteria> criteria,
            Collection<Occupation> occupations) {

        Sayings texts() {
            return Sayings.of(skills, relations, criteria, occupations);
        }
    }

    /** What there was before the framework is taken, and what of it the framework says no more. */
    public record Before(State state, Sayings missing) {}

    @Inject
    Skills skills;

    @Inject
    Relations relations;

    @Inject
    Occupations occupations;

    @Inject
    SayingTable table;

    @Inject
    Audit audit;

    public Before before(Said said) {
        var now = state(said);
        var missing = said.texts().missing(table.of(said.source()), table.ofOthersThan(said.source()), now);
        return new Before(now, missing);
    }

    /** Once the framework is taken: keeps in mind what is its own, and lets go of what is missing where that is told. */
    public void after(Said said, Before before, boolean letGo, String subject) {
        QuarkusTransaction.requiringNew().run(() -> {
            skills.lock();
            var now = state(said);
            var recorded = table.of(said.source());
            var others = table.ofOthersThan(said.source());
            table.add(
                    said.source(),
                    Sayings.own(said.skills(), said.texts(), before.state(), now, others)
                            .without(recorded));
            table.remove(said.source(), recorded.outdated(now));
            // What this one says no more and another does is the other's alone from now on.
            table.remove(
                    said.source(),
                    said.texts().missing(recorded, Sayings.NONE, now).in(others));
            var missing = before.missing().without(others);
            if (letGo && missing.size() > 0) {
                letGo(missing, now);
                table.remove(said.source(), missing);
                audit.wrote("taxonomy.import", subject);
            }
        });
    }

    private void letGo(Sayings missing, State now) {
        relations.drop(relations.all().stream()
                .filter(relation -> missing.relations().contains(Sayings.text(relation)))
                .toList());
        relations.dropCriteria(relations.allCriteria().stream()
                .filter(criteria -> missing.criteria().contains(Sayings.text(criteria)))
                .map(Criteria::skill)
                .toList());
        occupations.deprecate(missing.occupations());
        skills.put(missing.skills().stream()
                .sorted()
                .map(key -> Objects.requireNonNull(now.skills().get(key)))
                .filter(skill -> skill.status() == SkillStatus.ACTIVE)
                .map(skill -> skill.in(SkillStatus.DEPRECATED, null))
                .toList());
    }

    /** Without the occupations, where the files have none. */
    private State state(Said said) {
        return State.of(
                skills.all(),
                relations.all(),
                relations.allCriteria(),
                said.occupations().isEmpty() ? Set.of() : occupations.activeKeys());
    }
}
