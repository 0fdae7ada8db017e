package org.skillway.curriculum.catalog;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.Difficulty;
import org.skillway.curriculum.mastery.domain.ItemAnswer;
import org.skillway.curriculum.mastery.domain.ItemDays;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;

/**
 * What items will hear. A person's first answer counts and no other, whether it was given in a module or in a test, so that
 * nobody moves a difficulty by themselves. It is a row of its own until its day is closed: learners who answer the same item
 * at once neither wait for each other nor hang on which of them was first.
 */
@ApplicationScoped
public class ItemAnswers {

    private static final String ADD =
            "with first as (insert into item_first_answer values (current_tenant(), ?, ?, ?) on conflict do nothing"
                    + " returning module, item, person_id)"
                    + " insert into item_answer (tenant, module, item, person_id, day, occurred_at, said, seconds)"
                    + " select current_tenant(), first.module, first.item, first.person_id, ?, ?, ?::json, ? from first";

    /** In the order in which each day's answers were given: it must not matter in which they came in. */
    private static final String GATHER =
            "with gone as (delete from item_answer where tenant = current_tenant() and module = ? and day < ?"
                    + " returning item, day, occurred_at, person_id, said, seconds),"
                    + " waiting as (select item, json_agg(said order by day, occurred_at, person_id)::text as said,"
                    + " coalesce(array_agg(seconds order by day, occurred_at, person_id) filter (where seconds > 0),"
                    + " '{}')::text as seconds from gone group by item)"
                    + " select w.item, w.said, w.seconds, d.mean, d.variance, d.answers, d.start_mean,"
                    + " d.start_variance, d.told_mean from waiting w left join item_difficulty d"
                    + " on d.tenant = current_tenant() and d.module = ? and d.item = w.item order by w.item";

    private static final String KEEP =
            "insert into item_difficulty as d (tenant, module, item, mean, variance, answers, start_mean,"
                    + " start_variance, told_mean, told_answers, seconds)"
                    + " values (current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, last_hundred(?::int[]))"
                    + " on conflict (tenant, module, item) do update"
                    + " set mean = excluded.mean, variance = excluded.variance, answers = excluded.answers,"
                    + " told_mean = excluded.told_mean, told_answers = excluded.told_answers,"
                    + " seconds = last_hundred(d.seconds || excluded.seconds)";

    private record Gathered(String item, Difficulty difficulty, String seconds) {

        static Gathered of(ResultSet row) throws SQLException {
            return new Gathered(row.getString("item"), heard(row, row.getString("said")), row.getString("seconds"));
        }
    }

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** What an item's row says together with answers, as a JSON array, that it has not heard. */
    static Difficulty heard(ResultSet row, @Nullable String said) throws SQLException {
        Double mean = row.getObject("mean", Double.class);
        Double start = row.getObject("start_mean", Double.class);
        Difficulty known = mean == null
                ? null
                : new Difficulty(
                        start == null ? null : new Belief(start, row.getDouble("start_variance")),
                        new Belief(mean, row.getDouble("variance")),
                        row.getLong("answers"),
                        row.getObject("told_mean", Double.class));
        return requireNonNull(Difficulty.hearing(known, read(said)), "An item is known or was answered.");
    }

    /** Answers as a JSON array, in the order in which they are heard. */
    public static List<ItemAnswer> read(@Nullable String said) {
        return said == null ? List.of() : List.of(Json.read(said, ItemAnswer[].class));
    }

    /** At the end of the transaction, unless the person has answered the item before.
     *
     * @param seconds how long an unassisted answer took; zero where nobody measured, or it was helped
     */
    @Transactional(TxType.MANDATORY)
    public void add(UUID personId, Module module, Item item, ItemAnswer answer, Instant occurredAt, int seconds) {
        sql.changeAtTheEnd(List.of("item answer", module.key(), item.key()), ADD, () -> new Object[] {
            module.key(), item.key(), personId, ItemDays.of(clock.instant()), occurredAt, Json.write(answer), seconds
        });
    }

    /** The modules of the tenant at hand with answers of days that nobody is served without any more. */
    public List<String> modulesToGather() {
        return sql.list(
                "select distinct module from item_answer where tenant = current_tenant() and day < ? order by module",
                row -> row.getString(1),
                ItemDays.gatheredBefore(clock.instant()));
    }

    /** Has the items of a module hear them. What is served stays what it is; of two replicas one finds nothing left. */
    @Transactional
    public void gather(String module) {
        // Replicas of an earlier release still write what they hear at once.
        sql.list(
                "select 1 from item_difficulty where tenant = current_tenant() and module = ? order by item for update",
                row -> 1,
                module);
        for (Gathered item : sql.list(GATHER, Gathered::of, module, ItemDays.gatheredBefore(clock.instant()), module)) {
            Difficulty heard = item.difficulty();
            Belief start = heard.start();
            sql.change(
                    KEEP,
                    module,
                    item.item(),
                    heard.now().mean(),
                    heard.now().variance(),
                    heard.answers(),
                    start == null ? null : start.mean(),
                    start == null ? null : start.variance(),
                    heard.told(),
                    heard.told() == null ? null : heard.toldAnswers(),
                    item.seconds());
        }
    }
}
