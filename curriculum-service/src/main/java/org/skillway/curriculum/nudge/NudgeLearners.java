package org.skillway.curriculum.nudge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.chore.Batch;
import org.skillway.curriculum.chore.Rest;
import org.skillway.curriculum.learner.SeenLearners;
import org.skillway.curriculum.learner.SeenLearners.ReadPath;
import org.skillway.curriculum.nudge.NudgePeople.Person;
import org.skillway.curriculum.nudge.domain.Nudge;
import org.skillway.curriculum.nudge.domain.Nudger;
import org.skillway.curriculum.nudge.domain.Openings;
import org.skillway.curriculum.nudgepolicy.NudgePolicies;
import org.skillway.curriculum.nudgepolicy.domain.NudgePolicy;
import org.skillway.curriculum.store.TenantPolicy.Versioned;
import org.skillway.curriculum.upnext.FindNext;
import org.skillway.curriculum.upnext.UpNext;
import org.skillway.platform.access.Caller;
import org.skillway.platform.chore.Chore;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.time.Ids;

/**
 * Thinks of each learner at the moments that are open to them, by the path as it stands then, and tells who is to be
 * reminded. The person's own row is kept meanwhile, so that of several replicas one tells.
 */
@ApplicationScoped
class NudgeLearners implements Chore {

    /** Nobody is open to anything for so long: what changes that, such as another wish, is thought of at once. */
    private static final Duration NOT_SOON = Duration.ofDays(30);

    private static final Duration LOOKED_BACK = Duration.ofDays(61);
    private static final int MOST_A_DAY = 10;

    static final String CHORE = "nudge";

    @Inject
    Batch batch;

    @Inject
    NudgePeople people;

    @Inject
    NudgePolicies policies;

    @Inject
    Nudges nudges;

    @Inject
    SeenLearners learners;

    @Inject
    FindNext findNext;

    @Inject
    Catalogues catalogues;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    @Inject
    NudgeConfig config;

    @Inject
    Clock clock;

    private final Rest rest = new Rest();

    @Override
    public List<String> tenants() {
        return rest.unlessResting(clock.instant(), config.look(), people::tenants);
    }

    @Override
    public boolean batch() {
        people.enrol();
        Versioned<NudgePolicy> policy = policies.current();
        boolean found = batch.run(waiting(policy));
        if (found) {
            rest.end();
        }
        return found;
    }

    private Batch.Waiting waiting(Versioned<NudgePolicy> policy) {
        return new Batch.Waiting() {
            @Override
            public String chore() {
                return CHORE;
            }

            @Override
            public List<UUID> claim(int most) {
                return people.claim(policy.version(), most);
            }

            @Override
            public void work(List<UUID> personIds) {
                personIds.forEach(personId -> think(personId, policy));
            }

            @Override
            public void setAside(UUID personId) {
                people.thinkOf(personId, policy.version(), clock.instant().plus(NOT_SOON));
            }
        };
    }

    private void think(UUID personId, Versioned<NudgePolicy> policy) {
        Instant now = clock.instant();
        Person person = people.locked(personId);
        ReadPath read = learners.pathFor(caller, personId).orElseThrow();
        Openings openings = new Openings(policy.policy(), person.wish(), read.zone());
        if (person.isOpen(policy.version(), now)) {
            new Nudger(openings)
                    .decide(standing(personId, read, now), now)
                    .ifPresent(nudge -> tell(personId, nudge, now, openings));
        }
        people.thinkOf(personId, policy.version(), openings.after(now).orElse(now.plus(NOT_SOON)));
    }

    private Nudger.Standing standing(UUID personId, ReadPath read, Instant now) {
        LocalDate today = now.atZone(read.zone()).toLocalDate();
        Instant morning = today.atStartOfDay(read.zone()).toInstant();
        UpNext next = findNext.of(read.walk(personId, () -> seen(personId)), now);
        return new Nudger.Standing(
                read.steps(now),
                nudges.learned(personId, read.zone(), now.minus(LOOKED_BACK)),
                nudges.of(personId, morning, MOST_A_DAY).stream()
                        .map(NudgeRow::kind)
                        .toList(),
                next.first());
    }

    private Catalogue seen(UUID personId) {
        return learners.learnerFor(caller, personId).orElseThrow().learner().sees(catalogues.now());
    }

    private void tell(UUID personId, Nudge nudge, Instant now, Openings openings) {
        NudgeRow told = NudgeRow.of(Ids.at(now), personId, nudge, now, openings.end(now));
        nudges.add(told);
        outbox.tell("learner", personId.toString(), NudgeDue.of(told));
    }
}
