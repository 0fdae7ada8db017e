package org.skillway.skills.location;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.ETags;
import org.skillway.skills.organisation.LocationsNamed;
import org.skillway.skills.organisation.Standpoints;
import org.skillway.skills.organisation.domain.LocationKey;

/** Says what a place is; one that the people file names is there from then. */
@ApplicationScoped
class PutLocation {

    @Inject
    Locations locations;

    @Inject
    Audit audit;

    @Inject
    Standpoints standpoints;

    @Inject
    Clock clock;

    @Transactional
    LocationRow run(String key, LocationRequest request, @Nullable String ifMatch) {
        locations.lock();
        var existing = locations.row(key);
        if (existing.isPresent()) {
            ETags.requireMatch(ifMatch, existing.get().version);
        } else if (ifMatch != null) {
            throw new Problem(ProblemCode.VERSION_MISMATCH, "There is no such location yet.");
        }
        var row = existing.orElseGet(() -> new LocationRow(key));
        row.become(
                request.name().strip(), request.timeZone().getId(), since(existing, request.from()), clock.instant());
        locations.add(row);
        audit.wrote("location.put", "location/" + key);
        return row;
    }

    private LocalDate since(Optional<LocationRow> existing, @Nullable LocalDate from) {
        var today = standpoints.today();
        if (from != null && (from.isAfter(today) || from.isBefore(Standpoints.EARLIEST))) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "The location cannot be so. See 'errors'.",
                    Problem.at("/from", "does not lie between " + Standpoints.EARLIEST + " and " + today));
        }
        if (from != null) {
            return from;
        }
        return existing.isPresent() ? today : Standpoints.EARLIEST;
    }

    void onNamed(@Observes LocationsNamed named) {
        var missing = new TreeMap<String, Map.Entry<String, ZoneId>>();
        named.zones()
                .entrySet()
                .forEach(place ->
                        missing.putIfAbsent(LocationKey.of(place.getKey()).value(), place));
        locations.named(missing.keySet()).forEach(row -> missing.remove(row.key));
        if (!missing.isEmpty()) {
            locations.lock();
            locations.named(missing.keySet()).forEach(row -> missing.remove(row.key));
            missing.forEach((key, place) -> create(key, place.getKey(), place.getValue()));
        }
    }

    private void create(String key, String name, ZoneId zone) {
        var row = new LocationRow(key);
        row.become(name, zone.getId(), Standpoints.EARLIEST, clock.instant());
        locations.add(row);
    }
}
