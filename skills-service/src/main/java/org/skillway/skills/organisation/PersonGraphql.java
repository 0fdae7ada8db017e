package org.skillway.skills.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

@GraphQLApi
public class PersonGraphql {

    @Inject
    People people;

    @Inject
    Cursors cursors;

    @Inject
    ReadPeople readPeople;

    @Query
    @Description("One person, if you may see them; where they stood on a day, as far as it was known at a time.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public PersonView person(UUID id, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return readPeople.one(id, asOf, knownAt);
    }

    @Query
    @Description("The person you are, whatever your roles; absent for a machine, and for who has left.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public @Nullable PersonView me() {
        return readPeople.self().orElse(null);
    }

    @Query
    @Description("The people you may see, oldest first; where they stood on a day, as far as it was known at a time.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public PeoplePage people(
            @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Nullable String cursor,
            @Nullable String externalId,
            @Nullable String userName,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt) {
        var after = UUID.fromString(cursors.keyOf("people", cursor, PeopleResource.BEFORE_EVERYBODY));
        var rows = people.visiblePage(after, new People.Wanted(null, externalId, userName, knownAt), limit + 1);
        var page = Page.of(rows, limit, last -> cursors.after("people", last.personId.toString()));
        return new PeoplePage(readPeople.views(page.data(), asOf, knownAt), page.nextCursor());
    }
}
