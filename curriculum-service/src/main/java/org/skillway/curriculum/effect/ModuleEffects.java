package org.skillway.curriculum.effect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.crowd.domain.Crowds;
import org.skillway.curriculum.effect.domain.ModuleEffect;
import org.skillway.curriculum.store.Sql;

/** The effects that can be told so far. */
@ApplicationScoped
public class ModuleEffects {

    @Inject
    Sql sql;

    public List<ModuleEffect> all() {
        return sql.list(
                "select module, kpi, unit, verdict, grade, supports_proposals, estimate, low, high, takers,"
                        + " estimated_at from module_effect where tenant = current_tenant() and told order by module, kpi",
                row -> new ModuleEffect(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6),
                        row.getDouble(7),
                        row.getDouble(8),
                        row.getDouble(9),
                        row.getInt(10),
                        instant(row.getObject(11, OffsetDateTime.class))));
    }

    /**
     * What is known already stays until the people who took the module are five more or fewer, as what differs would be about
     * fewer; but not what another verdict or grade contradicts, which would be wrong for as long as nobody takes it.
     */
    void keep(ModuleEffect effect) {
        sql.change(
                "insert into module_effect (tenant, module, kpi, unit, verdict, grade, supports_proposals, estimate, low,"
                        + " high, takers, estimated_at) values (current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (tenant, module, kpi) do update set unit = excluded.unit,"
                        + " verdict = excluded.verdict, grade = excluded.grade,"
                        + " supports_proposals = excluded.supports_proposals, estimate = excluded.estimate,"
                        + " low = excluded.low, high = excluded.high, takers = excluded.takers,"
                        + " estimated_at = excluded.estimated_at"
                        + " where abs(excluded.takers - module_effect.takers) >= " + Crowds.PEOPLE
                        + " or (excluded.verdict, excluded.grade, excluded.supports_proposals)"
                        + " <> (module_effect.verdict, module_effect.grade, module_effect.supports_proposals)",
                effect.module(),
                effect.kpi(),
                effect.unit(),
                effect.verdict(),
                effect.grade(),
                effect.supportsProposals(),
                effect.estimate(),
                effect.low(),
                effect.high(),
                effect.takers(),
                effect.estimatedAt());
        tell(effect.module(), effect.kpi(), true);
    }

    void hide(String module, String kpi) {
        tell(module, kpi, false);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private void tell(String module, String kpi, boolean told) {
        sql.change(
                "update module_effect set told = ? where tenant = current_tenant() and module = ? and kpi = ?"
                        + " and told <> ?",
                told,
                module,
                kpi,
                told);
    }
}
