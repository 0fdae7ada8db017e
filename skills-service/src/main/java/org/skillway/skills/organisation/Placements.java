package org.skillway.skills.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.skillway.skills.organisation.domain.PlacementHistory;

/** Where people stood on any day, as far as it was known at any time. */
@ApplicationScoped
class Placements {

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<PlacementRow, PlacementRow.Key> {}

    @Inject
    Rows rows;

    /** What was told by a time, by person; of whom nothing was known by then is left out. */
    Map<UUID, PlacementHistory> of(Collection<UUID> personIds, Instant knownAt) {
        return rows.list("personId in ?1 and toldAt <= ?2", List.copyOf(personIds), knownAt).stream()
                .collect(Collectors.groupingBy(
                        row -> row.personId,
                        Collectors.collectingAndThen(
                                Collectors.mapping(PlacementRow::placement, Collectors.toList()),
                                PlacementHistory::new)));
    }
}
