package org.skillway.curriculum.taking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.skillway.curriculum.store.Sql;

/** The modules whose questions somebody was shown at their step, whether they began it or not. */
@ApplicationScoped
public class ShownQuestions {

    @Inject
    Sql sql;

    /** Which of these modules. */
    public Set<String> among(UUID personId, Collection<String> modules) {
        return Set.copyOf(sql.list(
                "select module from shown_question where tenant = current_tenant() and person_id = ?"
                        + " and module = any(?)",
                row -> row.getString("module"),
                personId,
                modules.toArray(String[]::new)));
    }

    @Transactional(TxType.MANDATORY)
    void add(UUID personId, String module, Instant now) {
        sql.change(
                "insert into shown_question values (current_tenant(), ?, ?, ?) on conflict do nothing",
                personId,
                module,
                now);
    }
}
