package org.skillway.mentor.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import org.skillway.mentor.Kebab;
import org.skillway.mentor.need.domain.Gap;
import org.skillway.mentor.need.domain.Ground;
import org.skillway.mentor.need.domain.NeedRule;
import org.skillway.mentor.need.domain.NeedVerdict;
import org.skillway.mentor.skill.SkillMerged;
import org.skillway.mentor.skill.SkillNames;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.time.Ids;

/** Opens, keeps or closes the need of a person in a skill, as their gap in it changes. */
@ApplicationScoped
class FollowGap {

    @Inject
    Needs needs;

    @Inject
    SkillNames names;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** The gap goes by the name under which it is told; where that is an old one, what it says holds for the new. */
    @Transactional(TxType.MANDATORY)
    public void follow(UUID personId, Gap told) {
        var gap = told.under(names.now(told.skill()));
        var open = needs.open(personId, gap.skill());
        // After a merge the gap is told under the new name, and before or after it that nobody asks for the old one.
        if (!gap.open() && open.isPresent() && !open.get().isToldAs(told.skill())) {
            return;
        }
        switch (NeedVerdict.on(gap, open.map(NeedRow::ground).orElse(Ground.NONE))) {
            case NeedVerdict.Opens() ->
                opened(personId, gap, new Ground(true, false), "gap-" + Kebab.of(gap.kind()))
                        .toldAs(told.skill());
            case NeedVerdict.Continues(Ground ground) ->
                open.ifPresent(need -> {
                    need.stand(ground);
                    need.follow(gap, clock.instant());
                    need.toldAs(told.skill());
                });
            case NeedVerdict.Closes(NeedRule because) -> open.ifPresent(need -> closed(need, because));
            case NeedVerdict.Nothing(NeedRule because) -> {}
        }
    }

    /** Opens a need however small the gap is, because modules were tried in vain; one that is open goes on as such. */
    @Transactional(TxType.MANDATORY)
    public void ask(UUID personId, Gap told) {
        var gap = told.under(names.now(told.skill()));
        needs.open(personId, gap.skill())
                .ifPresentOrElse(
                        need -> need.stand(new Ground(need.ground().gap(), true)),
                        () -> opened(personId, gap, new Ground(false, true), "tried-in-vain")
                                .toldAs(told.skill()));
    }

    /** Modules are tried again: what was opened for their sake alone is over. */
    @Transactional(TxType.MANDATORY)
    public void askNoMore(UUID personId, String skill) {
        needs.open(personId, names.now(skill)).ifPresent(need -> {
            switch (NeedVerdict.onTriedAgain(need.ground())) {
                case NeedVerdict.Continues(Ground ground) -> need.stand(ground);
                case NeedVerdict.Closes(NeedRule because) -> closed(need, because);
                case NeedVerdict.Nothing(NeedRule because) -> {}
                case NeedVerdict.Opens() -> {}
            }
        });
    }

    /** Needs in a skill that became one with another are needs in that one; where both are open, that one's goes on. */
    void merged(@Observes SkillMerged merge) {
        var now = clock.instant();
        needs.open(merge.from()).forEach(need -> {
            needs.open(need.personId, merge.into()).ifPresent(stays -> {
                stays.stand(stays.ground().and(need.ground()));
                closed(need, NeedRule.SKILL_MERGED);
            });
            need.rename(merge.into(), now);
        });
        needs.rename(merge.from(), merge.into(), now);
    }

    private NeedRow opened(UUID personId, Gap gap, Ground ground, String reason) {
        var now = clock.instant();
        var need = new NeedRow(Ids.at(now), personId, gap, ground, now);
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
