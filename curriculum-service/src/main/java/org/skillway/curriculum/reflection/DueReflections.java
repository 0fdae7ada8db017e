package org.skillway.curriculum.reflection;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.learner.SeenLearners.ReadLearner;
import org.skillway.curriculum.reflection.domain.AskedReflection;
import org.skillway.curriculum.store.Sql;

/** The looking back that is due, by what roles ask for and the record of activities. */
@ApplicationScoped
public class DueReflections {

    @Inject
    Sql sql;

    /** For somebody who was let in before, in the catalogue as it binds them. */
    public Optional<AskedReflection> of(UUID personId, ReadLearner read, Catalogue seen, Instant now) {
        if (!AskedReflection.mayBeDue(read.learner(), read.roleMaps())) {
            return Optional.empty();
        }
        Set<String> reflected =
                skillsOf(personId).stream().map(seen.aliases()::canonical).collect(toSet());
        return AskedReflection.of(read.learner(), read.roleMaps(), seen, reflected, now);
    }

    /** The skills that somebody looked back on, as they were called when it was recorded. */
    private List<String> skillsOf(UUID personId) {
        return sql.list(
                "select distinct skill from activity"
                        + " where tenant = current_tenant() and person_id = ? and kind = 'reflected'",
                row -> row.getString("skill"),
                personId);
    }
}
