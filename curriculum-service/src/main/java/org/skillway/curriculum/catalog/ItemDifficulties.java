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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.Difficulty;
import org.skillway.curriculum.mastery.domain.ItemDays;
import org.skillway.curriculum.mastery.domain.ItemPool;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;

/**
 * How hard items are held to be: what those have heard that were answered, and what they say of the others. The answers of
 * closed days count whether they are gathered or not ({@link ItemAnswers}), those of open days never.
 */
@ApplicationScoped
public class ItemDifficulties {

    private static final String OF_MODULES =
            "with waiting as (select module, item, json_agg(said order by day, occurred_at, person_id)::text as said"
                    + " from item_answer where tenant = current_tenant() and module = any(?) and day < ?"
                    + " group by module, item),"
                    + " heard as (select * from item_difficulty where tenant = current_tenant() and module = any(?))"
                    + " select module, item, mean, variance, answers, start_mean, start_variance, told_mean, said"
                    + " from heard full join waiting using (module, item) order by module, item";

    private static final String NAMED =
            " where tenant = current_tenant() and (module, item) in (select * from unnest(?::text[], ?::text[]))";

    private record ItemKey(String module, String item) {}

    private record Learned(ItemKey key, Difficulty difficulty) {

        static Learned of(ResultSet row) throws SQLException {
            return new Learned(
                    new ItemKey(row.getString("module"), row.getString("item")),
                    ItemAnswers.heard(row, row.getString("said")));
        }

        static Learned of(KnownItem known) {
            return new Learned(new ItemKey(known.module(), known.item()), known.difficulty());
        }

        ItemPool.Answered pooled(Item item) {
            Belief start = difficulty.start();
            Belief began = start == null ? ItemPool.authorsGuess(item.difficulty()) : start;
            return new ItemPool.Answered(item.difficulty(), began, difficulty.now());
        }
    }

    @Inject
    Sql sql;

    @Inject
    Clock clock;

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
                    : known.difficulty().now();
        }

        private Stream<Map.Entry<String, ItemPool.Answered>> answered(Module module, Item item) {
            return Stream.ofNullable(learned.get(new ItemKey(module.key(), item.key())))
                    .map(known -> Map.entry(module.skill(), known.pooled(item)));
        }
    }

    /** As an answer of this moment is judged, with the norms by which items differ here. */
    public Believed of(Collection<Module> modules, Norms norms) {
        return of(modules, norms, ItemDays.servedBefore(clock.instant()));
    }

    /** By the answers of the days before one. */
    public Believed of(Collection<Module> modules, Norms norms, LocalDate before) {
        String[] keys = modules.stream().map(Module::key).toArray(String[]::new);
        return new Believed(modules, sql.list(OF_MODULES, Learned::of, keys, before, keys), norms);
    }

    /** By what {@code items_known} says of the items of these modules. */
    public static Believed of(Collection<Module> modules, Norms norms, String known) {
        return new Believed(
                modules,
                Stream.of(Json.read(known, KnownItem[].class)).map(Learned::of).toList(),
                norms);
    }

    /** Nothing is known any more of items, by module, that ask something else now; whoever answers them first counts again. */
    @Transactional(TxType.MANDATORY)
    void forget(Map<String, List<String>> items) {
        List<ItemKey> keys = items.entrySet().stream()
                .flatMap(module -> module.getValue().stream().map(item -> new ItemKey(module.getKey(), item)))
                .toList();
        if (!keys.isEmpty()) {
            String[] modules = keys.stream().map(ItemKey::module).toArray(String[]::new);
            String[] itemKeys = keys.stream().map(ItemKey::item).toArray(String[]::new);
            // Gathered first, if it is being gathered, and forgotten then.
            for (String table : List.of("item_answer", "item_first_answer", "item_difficulty")) {
                sql.change("delete from " + table + NAMED, modules, itemKeys);
            }
        }
    }
}
