package org.skillway.curriculum.learner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.learner.KnownLearner.Editions;
import org.skillway.curriculum.ledger.StoredPath;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;
import org.skillway.curriculum.target.RoleMaps;
import org.skillway.curriculum.target.domain.RoleAssignment;
import org.skillway.curriculum.target.domain.RoleMap;
import org.skillway.platform.access.Caller;

/** The stored learners: one row each, loaded with everything a plan needs in one query. */
@ApplicationScoped
public class Learners {

    private static final String LOCKED = "select l.*, has_rhythm(?) as rhythm from learner_locked(?, ?, ?, ?) l";
    private static final String HOLDING =
            "select l.person_id, l.state::text, l.path::text, l.path_version, d.time_zone, false as own, false as rhythm from learner l"
                    + " left join directory_person d on d.tenant = l.tenant and d.person_id = l.person_id"
                    + " where l.tenant = current_tenant() and l.roles && ? and l.person_id > ?"
                    + " order by l.person_id limit ?";
    private static final String SAVE = "update learner set roles = ?, state = ?::json, path = ?::json,"
            + " path_version = ?, updated_at = ?, catalogue = ?, role_maps = ?, planned_on = ?, paced_since = ?,"
            + " eased_since = ?"
            + " where tenant = current_tenant() and person_id = ?";

    @Inject
    Sql sql;

    @Inject
    LearnersAtHand atHand;

    @Inject
    LearnerTexts texts;

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

    /** The learner in a row of {@code learner_locked}, with whether they have a rhythm. */
    public KnownLearner locked(UUID personId, ResultSet row) throws SQLException {
        Editions editions = new Editions(row.getLong("catalogue"), row.getLong("role_maps"));
        return known(personId, row, catalogues.at(editions.catalogue()), roleMaps.at(editions.roleMaps()), editions);
    }

    private Optional<KnownLearner> locked(UUID personId, @Nullable String viewer, @Nullable String reach) {
        return sql.one(LOCKED, row -> locked(personId, row), personId, personId, viewer, reach, clock.instant());
    }

    private KnownLearner known(
            UUID personId, ResultSet row, Catalogue catalogue, Map<String, RoleMap> maps, Editions editions)
            throws SQLException {
        return new KnownLearner(
                personId,
                texts.learner(personId, row.getString("state"), catalogue),
                texts.path(row.getString("path")),
                row.getInt("path_version"),
                LearnerTexts.zone(row.getString("time_zone")),
                row.getBoolean("own"),
                row.getBoolean("rhythm"),
                catalogue,
                maps,
                editions);
    }

    private @Nullable Object[] arguments(KnownLearner known, ChangedLearner changed) {
        return new Object[] {
            changed.learner().roles().stream().map(RoleAssignment::role).toArray(String[]::new),
            texts.state(changed.personId(), changed.learner()),
            Json.write(StoredPath.of(changed.path())),
            changed.pathVersion(),
            clock.instant(),
            known.editions().catalogue(),
            known.editions().roleMaps(),
            clock.instant().atZone(known.zone()).toLocalDate(),
            changed.learner().pace().estimatedSince(),
            changed.learner().workdays().easy().policySince(),
            changed.personId()
        };
    }
}
