package org.skillway.skills.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
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
    Clock clock;

    @Query
    @Description("One person, if you may see them.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public PersonView person(UUID id) {
        return PersonView.of(people.requireRow(id), today());
    }

    @Query
    @Description("The people you may see, oldest first.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public PeoplePage people(
            @DefaultValue("50") @Min(1) @Max(100) int limit, @Nullable String cursor, @Nullable String externalId) {
        var after = UUID.fromString(cursors.keyOf("people", cursor, PeopleResource.BEFORE_EVERYBODY));
        var rows = people.visiblePage(after, null, externalId, limit + 1);
        var page = Page.of(rows, limit, last -> cursors.after("people", last.personId.toString()));
        var today = today();
        return new PeoplePage(page.map(row -> PersonView.of(row, today)).data(), page.nextCursor());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
