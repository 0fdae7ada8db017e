package org.skillway.metrics.effect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;
import org.skillway.platform.event.Received;
import org.skillway.platform.event.Topic;

/** Lets KPIs, and what people took and drew for them, stand under the skill that theirs became one with. */
@ApplicationScoped
@Hears(type = "org.skillway.skills.skill.changed.v1", from = Topic.SKILLS)
class SkillChangedListener implements FactHandler<SkillChangedListener.SkillChanged> {

    private static final String MERGED = "merged";

    record SkillChanged(
            String skill, String status, @Nullable String replacedBy) {}

    @Inject
    EffectSql sql;

    @Override
    public Class<SkillChanged> payload() {
        return SkillChanged.class;
    }

    @Override
    public void handle(SkillChanged fact, Received received) {
        if (fact.status().equals(MERGED) && fact.replacedBy() != null) {
            merged(fact.skill(), nowOf(fact.replacedBy()));
        }
    }

    private String nowOf(String skill) {
        return sql.list("select skill_now(?)", row -> row.getString(1), skill).getFirst();
    }

    private void merged(String from, String now) {
        if (now.equals(from)) {
            return;
        }
        sql.change("update skill_alias set skill = ? where tenant = current_tenant() and skill = ?", now, from);
        sql.change(
                "insert into skill_alias values (current_tenant(), ?, ?)"
                        + " on conflict (tenant, alias) do update set skill = excluded.skill",
                from,
                now);
        sql.change(
                "update kpi set skill = ?, version = version + 1 where tenant = current_tenant() and skill = ?",
                now,
                from);
        sql.change("update module_taking set skill = ? where tenant = current_tenant() and skill = ?", now, from);
        sql.change("update refresher_lot set skill = ? where tenant = current_tenant() and skill = ?", now, from);
    }
}
