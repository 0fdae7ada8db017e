package org.skillway.curriculum.learner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.learner.KnownLearner.Editions;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.ledger.StoredPath;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;
import org.skillway.curriculum.target.RoleMaps;
import org.skillway.curriculum.target.domain.RoleAssignment;
import org.skillway.curriculum.target.domain.RoleMap;
import org.skillway.platform.access.Caller;

/** The stored learners: one row each, loaded with everything a plan needs in one query. */
@ApplicationScoped
public class Learners {

    private static final String LOCKED =
            "select l.*, has_rhythm(?) as rhythm, decision_of(?, l.path_version) as decision_id"
                    + " from learner_locked(?, ?, ?, ?) l";
    private static final String THOUGHT_OF =
            "select l.person_id, l.state::text, %s as path, l.path_version, d.time_zone, false as own, false as rhythm from learner l"
                    + " left join directory_person d on d.tenant = l.tenant and d.person_id = l.person_id"
                    + " where l.tenant = current_tenant() and ";
    private static final String HOLDING =
            THOUGHT_OF.formatted("null::text") + "l.roles && ? and l.person_id > ? order by l.person_id limit ?";
    private static final String THESE = THOUGHT_OF.formatted("l.path::text") + "l.person_id = any (?::uuid[])";

    /** By a hash: ids tell when somebody came, and who came first is not like all. */
    private static final String DRAWN = "select l.person_id, count(*) over () as holders from learner l"
            + " where l.tenant = current_tenant() and l.roles && ? order by md5(l.person_id::text), l.person_id limit ?";

    private static final String SAVE = "update learner set mark = ?, roles = ?, state = ?::json, path_version = ?,"
            + " updated_at = ?, catalogue = ?, role_maps = ?, planned_on = ?, paced_since = ?, eased_since = ?";
    private static final String ONE = " where tenant = current_tenant() and person_id = ?";
    private static final String SAVE_ALL = SAVE + ", path = ?::json" + ONE;
    private static final String SAVE_BUT_PATH = SAVE + ONE;

    /** Some of the learners who hold one of some roles, and of how many they are. */
    public record Drawn(List<UUID> people, int of) {}

    @Inject
    Sql sql;

    @Inject
    LearnersAtHand inTransaction;

    @Inject
    LearnerTexts texts;

    @Inject
    PathCopies copies;

    @Inject
    Catalogues catalogues;

    @Inject
    RoleMaps roleMaps;

    @Inject
    Clock clock;

    /** Locks a learner whom the caller may see until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public Optional<KnownLearner> lockedFor(Caller viewer, UUID personId) {
        return locked(personId, viewer.userName(), viewer.reach().name());
    }

    /** Locks a learner until the transaction ends, on behalf of an event. */
    @Transactional(TxType.MANDATORY)
    public KnownLearner locked(UUID personId) {
        return inTransaction
                .of(personId)
                .orElseGet(() -> locked(personId, null, null).orElseThrow());
    }

    /**
     * The next learners who hold one of the roles, in the order of their ids, to think about and not to change, and each with an
     * empty path: how far they are is in their state.
     */
    public List<KnownLearner> holding(
            List<String> roles, UUID after, int most, Catalogue catalogue, Map<String, RoleMap> maps) {
        return sql.list(HOLDING, row -> thoughtOf(row, catalogue, maps), roles.toArray(String[]::new), after, most);
    }

    /** Learners who hold one of the roles, so many at most, the same each time and as if by lot. */
    public Drawn drawn(List<String> roles, int most) {
        record One(UUID personId, int holders) {}
        List<One> drawn = sql.list(
                DRAWN,
                row -> new One(row.getObject("person_id", UUID.class), row.getInt("holders")),
                roles.toArray(String[]::new),
                most);
        return new Drawn(
                drawn.stream().map(One::personId).toList(),
                drawn.isEmpty() ? 0 : drawn.getFirst().holders());
    }

    /** These learners, to think about and not to change. */
    public List<KnownLearner> these(List<UUID> people, Catalogue catalogue, Map<String, RoleMap> maps) {
        return sql.list(THESE, row -> thoughtOf(row, catalogue, maps), (Object)
                people.stream().map(UUID::toString).toArray(String[]::new));
    }

    /** How many learners hold one of the roles. */
    public int count(List<String> roles) {
        return sql.one(
                        "select count(*) from learner l where l.tenant = current_tenant() and l.roles && ?",
                        row -> row.getInt(1),
                        (Object) roles.toArray(String[]::new))
                .orElse(0);
    }

    /** Keeps a changed learner, to be written at the end of the transaction; a path of which no word changed stays as it is. */
    @Transactional(TxType.MANDATORY)
    public void save(KnownLearner known, ChangedLearner changed) {
        UUID personId = changed.personId();
        inTransaction.keep(known.after(changed));
        if (known.pathVersion() == 0 || !changed.path().equals(known.path())) {
            inTransaction.keepOtherPath(personId);
        }
        boolean all = inTransaction.hasOtherPath(personId);
        sql.changeAtTheEnd(personId, all ? SAVE_ALL : SAVE_BUT_PATH, () -> arguments(known, changed, all));
    }

    /** What is at hand here of a learner, so that it need not be read. */
    public AtHand atHand(UUID personId) {
        return new AtHand(texts.written(personId), copies.of(personId));
    }

    /** What was written here of a learner last, under the mark that their row has as long as nobody has written since. */
    public static final class AtHand {

        private final @Nullable Last last;

        private record Last(
                UUID mark,
                Learner learner,
                Path path,
                @Nullable UUID decisionId) {}

        private AtHand(LearnerTexts.@Nullable Written state, PathCopies.@Nullable Copy path) {
            last = state != null && path != null && state.mark().equals(path.mark())
                    ? new Last(path.mark(), state.learner(), path.path(), path.decisionId())
                    : null;
        }

        /** Null where nothing is at hand. */
        public @Nullable UUID mark() {
            return last == null ? null : last.mark();
        }

        private @Nullable Last as(@Nullable UUID mark) {
            return last != null && last.mark().equals(mark) ? last : null;
        }
    }

    /** The learner in a row of {@code activity_answered}, which is without what is at hand. */
    public KnownLearner begun(UUID personId, ResultSet row, AtHand known) throws SQLException {
        Editions editions = new Editions(row.getLong("catalogue"), row.getLong("role_maps"));
        Catalogue catalogue = catalogues.at(editions.catalogue());
        AtHand.Last same = known.as(row.getObject("mark", UUID.class));
        return known(
                personId,
                row,
                same == null
                        ? texts.learner(personId, row.getString("state"), catalogue)
                        : texts.asOfToday(same.learner(), catalogue),
                same == null ? texts.path(row.getString("path")) : same.path(),
                same == null ? row.getObject("decision_id", UUID.class) : same.decisionId(),
                catalogue,
                roleMaps.at(editions.roleMaps()),
                editions);
    }

    private KnownLearner thoughtOf(ResultSet row, Catalogue catalogue, Map<String, RoleMap> maps) throws SQLException {
        UUID personId = row.getObject("person_id", UUID.class);
        return known(
                personId,
                row,
                texts.learner(personId, row.getString("state"), catalogue),
                // So many at once would drive out of what is kept whoever acts just now.
                LearnerTexts.read(row.getString("path")),
                null,
                catalogue,
                maps,
                new Editions(0, 0));
    }

    private KnownLearner locked(UUID personId, ResultSet row) throws SQLException {
        Editions editions = new Editions(row.getLong("catalogue"), row.getLong("role_maps"));
        Catalogue catalogue = catalogues.at(editions.catalogue());
        return known(
                personId,
                row,
                texts.learner(personId, row.getString("state"), catalogue),
                texts.path(row.getString("path")),
                row.getObject("decision_id", UUID.class),
                catalogue,
                roleMaps.at(editions.roleMaps()),
                editions);
    }

    private Optional<KnownLearner> locked(UUID personId, @Nullable String viewer, @Nullable String reach) {
        return sql.one(
                LOCKED, row -> locked(personId, row), personId, personId, personId, viewer, reach, clock.instant());
    }

    private static KnownLearner known(
            UUID personId,
            ResultSet row,
            Learner learner,
            Path path,
            @Nullable UUID decisionId,
            Catalogue catalogue,
            Map<String, RoleMap> maps,
            Editions editions)
            throws SQLException {
        return new KnownLearner(
                personId,
                learner,
                path,
                row.getInt("path_version"),
                decisionId,
                LearnerTexts.zone(row.getString("time_zone")),
                row.getBoolean("own"),
                row.getBoolean("rhythm"),
                catalogue,
                maps,
                editions);
    }

    private @Nullable Object[] arguments(KnownLearner known, ChangedLearner changed, boolean all) {
        UUID mark = UUID.randomUUID();
        copies.keep(changed.personId(), new PathCopies.Copy(mark, changed.path(), changed.decisionId()));
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(mark);
        arguments.add(
                changed.learner().roles().stream().map(RoleAssignment::role).toArray(String[]::new));
        arguments.add(texts.state(mark, changed));
        arguments.add(changed.pathVersion());
        arguments.add(clock.instant());
        arguments.add(known.editions().catalogue());
        arguments.add(known.editions().roleMaps());
        arguments.add(clock.instant().atZone(known.zone()).toLocalDate());
        arguments.add(changed.learner().pace().estimatedSince());
        arguments.add(changed.learner().workdays().easy().policySince());
        if (all) {
            arguments.add(Json.write(StoredPath.of(changed.path())));
        }
        arguments.add(changed.personId());
        return arguments.toArray();
    }
}
