package org.skillway.skills.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Person;
import org.skillway.skills.organisation.SensitiveReading;
import org.skillway.skills.profile.Moments;
import org.skillway.skills.readiness.Standings;

/** Those whom the caller leads, with what is known of them; each is on record as read. */
@ApplicationScoped
class Area {

    /** People and what is known of them. */
    record Members(List<Person> people, Standings.Known known) {}

    private static final int MOST = 1_000;

    @Inject
    People people;

    @Inject
    Standings standings;

    @Inject
    Moments moments;

    @Inject
    SensitiveReading sensitiveReading;

    Members read(String action) {
        var moment = moments.now();
        var members = people.area(LocalDate.ofInstant(moment.asOf(), ZoneOffset.UTC), MOST + 1);
        if (members.size() > MOST) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE, "More than " + MOST + " people. Maybe ask as the leader of a part.");
        }
        sensitiveReading.aboutEach(members, action);
        return new Members(
                members, standings.of(members.stream().map(Person::personId).toList(), moment));
    }
}
