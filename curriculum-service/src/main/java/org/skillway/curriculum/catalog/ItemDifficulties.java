package org.skillway.curriculum.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.skillway.curriculum.catalog.Shelf.ItemKey;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.store.Sql;

/**
 * What answers taught about items. An answer is stored as a shift of the mean and a shrinking of the variance: such
 * changes commute, so learners who answer the same item at once never overwrite each other.
 */
@ApplicationScoped
public class ItemDifficulties {

    private static final String LEARN = "insert into item_difficulty as d values (current_tenant(), ?, ?, ?, ?, 1)"
            + " on conflict (tenant, module, item) do update"
            + " set mean = d.mean + ?, variance = d.variance * ?, answers = d.answers + 1"
            + " returning mean, variance";

    @Inject
    Sql sql;

    @Transactional(TxType.MANDATORY)
    public void learned(Shelf shelf, Module module, Item item, Belief after) {
        Belief before = shelf.difficulty(module, item);
        Belief stored = sql.one(
                        LEARN,
                        row -> new Belief(row.getDouble(1), row.getDouble(2)),
                        module.key(),
                        item.key(),
                        after.mean(),
                        after.variance(),
                        after.mean() - before.mean(),
                        after.variance() / before.variance())
                .orElseThrow();
        shelf.learned(new ItemKey(module.key(), item.key()), stored);
    }
}
