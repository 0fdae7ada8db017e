package org.skillway.curriculum.norms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.ItemDifficulties;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.Answer;
import org.skillway.curriculum.mastery.domain.Belief;
import org.skillway.curriculum.mastery.domain.HelpLevel;
import org.skillway.curriculum.mastery.domain.Replay;
import org.skillway.curriculum.store.Sql;

/** The recorded answers, as far as a search for norms looks at them. */
@ApplicationScoped
class Answers {

    /** As many people as the search takes; by a hash, so that it is the same ones each night and nobody's choice. */
    private static final int PEOPLE = 300;

    /** Of each person the first so many: what somebody begins with shows in the beginning. */
    private static final int OF_EACH = 100;

    private static final String HISTORY =
            "select * from (select a.person_id, a.module, a.item, a.correct, a.help_level, a.occurred_at, a.id,"
                    + " row_number() over (partition by a.person_id order by a.occurred_at, a.id) as nth"
                    + " from activity a join (select person_id from item_first_answer"
                    + " where tenant = current_tenant() group by person_id order by md5(person_id::text) limit "
                    + PEOPLE + ") l on l.person_id = a.person_id"
                    + " where a.tenant = current_tenant() and a.kind = 'answered') known"
                    + " where nth <= " + OF_EACH + " order by occurred_at, person_id, id";

    record Given(String person, String module, String item, boolean correct, HelpLevel help, Instant at) {

        static Given of(ResultSet row) throws SQLException {
            return new Given(
                    row.getString("person_id"),
                    row.getString("module"),
                    row.getString("item"),
                    row.getBoolean("correct"),
                    HelpLevel.valueOf(row.getString("help_level").toUpperCase(Locale.ROOT)),
                    row.getObject("occurred_at", OffsetDateTime.class).toInstant());
        }
    }

    @Inject
    Sql sql;

    @Inject
    Catalogues catalogues;

    @Inject
    TenantNorms norms;

    @Inject
    ItemDifficulties difficulties;

    /** In the order in which they were given; an item that the catalogue has no more is left out. */
    List<Replay.Event> history() {
        var catalogue = catalogues.now();
        Map<String, Set<String>> seen = new TreeMap<>();
        return sql.list(HISTORY, Given::of).stream()
                .flatMap(row -> catalogue.module(row.module()).stream()
                        .flatMap(
                                module -> module.item(row.item()).stream().map(item -> event(row, module, item, seen))))
                .toList();
    }

    /** What newcomers are judged by: what is believed of the catalogue's items, as events name them. */
    Map<String, Belief> items() {
        var modules = catalogues.now().modules();
        var believed = difficulties.of(modules, norms.current());
        Map<String, Belief> items = new TreeMap<>();
        modules.forEach(module ->
                module.items().forEach(item -> items.put(key(module, item), believed.of(module, item))));
        return items;
    }

    private static String key(Module module, Item item) {
        return module.key() + "/" + item.key();
    }

    /** On the scale of the authors' guesses, and familiar once answered, as an answer is judged when it is given. */
    static Replay.Event event(Given row, Module module, Item item, Map<String, Set<String>> seen) {
        String key = key(module, item);
        boolean first =
                seen.computeIfAbsent(row.person(), person -> new HashSet<>()).add(key);
        var answer = new Answer(row.correct(), row.help(), item.options().size(), !first);
        double guess = item.difficulty().logits();
        return new Replay.Event(row.person(), key, List.of(module.skill()), answer, row.at(), guess);
    }
}
