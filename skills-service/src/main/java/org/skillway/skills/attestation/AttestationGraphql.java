package org.skillway.skills.attestation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

/** What was attested of people, for screens. */
@GraphQLApi
public class AttestationGraphql {

    /** Newest first; the cursor goes on with the same person and skill. */
    public record AttestationPage(
            List<AttestationView> data, @Nullable String nextCursor) {}

    private static final String NEWEST = new UUID(-1, -1).toString();

    @Inject
    Attestations attestations;

    @Inject
    SensitiveReading sensitiveReading;

    @Inject
    Cursors cursors;

    @Inject
    Standpoints standpoints;

    @Description("What was attested of this person, newest first. A cursor is of one person.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public List<AttestationPage> attestations(
            @Source List<PersonView> people,
            @DefaultValue("20") @Min(1) @Max(100) int limit,
            @Nullable String cursor,
            @Nullable Instant asOf,
            @Nullable Instant knownAt) {
        sensitiveReading.aboutAll(people, "attestation.read");
        // Read for each: the cursor of one person is no place in the list of another.
        var before = people.stream()
                .map(person -> cursors.keyOf(list(person), cursor, NEWEST))
                .reduce(NEWEST, (first, next) -> next);
        var latest = attestations.latest(
                people.stream().map(PersonView::personId).toList(),
                UUID.fromString(before),
                standpoints.recorded(null, asOf, knownAt),
                limit + 1);
        return people.stream()
                .map(person -> Page.of(
                                latest.getOrDefault(person.personId(), List.of()),
                                limit,
                                last -> cursors.after(list(person), last.attestationId.toString()))
                        .map(AttestationView::of))
                .map(page -> new AttestationPage(page.data(), page.nextCursor()))
                .toList();
    }

    /** The list as REST names it: a cursor of the one goes on in the other. */
    private static String list(PersonView person) {
        return "attestations/" + person.personId();
    }
}
