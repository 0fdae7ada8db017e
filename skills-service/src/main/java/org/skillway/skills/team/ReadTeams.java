package org.skillway.skills.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.PersonView;
import org.skillway.skills.organisation.Standpoints;

/** Shows teams and who is in them, now or on a day. */
@ApplicationScoped
class ReadTeams {

    private static final String OLDEST = new UUID(0, 0).toString();

    @Inject
    Teams teams;

    @Inject
    People people;

    @Inject
    Standpoints standpoints;

    @Inject
    Cursors cursors;

    TeamView one(String key, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        var now = TeamView.of(teams.require(key));
        if (asOf == null && knownAt == null) {
            return now;
        }
        var then = teams.asOf(List.of(key), standpoints.of(asOf, knownAt)).get(key);
        if (then == null) {
            throw new Problem(ProblemCode.NOT_FOUND, "No team '" + key + "' was known then.");
        }
        return TeamView.of(then);
    }

    /** Of those the caller may see. */
    Page<PersonView> members(
            String key,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            @Nullable Instant since,
            int limit,
            @Nullable String cursor) {
        var list = "team-members/" + key + "/" + asOf + "/" + knownAt + "/" + since;
        var after = UUID.fromString(cursors.keyOf(list, cursor, OLDEST));
        var views = asOf == null && knownAt == null
                ? people.membersOf(key, standpoints.today(), after, since, limit + 1)
                : people.membersOf(key, standpoints.of(asOf, knownAt), after, since, limit + 1);
        if (views.isEmpty()) {
            teams.require(key);
        }
        return Page.of(views, limit, last -> cursors.after(list, last.personId().toString()));
    }
}
