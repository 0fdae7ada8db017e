package org.skillway.curriculum.standing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.skillway.curriculum.standing.domain.Standings;
import org.skillway.curriculum.store.Sql;

/** Reads what was decided about modules, as it stood in any edition of the catalogue. */
@ApplicationScoped
public class StoredStandings {

    /** Decisions of releases whose paths followed none have no edition. */
    private static final String LAST_WORDS = "select distinct on (module) module, decision from content_decision"
            + " where tenant = current_tenant() and edition <= ? order by module, edition desc, decided_at desc";

    private record Word(String module, String decision) {}

    @Inject
    Sql sql;

    public Standings asOf(long edition) {
        List<Word> words = sql.list(LAST_WORDS, row -> new Word(row.getString(1), row.getString(2)), edition);
        Map<String, Set<String>> modules =
                words.stream().collect(groupingBy(Word::decision, mapping(Word::module, toSet())));
        return new Standings(
                modules.getOrDefault(Standings.STRENGTHEN, Set.of()), modules.getOrDefault(Standings.RETIRE, Set.of()));
    }
}
