package org.skillway.skills.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
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

/** What tells of people, for screens. */
@GraphQLApi
public class EvidenceGraphql {

    /** Newest first; the cursor goes on with the same person and skill. */
    public record EvidencePage(
            List<EvidenceItemView> data, @Nullable String nextCursor) {}

    @Inject
    Histories histories;

    @Inject
    SensitiveReading sensitiveReading;

    @Inject
    Cursors cursors;

    @Inject
    Moments moments;

    @Description(
            "Statements, answers and uses at work that tell of this person, newest first. A cursor is of one person.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public List<EvidencePage> evidence(
            @Source List<PersonView> people,
            @DefaultValue("") @Pattern(regexp = "[a-z0-9-]{0,64}") String skill,
            @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Nullable String cursor,
            @Nullable Instant asOf,
            @Nullable Instant knownAt) {
        sensitiveReading.aboutAll(people, "evidence.read");
        // Read for each: the cursor of one person is no place in the list of another.
        var before = people.stream()
                .map(person -> cursors.keyOf(list(person, skill), cursor, EvidencePlace.newest()))
                .reduce(EvidencePlace.newest(), (first, next) -> next);
        var latest = histories.latest(
                people.stream().map(PersonView::personId).toList(),
                skill,
                EvidencePlace.of(before),
                moments.ofList(asOf, knownAt),
                Instant.EPOCH,
                limit + 1);
        return people.stream()
                .map(person -> Page.of(
                                latest.getOrDefault(person.personId(), List.of()),
                                limit,
                                last -> cursors.after(list(person, skill), EvidencePlace.keyOf(last)))
                        .map(EvidenceItemView::of))
                .map(page -> new EvidencePage(page.data(), page.nextCursor()))
                .toList();
    }

    /** The list as REST names it: a cursor of the one goes on in the other. */
    private static String list(PersonView person, String skill) {
        return "evidence/" + person.personId() + "/" + skill;
    }
}
