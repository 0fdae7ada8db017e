package org.skillway.curriculum.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.store.Sql;

/**
 * What answers teach about items. Each answer adds to the mean and scales the variance: such changes commute, so learners
 * who answer the same item at once never overwrite each other.
 */
@ApplicationScoped
public class ItemDifficulties {

    /** How sure we are of an author's guess: two times in three within 0.7 of a level. */
    private static final double AUTHORS_VARIANCE = 0.5;

    private static final String LEARN = "insert into item_difficulty as d values (current_tenant(), ?, ?, ?, ?, 1)"
            + " on conflict (tenant, module, item) do update"
            + " set mean = d.mean + ?, variance = d.variance * ?, answers = d.answers + 1";

    private record ItemKey(String module, String item) {}

    @Inject
    Sql sql;

    /** What is believed of an item that nobody has answered yet. */
    public static Belief authorsGuess(Item item) {
        return new Belief(item.difficulty().logits(), AUTHORS_VARIANCE);
    }

    /** What is believed of the items of some modules. */
    public static final class Believed {

        private final Map<ItemKey, Belief> learned = new HashMap<>();

        public Belief of(Module module, Item item) {
            return learned.getOrDefault(new ItemKey(module.key(), item.key()), authorsGuess(item));
        }
    }

    public Believed of(List<Module> modules) {
        var believed = new Believed();
        String[] keys = modules.stream().map(Module::key).toArray(String[]::new);
        sql.list(
                        "select module, item, mean, variance from item_difficulty"
                                + " where tenant = current_tenant() and module = any(?)",
                        row -> Map.entry(
                                new ItemKey(row.getString("module"), row.getString("item")),
                                new Belief(row.getDouble("mean"), row.getDouble("variance"))),
                        (Object) keys)
                .forEach(item -> believed.learned.put(item.getKey(), item.getValue()));
        return believed;
    }

    /** Late, so that learners who answer the same item wait for each other as briefly as can be. */
    @Transactional(TxType.MANDATORY)
    public void learned(Module module, Item item, Belief before, Belief after) {
        sql.changeAtTheEnd(new ItemKey(module.key(), item.key()), LEARN, () -> new Object[] {
            module.key(),
            item.key(),
            after.mean(),
            after.variance(),
            after.mean() - before.mean(),
            after.variance() / before.variance()
        });
    }
}
