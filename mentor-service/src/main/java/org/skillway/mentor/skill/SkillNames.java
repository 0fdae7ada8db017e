package org.skillway.mentor.skill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.hibernate.Session;

/** What skills are called now, and what they were called before they were merged. */
@ApplicationScoped
public class SkillNames {

    @Inject
    Session session;

    @Inject
    Event<SkillMerged> merged;

    /** The name that a skill has, whichever it is told by; no merge changes it before this transaction ends. */
    @Transactional(TxType.MANDATORY)
    public String now(String told) {
        return name("skill_now", told);
    }

    /** From now on the one is the other, and so is all that was merged into it before. */
    @Transactional(TxType.MANDATORY)
    void merge(String from, String into) {
        // Waits for whoever writes under a name, and whoever writes after it writes under the new one.
        var now = name("skill_to_merge_into", into);
        if (now.equals(from)) {
            return;
        }
        change("update skill_alias set skill = :now where tenant = current_tenant() and skill = :from", from, now);
        change(
                "insert into skill_alias values (current_tenant(), :from, :now)"
                        + " on conflict (tenant, alias) do update set skill = excluded.skill",
                from,
                now);
        merged.fire(new SkillMerged(from, now));
    }

    private String name(String function, String told) {
        return session.createNativeQuery("select " + function + "(:told)", String.class)
                .setParameter("told", told)
                .getSingleResult();
    }

    private void change(String sql, String from, String now) {
        session.createNativeMutationQuery(sql)
                .setParameter("from", from)
                .setParameter("now", now)
                .executeUpdate();
    }
}
