package org.skillway.curriculum.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.ItemPool;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.curriculum.store.Sql;

/**
 * What answers teach about items. A person's first answer counts and no other, whether it was given in a module or in a
 * test, so that nobody moves a difficulty by themselves. Each answer adds to the mean and scales the variance: such changes
 * commute, so learners who answer the same item at once never overwrite each other.
 */
@ApplicationScoped
public class ItemDifficulties {

    private static final String LEARN =
            "with first as (insert into item_first_answer values (current_tenant(), ?, ?, ?) on conflict do nothing"
                    + " returning module, item)"
                    + " insert into item_difficulty as d"
                    + " (tenant, module, item, mean, variance, answers, start_mean, start_variance, seconds)"
                    + " select current_tenant(), first.module, first.item, ?, ?, 1, ?, ?, array_remove(array[?::int], 0)"
                    + " from first"
                    + " on conflict (tenant, module, item) do update"
                    + " set mean = d.mean + ?, variance = d.variance * ?, answers = d.answers + 1,"
                    + " told_mean = case (d.answers + 1) % 5 when 0 then d.mean + ? else d.told_mean end,"
                    + " told_answers = (d.answers + 1) / 5 * 5,"
                    + " seconds = (d.seconds || excluded.seconds)"
                    + "[greatest(1, cardinality(d.seconds || excluded.seconds) - 99):]";

    private static final String OF_MODULES =
            "select module, item, mean, variance, start_mean, start_variance from item_difficulty"
                    + " where tenant = current_tenant() and module = any(?) order by module, item";

    private record ItemKey(String module, String item) {}

    /** What was learned about an item, from which belief on; null for the author's guess. */
    private record Learned(
            ItemKey key, Belief now, @Nullable Belief start) {

        static Learned of(ResultSet row) throws SQLException {
            Double start = row.getObject("start_mean", Double.class);
            return new Learned(
                    new ItemKey(row.getString("module"), row.getString("item")),
                    new Belief(row.getDouble("mean"), row.getDouble("variance")),
                    start == null ? null : new Belief(start, row.getDouble("start_variance")));
        }

        ItemPool.Answered pooled(Item item) {
            Belief began = start == null ? ItemPool.authorsGuess(item.difficulty()) : start;
            return new ItemPool.Answered(item.difficulty(), began, now);
        }
    }

    @Inject
    Sql sql;

    /** What is believed of the items of some modules: learned, or pooled from what these modules' items of the skill taught. */
    public static final class Believed {

        private final Map<ItemKey, Learned> learned = new HashMap<>();
        private final Map<String, ItemPool> pools = new HashMap<>();
        private final ItemPool nothingKnown;

        private Believed(Collection<Module> modules, List<Learned> known, Norms norms) {
            nothingKnown = ItemPool.of(List.of(), norms);
            known.forEach(item -> learned.put(item.key(), item));
            modules.stream()
                    .flatMap(module -> module.items().stream().flatMap(item -> answered(module, item)))
                    .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())))
                    .forEach((skill, items) -> pools.put(skill, ItemPool.of(items, norms)));
        }

        public Belief of(Module module, Item item) {
            Learned known = learned.get(new ItemKey(module.key(), item.key()));
            return known == null
                    ? pools.getOrDefault(module.skill(), nothingKnown).unanswered(item.difficulty())
                    : known.now();
        }

        private Stream<Map.Entry<String, ItemPool.Answered>> answered(Module module, Item item) {
            return Stream.ofNullable(learned.get(new ItemKey(module.key(), item.key())))
                    .map(known -> Map.entry(module.skill(), known.pooled(item)));
        }
    }

    /** With the norms by which items differ here. */
    public Believed of(Collection<Module> modules, Norms norms) {
        String[] keys = modules.stream().map(Module::key).toArray(String[]::new);
        return new Believed(modules, sql.list(OF_MODULES, Learned::of, (Object) keys), norms);
    }

    /** Nothing is known any more of items that ask something else now; whoever answers them first counts again. */
    @Transactional(TxType.MANDATORY)
    void forget(String module, Collection<String> items) {
        String[] keys = items.toArray(String[]::new);
        if (keys.length > 0) {
            sql.change(
                    "delete from item_first_answer where tenant = current_tenant() and module = ? and item = any(?)",
                    module,
                    keys);
            sql.change(
                    "delete from item_difficulty where tenant = current_tenant() and module = ? and item = any(?)",
                    module,
                    keys);
        }
    }

    /**
     * Late, so that learners who answer the same item wait for each other as briefly as can be.
     *
     * @param seconds how long an unassisted answer took; zero where nobody measured, or it was helped
     */
    @Transactional(TxType.MANDATORY)
    public void learned(UUID personId, Module module, Item item, Belief before, Belief after, int seconds) {
        sql.changeAtTheEnd(new ItemKey(module.key(), item.key()), LEARN, () -> new Object[] {
            module.key(),
            item.key(),
            personId,
            after.mean(),
            after.variance(),
            before.mean(),
            before.variance(),
            seconds,
            after.mean() - before.mean(),
            after.variance() / before.variance(),
            after.mean() - before.mean()
        });
    }
}
