package org.skillway.metrics.effect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.effect.Effect.Found;
import org.skillway.metrics.effect.Effect.Subject;
import org.skillway.metrics.effect.domain.Assumption;
import org.skillway.metrics.effect.domain.Grade;

/** The effects as they were estimated last, one for each subject and KPI. */
@ApplicationScoped
class Effects {

    private static final String READ = "select * from effect where tenant = current_tenant()";
    private static final String SAVE = """
        insert into effect (tenant, subject, key, kpi, skill, unit, grade, estimate, low, high, level, takers, others,
                            assumptions, estimated_at)
        values (current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (tenant, subject, key, kpi) do update
           set skill = excluded.skill, unit = excluded.unit, grade = excluded.grade, estimate = excluded.estimate,
               low = excluded.low, high = excluded.high, level = excluded.level, takers = excluded.takers,
               others = excluded.others, assumptions = excluded.assumptions, estimated_at = excluded.estimated_at
        """;

    @Inject
    EffectSql sql;

    /** Whether this run may begin: one at a time in a tenant; what broke off stands in the way for ten minutes. */
    boolean begin() {
        return sql.change("insert into effect_run as r values (current_tenant(), now() + interval '10 minutes')"
                        + " on conflict (tenant) do update set until = excluded.until where r.until < now()")
                == 1;
    }

    void goOn() {
        sql.change("update effect_run set until = now() + interval '10 minutes' where tenant = current_tenant()");
    }

    void end() {
        sql.change("delete from effect_run where tenant = current_tenant()");
    }

    Optional<Effect> of(Effect same) {
        return sql
                .list(
                        READ + " and subject = ? and key = ? and kpi = ?",
                        Effects::effect,
                        same.subject().name(),
                        same.key(),
                        same.kpi())
                .stream()
                .findFirst();
    }

    /** In the order of subject, key and KPI, after one of them. */
    List<Effect> after(String place, int limit) {
        return sql.list(
                READ
                        + " and subject || '/' || key || '/' || kpi > ? order by subject || '/' || key || '/' || kpi limit ?",
                Effects::effect,
                place,
                limit);
    }

    List<Effect> estimatedOtherwiseThan(Instant run) {
        return sql.list(READ + " and estimated_at <> ? order by subject, key, kpi", Effects::effect, run);
    }

    void forget(Effect effect) {
        sql.change(
                "delete from effect where tenant = current_tenant() and subject = ? and key = ? and kpi = ?",
                effect.subject().name(),
                effect.key(),
                effect.kpi());
    }

    void save(Effect effect) {
        Found found = effect.found();
        sql.change(
                SAVE,
                effect.subject().name(),
                effect.key(),
                effect.kpi(),
                effect.skill(),
                effect.unit(),
                found == null ? null : found.grade().name(),
                found == null ? null : found.estimate(),
                found == null ? null : found.low(),
                found == null ? null : found.high(),
                found == null ? null : found.level(),
                found == null ? null : found.takers(),
                found == null ? null : found.others(),
                found == null
                        ? null
                        : String.join(
                                "\n",
                                found.assumptions().stream().map(Enum::name).toList()),
                effect.estimatedAt());
    }

    static String place(Effect effect) {
        return effect.subject().name() + '/' + effect.key() + '/' + effect.kpi();
    }

    private static Effect effect(ResultSet row) throws SQLException {
        return new Effect(
                Subject.valueOf(row.getString("subject")),
                row.getString("key"),
                row.getString("skill"),
                row.getString("kpi"),
                row.getString("unit"),
                found(row),
                EffectSql.instant(row, "estimated_at"));
    }

    private static @Nullable Found found(ResultSet row) throws SQLException {
        String grade = row.getString("grade");
        return grade == null
                ? null
                : new Found(
                        Grade.valueOf(grade),
                        row.getDouble("estimate"),
                        row.getDouble("low"),
                        row.getDouble("high"),
                        row.getDouble("level"),
                        row.getInt("takers"),
                        row.getInt("others"),
                        row.getString("assumptions")
                                .lines()
                                .map(Assumption::valueOf)
                                .toList());
    }
}
