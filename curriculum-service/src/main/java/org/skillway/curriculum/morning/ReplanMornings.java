package org.skillway.curriculum.morning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.skillway.curriculum.chore.Batch;
import org.skillway.curriculum.chore.Batch.Waiting;
import org.skillway.curriculum.chore.Rest;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ReplanLearners;
import org.skillway.platform.chore.Chore;

/**
 * Plans for each learner once a day, in the early morning where they live: reviews come due, a week's minutes begin anew,
 * what is not used fades, and none of that is an event. Whoever was planned for that day already, by whatever happened, is
 * left in peace; the day of the last plan is in the learner's own row, so that it happens once whoever does it.
 */
@ApplicationScoped
class ReplanMornings implements Chore {

    private static final ChangeCause NEW_DAY = ChangeCause.of(ChangeCause.Kind.DAY, "a new day");

    static final String CHORE = "morning";

    @Inject
    Sleepers sleepers;

    @Inject
    ReplanLearners replanLearners;

    @Inject
    Batch batch;

    @Inject
    MorningConfig config;

    @Inject
    Clock clock;

    private final Rest rest = new Rest();

    @Override
    public List<String> tenants() {
        return rest.unlessResting(clock.instant(), config.look(), sleepers::tenants);
    }

    @Override
    public boolean batch() {
        Instant now = clock.instant();
        boolean found = sleepers.zones().stream().anyMatch(zone -> batch.run(waking(zone, now)));
        if (found) {
            rest.end();
        }
        return found;
    }

    private Waiting waking(String zone, Instant now) {
        Duration night = Duration.between(LocalTime.MIDNIGHT, config.at());
        LocalDate day = now.minus(night).atZone(ZoneId.of(zone)).toLocalDate();
        return new Waiting() {
            @Override
            public String chore() {
                return CHORE;
            }

            @Override
            public List<UUID> claim(int most) {
                return sleepers.claim(zone, day, now, most);
            }

            @Override
            public void work(List<UUID> personIds) {
                replanLearners.plan(personIds, NEW_DAY);
            }

            @Override
            public void setAside(UUID personId) {
                sleepers.setAside(personId, day);
            }
        };
    }
}
