package org.skillway.skills.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Sight;
import org.skillway.skills.organisation.domain.PlacementHistory;

/** Shows people as they are, or where they stood on a day as far as it was known at a time; names are always today's. */
@ApplicationScoped
class ReadPeople {

    @Inject
    People people;

    @Inject
    Placements placements;

    @Inject
    Standpoints standpoints;

    @Inject
    Sight sight;

    @Inject
    SensitiveReading sensitive;

    PersonView one(UUID personId, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return views(List.of(people.requireRow(personId)), asOf, knownAt).stream()
                .findFirst()
                .orElseThrow(() -> sight.unseen(personId));
    }

    /** The caller, where they are somebody who works here. */
    Optional<PersonView> self() {
        var today = standpoints.today();
        return people.self(today).map(row -> PersonView.of(row, today));
    }

    /** In the order of the rows, without those of whom nothing was known yet. */
    List<PersonView> views(List<PersonRow> rows, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        if (asOf == null && knownAt == null) {
            var today = standpoints.today();
            return rows.stream().map(row -> PersonView.of(row, today)).toList();
        }
        var standpoint = standpoints.of(asOf, knownAt);
        var histories = placements.of(rows.stream().map(row -> row.personId).toList(), standpoint.knownAt());
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(histories.get(row.personId))
                        .map(told -> PersonView.of(row, told, standpoint.asOf()))
                        .stream())
                .toList();
    }

    /** Earliest first; of somebody else on record. */
    List<PlacementView> periods(UUID personId, @Nullable Instant knownAt) {
        sensitive.about(personId, "placements.read");
        var known = standpoints.of(null, knownAt).knownAt();
        return placements.of(List.of(personId), known).values().stream()
                .map(PlacementHistory::periods)
                .flatMap(List::stream)
                .map(PlacementView::of)
                .toList();
    }
}
