package org.skillway.skills.promotion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;
import org.skillway.skills.organisation.PersonView;
import org.skillway.skills.organisation.SensitiveReading;
import org.skillway.skills.organisation.Standpoints;

@GraphQLApi
public class JudgmentGraphql {

    /** Newest first; the cursor goes on with the same person. */
    public record JudgmentPage(
            List<JudgmentView> data, @Nullable String nextCursor) {}

    private static final String NEWEST = new UUID(-1, -1).toString();

    @Inject
    Judgments judgments;

    @Inject
    SensitiveReading sensitiveReading;

    @Inject
    Cursors cursors;

    @Inject
    Standpoints standpoints;

    @Description(
            "What named people judge of this person: promotions and potential, newest first. No forecast is among it. A cursor is of one person.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.HR_ADMIN})
    public List<JudgmentPage> judgments(
            @Source List<PersonView> people,
            @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Nullable String cursor,
            @Nullable Instant asOf,
            @Nullable Instant knownAt) {
        sensitiveReading.aboutAll(people, "judgment.read");
        // Read for each: the cursor of one person is no place in the list of another.
        var before = people.stream()
                .map(person -> cursors.keyOf(list(person), cursor, NEWEST))
                .reduce(NEWEST, (first, next) -> next);
        var at = standpoints.onRecord(asOf, knownAt);
        var latest = judgments.latest(ids(people), UUID.fromString(before), at, limit + 1);
        var views = judgments
                .views(latest.values().stream().flatMap(List::stream).toList(), at)
                .stream()
                .collect(Collectors.groupingBy(JudgmentView::personId));
        return people.stream()
                .map(person -> Page.of(
                        views.getOrDefault(person.personId(), List.of()),
                        limit,
                        last -> cursors.after(list(person), last.judgmentId().toString())))
                .map(page -> new JudgmentPage(page.data(), page.nextCursor()))
                .toList();
    }

    @Description("Whether this person is held to be of high potential, by the last judgment that was decided.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.HR_ADMIN})
    public List<HighPotentialView> highPotential(
            @Source List<PersonView> people, @Nullable Instant asOf, @Nullable Instant knownAt) {
        sensitiveReading.aboutAll(people, "high-potential.read");
        var last = judgments.highPotential(ids(people), standpoints.onRecord(asOf, knownAt));
        return people.stream()
                .map(person -> HighPotentialView.of(person.personId(), last.get(person.personId())))
                .toList();
    }

    private static List<UUID> ids(List<PersonView> people) {
        return people.stream().map(PersonView::personId).toList();
    }

    /** The list as REST names it: a cursor of the one goes on in the other. */
    private static String list(PersonView person) {
        return "judgments/" + person.personId();
    }
}
