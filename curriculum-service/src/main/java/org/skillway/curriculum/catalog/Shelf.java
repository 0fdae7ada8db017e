package org.skillway.curriculum.catalog;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Belief;

/** One edition of a catalogue in memory, with what is known about the difficulty of its items. */
public final class Shelf {

    /** How sure we are of an author's guess: two times in three within 0.7 of a level. */
    private static final double AUTHORS_VARIANCE = 0.5;

    private final long edition;
    private final Catalogue catalogue;
    private final Map<ItemKey, Belief> difficulties;

    record ItemKey(String module, String item) {}

    Shelf(long edition, Catalogue catalogue, Map<ItemKey, Belief> difficulties) {
        this.edition = edition;
        this.catalogue = catalogue;
        this.difficulties = new ConcurrentHashMap<>(difficulties);
    }

    long edition() {
        return edition;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Belief difficulty(Module module, Item item) {
        return difficulties.getOrDefault(
                new ItemKey(module.key(), item.key()),
                new Belief(item.difficulty().logits(), AUTHORS_VARIANCE));
    }

    /** Remembers what the database now holds; other replicas learn it with their own next answer. */
    void learned(ItemKey item, Belief difficulty) {
        difficulties.put(item, difficulty);
    }
}
