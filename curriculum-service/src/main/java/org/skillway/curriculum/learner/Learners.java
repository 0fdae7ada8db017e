package org.skillway.curriculum.learner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.learner.KnownLearner.Editions;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.learner.domain.Renaming;
import org.skillway.curriculum.ledger.StoredPath;
import org.skillway.curriculum.mastery.domain.Norms;
import org.skillway.curriculum.norms.TenantNorms;
import org.skillway.curriculum.nudgepolicy.CompanyDays;
import org.skillway.curriculum.pacepolicy.CompanyPace;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;
import org.skillway.curriculum.target.RoleMaps;
import org.skillway.curriculum.target.domain.RoleAssignment;
import org.skillway.curriculum.target.domain.RoleMap;
import org.skillway.curriculum.target.domain.Target;
import org.skillway.platform.access.Caller;

/** The stored learners: one row each, loaded with everything a plan needs in one query. */
@ApplicationScoped
public class Learners {

    private static final String LOCKED = "select * from learner_locked(?, ?, ?, ?)";
    private static final String HOLDING =
            "select l.person_id, l.state::text, l.path::text, l.path_version, d.time_zone, false as own from learner l"
                    + " left join directory_person d on d.tenant = l.tenant and d.person_id = l.person_id"
                    + " where l.tenant = current_tenant() and l.roles && ? and l.person_id > ?"
                    + " order by l.person_id limit ?";
    private static final String SAVE = "update learner set roles = ?, state = ?::json, path = ?::json,"
            + " path_version = ?, updated_at = ?, catalogue = ?, role_maps = ?, planned_on = ?"
            + " where tenant = current_tenant() and person_id = ?";
    private static final String READ_FROM =
            " from directory_person d left join learner l on l.tenant = d.tenant and l.person_id = d.person_id"
                    + " cross join lateral (select awaits_replan(l.catalogue, l.roles) as waits,"
                    + " has_rhythm(d.person_id) as rhythm,"
                    + " may_look_back(l.roles) as looks_back) w"
                    + " where d.tenant = current_tenant() and d.person_id = ? and sees(?, d.person_id, ?)";
    private static final String READ_PATH =
            "select l.path::text, l.path_version, d.time_zone, d.user_name = ? as own, w.waits, w.rhythm, w.looks_back,"
                    + " case when w.waits then l.state::text end as state,"
                    + " case when w.waits then edition_of('catalogue') end as catalogue, null::bigint as role_maps"
                    + READ_FROM;
    private static final String READ_LEARNER =
            "select l.state::text, l.path::text, l.path_version, d.time_zone, d.user_name = ? as own, w.waits, w.rhythm, w.looks_back,"
                    + " edition_of('catalogue') as catalogue, edition_of('role-maps') as role_maps" + READ_FROM;

    /**
     * A path as somebody reads it.
     *
     * @param own whether that is the learner
     * @param rhythm whether what comes next may depend on slots or tasks as well
     * @param looksBack whether one of their roles may ask them to look back
     */
    public record ReadPath(Path path, int version, ZoneId zone, boolean own, boolean rhythm, boolean looksBack) {

        /** The steps as they stand where the learner lives. */
        public List<Step> steps(Instant now) {
            return path.on(now.atZone(zone).toLocalDate());
        }
    }

    /** A learner as somebody reads them, with what their roles ask for. */
    public record ReadLearner(Learner learner, ReadPath path, List<Target> targets, Map<String, RoleMap> roleMaps) {}

    @Inject
    Sql sql;

    @Inject
    LearnersAtHand atHand;

    @Inject
    KnownPaths knownPaths;

    @Inject
    Catalogues catalogues;

    @Inject
    RoleMaps roleMaps;

    @Inject
    TenantNorms norms;

    @Inject
    CompanyDays companyDays;

    @Inject
    CompanyPace companyPace;

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
        return atHand.of(personId).orElseGet(() -> locked(personId, null, null).orElseThrow());
    }

    /** The next learners who hold one of the roles, in the order of their ids, to think about and not to change. */
    public List<KnownLearner> holding(
            List<String> roles, UUID after, int most, Catalogue catalogue, Map<String, RoleMap> maps) {
        return sql.list(
                HOLDING,
                row -> known(row.getObject("person_id", UUID.class), row, catalogue, maps, new Editions(0, 0)),
                roles.toArray(String[]::new),
                after,
                most);
    }

    /** How many learners hold one of the roles. */
    public int count(List<String> roles) {
        return sql.one(
                        "select count(*) from learner l where l.tenant = current_tenant() and l.roles && ?",
                        row -> row.getInt(1),
                        (Object) roles.toArray(String[]::new))
                .orElse(0);
    }

    /** Keeps a changed learner, to be written at the end of the transaction. */
    @Transactional(TxType.MANDATORY)
    public void save(KnownLearner known, ChangedLearner changed) {
        atHand.keep(known.after(changed));
        sql.changeAtTheEnd(changed.personId(), SAVE, () -> arguments(known, changed));
    }

    /** The learner in a row of {@code learner_locked}. */
    public KnownLearner locked(UUID personId, ResultSet row) throws SQLException {
        Editions editions = new Editions(row.getLong("catalogue"), row.getLong("role_maps"));
        return known(personId, row, catalogues.at(editions.catalogue()), roleMaps.at(editions.roleMaps()), editions);
    }

    /** The path of somebody whom the caller may see, in one statement. */
    public Optional<ReadPath> pathFor(Caller viewer, UUID personId) {
        return read(READ_PATH, viewer, personId).map(this::readPath);
    }

    /** Everything about somebody whom the caller may see, in one statement. */
    public Optional<ReadLearner> learnerFor(Caller viewer, UUID personId) {
        return read(READ_LEARNER, viewer, personId).map(row -> {
            Learner learner = learner(row.state(), norms.current(), catalogues.at(row.catalogue()));
            Map<String, RoleMap> maps = roleMaps.at(row.roleMaps());
            return new ReadLearner(learner, readPath(row), Target.of(learner.roles(), maps), maps);
        });
    }

    /** A row of {@code READ_PATH} or {@code READ_LEARNER}, taken apart before anything else is asked of the database. */
    private record Stored(
            @Nullable String state,
            @Nullable String path,
            int version,
            ZoneId zone,
            boolean own,
            boolean rhythm,
            boolean looksBack,
            boolean waits,
            long catalogue,
            long roleMaps) {

        static Stored of(ResultSet row) throws SQLException {
            return new Stored(
                    row.getString("state"),
                    row.getString("path"),
                    row.getInt("path_version"),
                    Learners.zone(row),
                    row.getBoolean("own"),
                    row.getBoolean("rhythm"),
                    row.getBoolean("looks_back"),
                    row.getBoolean("waits"),
                    row.getLong("catalogue"),
                    row.getLong("role_maps"));
        }
    }

    private Optional<Stored> read(String query, Caller viewer, UUID personId) {
        return sql.one(
                query,
                Stored::of,
                viewer.userName(),
                personId,
                viewer.userName(),
                viewer.reach().name());
    }

    private ReadPath readPath(Stored row) {
        Path path = path(row.path());
        return new ReadPath(
                row.waits() ? open(row, path, catalogues.at(row.catalogue())) : path,
                row.version(),
                row.zone(),
                row.own(),
                row.rhythm(),
                row.looksBack());
    }

    private Path open(Stored row, Path path, Catalogue now) {
        return learner(row.state(), norms.current(), now).open(path, now);
    }

    private Optional<KnownLearner> locked(UUID personId, @Nullable String viewer, @Nullable String reach) {
        return sql.one(LOCKED, row -> locked(personId, row), personId, viewer, reach, clock.instant());
    }

    private KnownLearner known(
            UUID personId, ResultSet row, Catalogue catalogue, Map<String, RoleMap> maps, Editions editions)
            throws SQLException {
        return new KnownLearner(
                personId,
                learner(row.getString("state"), norms.current(), catalogue),
                path(row.getString("path")),
                row.getInt("path_version"),
                zone(row),
                row.getBoolean("own"),
                catalogue,
                maps,
                editions);
    }

    private Learner learner(@Nullable String state, Norms usual, Catalogue catalogue) {
        if (state == null) {
            return here(Learner.newcomer(clock.instant(), usual));
        }
        Learner known = Json.read(state, Learner.class);
        return new Renaming(catalogue.aliases())
                .of(here(known.withAbility(known.ability().beginning(usual))));
    }

    /** As their company has it. */
    private Learner here(Learner learner) {
        return learner.in(companyDays.current()).paced(companyPace.estimated());
    }

    private static ZoneId zone(ResultSet row) throws SQLException {
        String zone = row.getString("time_zone");
        return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    }

    private Path path(@Nullable String path) {
        return path == null ? Path.EMPTY : knownPaths.of(path);
    }

    private @Nullable Object[] arguments(KnownLearner known, ChangedLearner changed) {
        return new Object[] {
            changed.learner().roles().stream().map(RoleAssignment::role).toArray(String[]::new),
            Json.write(changed.learner()),
            Json.write(StoredPath.of(changed.path())),
            changed.pathVersion(),
            clock.instant(),
            known.editions().catalogue(),
            known.editions().roleMaps(),
            clock.instant().atZone(known.zone()).toLocalDate(),
            changed.personId()
        };
    }
}
