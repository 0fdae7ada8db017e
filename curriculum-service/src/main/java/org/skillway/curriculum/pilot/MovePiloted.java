package org.skillway.curriculum.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.skillway.curriculum.chore.Batch;
import org.skillway.curriculum.chore.Batch.Waiting;
import org.skillway.curriculum.learner.ChangeCause;
import org.skillway.curriculum.learner.ChangeLearner;
import org.skillway.platform.chore.Chore;
import org.skillway.platform.event.Cause;

/** Plans for whoever came into a pilot group or went out of one, by the groups as they are then. */
@ApplicationScoped
class MovePiloted implements Chore {

    static final String CHORE = "pilot";

    @Inject
    PilotMoves moves;

    @Inject
    PilotGroups groups;

    @Inject
    ChangeLearner changeLearner;

    @Inject
    Batch batch;

    @Inject
    Cause cause;

    @Override
    public List<String> tenants() {
        return moves.tenants();
    }

    @Override
    public boolean batch() {
        return batch.run(new Waiting() {
            @Override
            public String chore() {
                return CHORE;
            }

            @Override
            public List<UUID> claim(int most) {
                return moves.claim(most);
            }

            @Override
            public void work(List<UUID> personIds) {
                personIds.forEach(MovePiloted.this::move);
                moves.done(personIds);
            }

            @Override
            public void setAside(UUID personId) {
                moves.done(List.of(personId));
            }
        });
    }

    private void move(UUID person) {
        cause.continues(moves.linkOf(person));
        Set<String> now = new TreeSet<>(groups.with(person));
        changeLearner.change(
                person,
                ChangeCause.of(
                        ChangeCause.Kind.PILOT,
                        now.isEmpty() ? "in no pilot group any more" : "in pilot group " + String.join(", ", now)),
                known -> known.learner().piloting(now));
    }
}
