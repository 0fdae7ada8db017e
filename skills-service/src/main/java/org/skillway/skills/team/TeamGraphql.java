package org.skillway.skills.team;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.access.Role;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;
import org.skillway.skills.organisation.PeoplePage;
import org.skillway.skills.organisation.PersonView;
import org.skillway.skills.organisation.Standpoints;

@GraphQLApi
public class TeamGraphql {

    /** A team's screen is read at once: here a page may be twice as long as elsewhere. */
    private static final int WHOLE_TEAM = 200;

    /** One page of teams; {@code nextCursor} is absent on the last one. */
    public record TeamsPage(List<TeamView> data, @Nullable String nextCursor) {}

    @Inject
    Teams teams;

    @Inject
    ReadTeams readTeams;

    @Inject
    ManagerLines managerLines;

    @Inject
    Standpoints standpoints;

    @Inject
    Cursors cursors;

    @Query
    @Description("All teams, by key.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public TeamsPage teams(
            @DefaultValue("50") @Min(1) @Max(100) int limit,
            @Nullable String cursor,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt) {
        var at = standpoints.ofList(asOf, knownAt);
        var rows = teams.page(cursors.keyOf("teams", cursor, ""), null, at, limit + 1);
        var page = Page.of(rows, limit, last -> cursors.after("teams", last.key));
        return new TeamsPage(page.map(TeamView::of).data(), page.nextCursor());
    }

    @Query
    @Description("One team, now or as it was.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public TeamView team(String key, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return readTeams.one(key, asOf, knownAt);
    }

    @Query
    @Description("Who of those you may see is or was in a team, two hundred at most at once.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public PeoplePage teamMembers(
            String key,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            @DefaultValue("50") @Min(1) @Max(WHOLE_TEAM) int limit,
            @Nullable String cursor) {
        var page = readTeams.members(key, asOf, knownAt, null, limit, cursor);
        return new PeoplePage(page.data(), page.nextCursor());
    }

    @Description(
            "Who leads this person, and who leads those, up to the top; on a day, as far as it was known at a time.")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.HR_ADMIN, Role.INTEGRATION})
    public List<ManagerLineView> managerLine(
            @Source List<PersonView> people, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return managerLines.of(people.stream().map(PersonView::personId).toList(), standpoints.of(asOf, knownAt));
    }
}
