package org.skillway.curriculum.aim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.skillway.curriculum.aim.domain.Aims.Seen;
import org.skillway.curriculum.store.Sql;

/** What the judged crowds say about how long modules take and whether they are used. */
@ApplicationScoped
public class ModuleAims {

    private static final String TIMES = """
            select c.module, array_agg(s.seconds) from judged_crowd c cross join unnest(c.seconds) as s(seconds)
             where c.tenant = current_tenant() and c.judged_at >= ? group by c.module""";

    private static final String USES = """
            select module, sum(learned), sum(used), bool_or(uses_told) from judged_crowd
             where tenant = current_tenant() and judged_at >= ? group by module""";

    private record Times(String module, List<Integer> seconds) {}

    private record Uses(String module, int learned, int used, boolean told) {}

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** By module, of the crowds of the last so many days. */
    public Map<String, Seen> lately(int days) {
        Instant since = clock.instant().minus(Duration.ofDays(days));
        Map<String, Seen> seen = new HashMap<>();
        sql.list(TIMES, ModuleAims::times, since)
                .forEach(times -> seen.put(times.module(), new Seen(times.seconds(), 0, 0, false)));
        sql.list(USES, ModuleAims::uses, since)
                .forEach(uses -> seen.compute(
                        uses.module(),
                        (module, known) -> new Seen(
                                known == null ? List.of() : known.seconds(),
                                uses.learned(),
                                uses.used(),
                                uses.told())));
        return seen;
    }

    private static Times times(ResultSet row) throws SQLException {
        return new Times(
                row.getString(1),
                Stream.of((Integer[]) row.getArray(2).getArray()).toList());
    }

    private static Uses uses(ResultSet row) throws SQLException {
        return new Uses(row.getString(1), row.getInt(2), row.getInt(3), row.getBoolean(4));
    }
}
