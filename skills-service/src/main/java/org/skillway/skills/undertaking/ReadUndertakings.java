package org.skillway.skills.undertaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Person;
import org.skillway.skills.organisation.PersonView;
import org.skillway.skills.organisation.SensitiveReading;
import org.skillway.skills.organisation.Standpoints;

/** Shows people's stretch assignments, and puts on record of whom they are read. */
@ApplicationScoped
class ReadUndertakings {

    private static final String READ = "stretch.read";
    private static final LocalDate LAST_DAY = LocalDate.of(Standpoints.LAST_YEAR, 12, 31);
    private static final String NEWEST = new UUID(-1, -1).toString();

    @Inject
    Undertakings undertakings;

    @Inject
    People people;

    @Inject
    SensitiveReading sensitiveReading;

    @Inject
    Standpoints standpoints;

    @Inject
    Cursors cursors;

    /** As it was on record at a time; what was not proposed yet was not there. */
    UndertakingView one(UUID undertakingId, @Nullable Instant asOf, @Nullable Instant knownAt) {
        var row = undertakings.require(undertakingId);
        sensitiveReading.about(row.personId, READ, () -> Undertakings.absent(undertakingId));
        var then = standpoints.onRecord(asOf, knownAt);
        if (row.proposedAt.isAfter(then)) {
            throw Undertakings.absent(undertakingId);
        }
        return undertakings.views(List.of(row), then).getFirst();
    }

    Page<UndertakingView> of(
            UUID personId,
            @Nullable Instant since,
            @Nullable Instant asOf,
            @Nullable Instant knownAt,
            int limit,
            @Nullable String cursor) {
        sensitiveReading.about(personId, READ);
        var recorded = standpoints.recorded(since, asOf, knownAt);
        var before = UUID.fromString(cursors.keyOf(list(personId), cursor, NEWEST));
        var rows = undertakings
                .latest(List.of(personId), before, recorded, limit + 1)
                .getOrDefault(personId, List.of());
        return cut(personId, undertakings.views(rows, recorded.until()), limit);
    }

    /** A page of each; the cursor is of one person. */
    List<Page<UndertakingView>> ofEach(
            List<PersonView> visible,
            @Nullable Instant asOf,
            @Nullable Instant knownAt,
            int limit,
            @Nullable String cursor) {
        sensitiveReading.aboutAll(visible, READ);
        // Read for each: the cursor of one person is no place in the list of another.
        var before = visible.stream()
                .map(person -> cursors.keyOf(list(person.personId()), cursor, NEWEST))
                .reduce(NEWEST, (first, next) -> next);
        var recorded = standpoints.recorded(null, asOf, knownAt);
        var latest = undertakings.latest(
                visible.stream().map(PersonView::personId).toList(), UUID.fromString(before), recorded, limit + 1);
        var views =
                undertakings
                        .views(latest.values().stream().flatMap(List::stream).toList(), recorded.until())
                        .stream()
                        .collect(Collectors.groupingBy(UndertakingView::personId));
        return visible.stream()
                .map(person -> cut(person.personId(), views.getOrDefault(person.personId(), List.of()), limit))
                .toList();
    }

    Page<UndertakingView> inSight(
            String state, @Nullable LocalDate reviewBy, @Nullable Instant since, int limit, @Nullable String cursor) {
        var list = "stretch-undertakings/" + state + "/" + reviewBy + "/" + since;
        var page = Page.of(
                undertakings.inSight(
                        state,
                        reviewBy == null ? LAST_DAY : reviewBy,
                        since == null ? Instant.EPOCH : since,
                        UUID.fromString(cursors.keyOf(list, cursor, NEWEST)),
                        limit + 1),
                limit,
                last -> cursors.after(list, last.undertakingId.toString()));
        sensitiveReading.aboutNamed(
                people
                        .known(page.data().stream()
                                .map(row -> row.personId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Person::personId, Person::userName)),
                READ);
        return new Page<>(undertakings.views(page.data(), Standpoints.FOR_EVER), page.nextCursor());
    }

    private Page<UndertakingView> cut(UUID personId, List<UndertakingView> views, int limit) {
        return Page.of(
                views,
                limit,
                last -> cursors.after(list(personId), last.undertakingId().toString()));
    }

    private static String list(UUID personId) {
        return "stretch-assignments/" + personId;
    }
}
