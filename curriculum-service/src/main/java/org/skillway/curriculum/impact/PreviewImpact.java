package org.skillway.curriculum.impact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.effort.Effort;
import org.skillway.curriculum.effort.Extent;
import org.skillway.curriculum.impact.domain.Difference;
import org.skillway.curriculum.impact.domain.Impact;
import org.skillway.curriculum.learner.KnownLearner;
import org.skillway.curriculum.learner.Learners;
import org.skillway.curriculum.learner.Learners.Drawn;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.target.RoleMaps;
import org.skillway.curriculum.target.domain.RoleMap;
import org.skillway.platform.audit.Audit;

/** Plans in memory for those a change concerns, as things are and as they would be, and writes nothing but that it was read. */
@ApplicationScoped
public class PreviewImpact {

    /** Planning for so many twice takes seconds; of more a draw says enough. */
    private static final int MOST_LEARNERS = 2_000;

    private static final int BATCH = 200;

    @Inject
    Learners learners;

    @Inject
    RoleMaps roleMaps;

    @Inject
    Audit audit;

    @Inject
    Effort effort;

    @Inject
    Clock clock;

    /** On all whom what differs may concern; the later catalogue is free of circles, which would never end to plan. */
    public Impact of(Catalogue now, Catalogue then) {
        Set<String> roles =
                Difference.between(now, then).concerned(then, roleMaps.stored().values());
        return of(roles, now, then, known -> {});
    }

    /** On the holders of these roles, each of whom the caller looks at too. */
    public Impact of(Set<String> roles, Catalogue now, Catalogue then, Consumer<KnownLearner> also) {
        if (roles.isEmpty()) {
            return new Impact(0);
        }
        Impact impact = effort.spend(Extent.EVERYBODY, () -> examined(List.copyOf(roles), now, then, also));
        audit.readAll(
                "path.read",
                impact.examples().stream()
                        .map(example -> "person/" + example.personId())
                        .toList());
        return impact;
    }

    private Impact examined(List<String> roles, Catalogue now, Catalogue then, Consumer<KnownLearner> also) {
        Map<String, RoleMap> maps = roleMaps.stored();
        Drawn drawn = learners.drawn(roles, MOST_LEARNERS);
        Impact impact = new Impact(drawn.of());
        List<UUID> people = drawn.people();
        for (int from = 0; from < people.size(); from += BATCH) {
            List<UUID> batch = people.subList(from, Math.min(from + BATCH, people.size()));
            learners.these(batch, now, maps).forEach(known -> {
                also.accept(known);
                impact.examine(known.personId(), planned(known, now), planned(known, then));
            });
        }
        return impact;
    }

    private Path planned(KnownLearner known, Catalogue catalogue) {
        Instant at = clock.instant();
        return known.learner()
                .routed(catalogue, known.situation(known.learner(), at))
                .path();
    }
}
