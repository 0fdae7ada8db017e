package org.skillway.skills.helper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.skillway.platform.access.Caller;
import org.skillway.skills.organisation.People;
import org.skillway.skills.organisation.Standpoints;

/** As what the caller helps somebody by agreement: they see them at work, though not their profile. */
@ApplicationScoped
public class Helping {

    @Inject
    People people;

    @Inject
    Standpoints standpoints;

    @Inject
    Mentorships mentorships;

    @Inject
    Caller caller;

    /** {@code mentor} in this skill, or {@code buddy} in any; empty for whoever does not help them now. */
    public Optional<String> relation(UUID personId, String skill) {
        return people.named(caller.userName(), standpoints.today())
                .flatMap(me -> mentorships.relation(me.personId(), personId, skill));
    }
}
