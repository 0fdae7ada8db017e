package org.skillway.mentor.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.skillway.mentor.Kebab;
import org.skillway.mentor.need.domain.Gap;
import org.skillway.mentor.need.domain.NeedRule;
import org.skillway.mentor.need.domain.NeedVerdict;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.time.Ids;

/** Opens, keeps or closes the need of a person in a skill, as their gap in it changes. */
@ApplicationScoped
class FollowGap {

    @Inject
    Needs needs;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Transactional(TxType.MANDATORY)
    public void follow(UUID personId, Gap gap) {
        var open = needs.open(personId, gap.skill());
        var asked = open.isPresent() && open.get().asked;
        switch (NeedVerdict.on(gap, open.isPresent(), asked)) {
            case NeedVerdict.Opens() -> opened(personId, gap, "gap-" + Kebab.of(gap.kind()));
            case NeedVerdict.Continues() -> open.ifPresent(need -> need.follow(gap, clock.instant()));
            case NeedVerdict.Closes(NeedRule because) -> open.ifPresent(need -> closed(need, because));
            case NeedVerdict.Nothing(NeedRule because) -> {}
        }
    }

    /** Opens a need however small the gap is, because modules were tried in vain; one that is open goes on as such. */
    @Transactional(TxType.MANDATORY)
    public void ask(UUID personId, Gap gap) {
        needs.open(personId, gap.skill()).orElseGet(() -> opened(personId, gap, "tried-in-vain")).asked = true;
    }

    /** Modules are tried again: what was opened for their sake alone is over. */
    @Transactional(TxType.MANDATORY)
    public void askNoMore(UUID personId, String skill) {
        needs.open(personId, skill).filter(need -> need.asked).ifPresent(need -> closed(need, NeedRule.TRIED_AGAIN));
    }

    private NeedRow opened(UUID personId, Gap gap, String reason) {
        var now = clock.instant();
        var need = new NeedRow(Ids.at(now), personId, gap, now);
        needs.add(need);
        tell(need, new NeedOpened(need.id, personId, gap.skill(), gap.requiredLevel(), gap.estimatedLevel(), reason));
        return need;
    }

    private void closed(NeedRow need, NeedRule because) {
        need.close(because, clock.instant());
        tell(need, new NeedClosed(need.id, need.personId, need.skill, Kebab.of(because)));
    }

    private void tell(NeedRow need, Fact fact) {
        outbox.tell("need", need.id.toString(), fact);
    }
}
