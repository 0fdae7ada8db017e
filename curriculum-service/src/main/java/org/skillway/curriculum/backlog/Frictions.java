package org.skillway.curriculum.backlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.skillway.curriculum.backlog.domain.Friction;
import org.skillway.curriculum.crowd.domain.Crowds;
import org.skillway.curriculum.store.Sql;

/** What the judged crowds say about trouble with modules. */
@ApplicationScoped
class Frictions {

    private static final String BY_MODULE = """
        select module, %d * count(*), sum(stalled), sum(dropped), sum(sure_wrong), sum(troubled),
               coalesce(sum(troubled_confused), 0) from judged_crowd
         where tenant = current_tenant() and judged_at >= ? group by module\
        """.formatted(Crowds.PEOPLE);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** The modules that somebody took who had their 21 days and waits for others to be counted with, however long. */
    Set<String> takenByFew() {
        return Set.copyOf(sql.list(
                "select distinct module from module_taking where tenant = current_tenant() and crowd is null",
                row -> row.getString(1)));
    }

    /** By module, of the crowds of the last so many days. */
    List<Friction> lately(int days) {
        return sql.list(
                BY_MODULE,
                row -> new Friction(
                        row.getString(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7)),
                clock.instant().minus(Duration.ofDays(days)));
    }
}
