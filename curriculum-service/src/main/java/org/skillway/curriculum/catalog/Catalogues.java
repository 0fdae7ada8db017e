package org.skillway.curriculum.catalog;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.skillway.curriculum.catalog.Shelf.ItemKey;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.access.Caller;

/** The tenant's catalogue, kept in memory until its edition changes. */
@ApplicationScoped
public class Catalogues {

    private static final long UNCOMMITTED = -1;

    private record Known(ItemKey item, Belief difficulty) {}

    @Inject
    Sql sql;

    @Inject
    Modules modules;

    @Inject
    Caller caller;

    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();

    /** The catalogue of this edition, as the caller read its number. */
    public Shelf at(long edition) {
        Shelf shelf = shelves.get(caller.tenant());
        if (shelf == null || shelf.edition() != edition) {
            shelf = stored(edition);
            shelves.put(caller.tenant(), shelf);
        }
        return shelf;
    }

    /** The catalogue as the transaction at hand sees it; one that changed it must not keep what it sees. */
    public Shelf stored() {
        return stored(UNCOMMITTED);
    }

    private Shelf stored(long edition) {
        return new Shelf(edition, new Catalogue(modules.all()), difficulties());
    }

    private Map<ItemKey, Belief> difficulties() {
        return sql
                .list(
                        "select module, item, mean, variance from item_difficulty where tenant = current_tenant()",
                        row -> new Known(
                                new ItemKey(row.getString(1), row.getString(2)),
                                new Belief(row.getDouble(3), row.getDouble(4))))
                .stream()
                .collect(toMap(Known::item, Known::difficulty));
    }
}
