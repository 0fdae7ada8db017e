package org.skillway.skills.occupation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.occupation.OccupationTable.Stored;
import org.skillway.skills.occupation.domain.Occupation;

/** The occupations a tenant has imported. */
@ApplicationScoped
public class Occupations {

    @Inject
    OccupationTable table;

    @Inject
    Clock clock;

    public Map<String, Occupation> all() {
        return table.all().stream()
                .map(Stored::occupation)
                .collect(Collectors.toMap(Occupation::key, Function.identity()));
    }

    /** Of those that are not deprecated. */
    public Set<String> activeKeys() {
        return table.activeKeys();
    }

    /** Creates or replaces. */
    public void put(Collection<Occupation> occupations) {
        table.put(occupations, clock.instant());
    }

    /** They can still be looked up, and say that their framework knows them no more. */
    public void deprecate(Collection<String> keys) {
        if (!keys.isEmpty()) {
            table.deprecate(keys, clock.instant());
        }
    }

    Stored require(String key) {
        return table.one(key).stream()
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ProblemCode.NOT_FOUND, "No occupation '" + key + "'. Maybe it is not imported yet."));
    }

    List<Stored> page(String after, @Nullable Instant since, OccupationFilter filter, int limit) {
        return table.page(after, since == null ? Instant.EPOCH : since, filter, limit);
    }
}
