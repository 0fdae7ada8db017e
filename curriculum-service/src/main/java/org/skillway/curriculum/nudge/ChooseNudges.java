package org.skillway.curriculum.nudge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ChangeLearner;
import org.skillway.curriculum.nudge.NudgePeople.Person;
import org.skillway.curriculum.nudge.domain.NudgeWish;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Reach;
import org.skillway.platform.access.Sight;
import org.skillway.platform.audit.Audit;

/** Lets people choose for themselves whether and when they are reminded, and shows what they chose and got. */
@ApplicationScoped
class ChooseNudges {

    private static final Duration SHOWN = Duration.ofDays(30);
    private static final int MOST_SHOWN = 200;

    @Inject
    NudgePeople people;

    @Inject
    Nudges nudges;

    @Inject
    ChangeLearner changeLearner;

    @Inject
    Caller caller;

    @Inject
    Sight sight;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    @Transactional
    public Person choose(UUID personId, NudgeWish wish, Consumer<Person> precondition) {
        sight.require(personId);
        Person known = people.locked(personId);
        precondition.accept(known);
        people.wish(personId, known.version() + 1, wish);
        audit.wrote("nudges.choose", "person/" + personId);
        if (!wish.leaves().equals(known.wish().leaves())) {
            changeLearner.change(
                    personId,
                    ChangeCause.of(ChangeCause.Kind.WISH, "days away"),
                    learner -> learner.learner().away(wish.leaves()));
        }
        return new Person(known.version() + 1, wish, known.policy(), null);
    }

    NudgesView of(UUID personId) {
        sight.require(personId);
        if (caller.reach() != Reach.SELF) {
            audit.read("nudges.read", "person/" + personId);
        }
        return shown(personId, people.of(personId));
    }

    NudgesView shown(UUID personId, Person person) {
        return NudgesView.of(
                personId, person, nudges.of(personId, clock.instant().minus(SHOWN), MOST_SHOWN));
    }
}
