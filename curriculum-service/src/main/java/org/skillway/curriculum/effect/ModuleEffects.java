package org.skillway.curriculum.effect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
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
                "select module, kpi, unit, verdict, grade, supports_proposals, estimate, low, high, takers"
                        + " from module_effect where tenant = current_tenant() order by module, kpi",
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
                        row.getInt(10)));
    }

    /** What is known already stays until five more people took the module: what differs would be about fewer. */
    void keep(ModuleEffect effect) {
        sql.change(
                "insert into module_effect values (current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (tenant, module, kpi) do update set unit = excluded.unit,"
                        + " verdict = excluded.verdict, grade = excluded.grade,"
                        + " supports_proposals = excluded.supports_proposals, estimate = excluded.estimate,"
                        + " low = excluded.low, high = excluded.high, takers = excluded.takers"
                        + " where abs(excluded.takers - module_effect.takers) >= " + Crowds.PEOPLE,
                effect.module(),
                effect.kpi(),
                effect.unit(),
                effect.verdict(),
                effect.grade(),
                effect.supportsProposals(),
                effect.estimate(),
                effect.low(),
                effect.high(),
                effect.takers());
    }

    void forget(String module, String kpi) {
        sql.change("delete from module_effect where tenant = current_tenant() and module = ? and kpi = ?", module, kpi);
    }
}
