package org.skillway.curriculum.learner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.budget.domain.Spent;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.learner.SeenPaths.SeenPath;
import org.skillway.curriculum.learner.domain.Learner;
import org.skillway.curriculum.ledger.PathDecisions;
import org.skillway.curriculum.pace.domain.Pace;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.path.domain.Step;
import org.skillway.curriculum.store.Sql;
import org.skillway.curriculum.target.RoleMaps;
import org.skillway.curriculum.target.domain.Requirement;
import org.skillway.curriculum.target.domain.RoleMap;
import org.skillway.curriculum.target.domain.Target;
import org.skillway.curriculum.task.domain.Ground;
import org.skillway.curriculum.upnext.Walk;
import org.skillway.platform.access.Caller;

/** Learners whom the caller may see, each in one statement, as they are read and not changed. */
@ApplicationScoped
public class SeenLearners {

    /** What there is of a learner beside a person {@code d}. */
    static final String WITH_LEARNER = " left join learner l on l.tenant = d.tenant and l.person_id = d.person_id"
            + " cross join lateral (select awaits_replan(l.catalogue, l.roles) as waits,"
            + " has_rhythm(d.person_id) as rhythm) w";

    /** Everything about that learner; the first parameter is who reads. */
    static final String LEARNER = "l.state::text, l.path::text, l.path_version, " + PathDecisions.OF_PATH
            + " as decision_id, d.time_zone, d.user_name = ? as own, w.waits, w.rhythm, l.roles,"
            + " edition_of('catalogue') as catalogue, edition_of('role-maps') as role_maps";

    private static final String READ_FROM = " from directory_person d" + WITH_LEARNER
            + " where d.tenant = current_tenant() and d.person_id = ? and sees(?, d.person_id, ?)";

    private static final String READ_LEARNER = "select " + LEARNER + READ_FROM;

    /**
     * A path as somebody reads it: with what its steps cost at their learner's pace only where that is who reads.
     *
     * @param decisionId by which it came about; null where there is none, or it is older than what is kept
     * @param own whether that is the learner
     * @param rhythm whether what comes next may depend on slots or tasks as well
     * @param looksBack whether one of their roles may ask them to look back
     * @param mark under which the path and its version were written as they are here; null where they are not, or nobody knows
     */
    public record ReadPath(
            Path path,
            int version,
            @Nullable UUID decisionId,
            ZoneId zone,
            boolean own,
            boolean rhythm,
            boolean looksBack,
            @Nullable UUID mark) {

        /** The steps as they stand where the learner lives. */
        public List<Step> steps(Instant now) {
            return path.on(now.atZone(zone).toLocalDate());
        }

        /** With what the path is planned from, as of a time. */
        private Walk walk(UUID personId, Function<Instant, Ground> ground) {
            return new Walk(personId, path, zone, rhythm, ground);
        }
    }

    /** A learner as somebody reads them, with what their roles ask for. */
    public record ReadLearner(Learner learner, ReadPath path, List<Target> targets, Map<String, RoleMap> roleMaps) {

        public Walk walk(UUID personId, Catalogue catalogue) {
            return path.walk(personId, now -> ground(personId, catalogue, now));
        }

        /** Others could tell the pace from what is chosen by it. */
        private Ground ground(UUID personId, Catalogue catalogue, Instant now) {
            Situation theirs = learner.situation(roleMaps, now, path.zone(), personId.getLeastSignificantBits());
            return learner.ground(path.own() ? theirs : theirs.withPace(Pace.UNKNOWN), catalogue);
        }

        /** What their roles ask for that they are not ready for, what is due first first. */
        public List<Target> openTargets(Instant now) {
            return targets.stream()
                    .filter(target -> !learner.mastery(target.skill(), now).readyFor(target.level()))
                    .sorted(Comparator.comparing(Target::due)
                            .thenComparing(Target::skill)
                            .thenComparing(Target::level))
                    .toList();
        }

        /** What of a week is spent: for others in the own minutes of the modules it went into, which tell no pace. */
        public Spent spent(Catalogue catalogue) {
            Spent spent = learner.spent();
            int usual = spent.modules().stream()
                    .flatMap(key -> catalogue.module(key).stream())
                    .mapToInt(Module::minutes)
                    .sum();
            return path.own() ? spent : new Spent(spent.monday(), usual);
        }
    }

    @Inject
    Sql sql;

    @Inject
    LearnerTexts texts;

    @Inject
    SeenPaths paths;

    @Inject
    Catalogues catalogues;

    @Inject
    RoleMaps roleMaps;

    /** The path of somebody whom the caller may see, in one statement; one more where it waits for a new plan. */
    public Optional<ReadPath> pathFor(Caller viewer, UUID personId) {
        Optional<SeenPath> seen = paths.of(viewer, personId);
        return seen.isPresent() && seen.get().waits()
                ? learnerFor(viewer, personId).map(ReadLearner::path)
                : seen.map(this::readPath);
    }

    /** Everything about somebody whom the caller may see, in one statement. */
    public Optional<ReadLearner> learnerFor(Caller viewer, UUID personId) {
        return read(READ_LEARNER, viewer, personId).map(row -> read(personId, row));
    }

    /** Somebody whose path the caller was given, on it; everything about them is read only where that decides what is next. */
    public Walk walk(Caller viewer, UUID personId, ReadPath path) {
        return path.walk(
                personId, now -> learnerFor(viewer, personId).orElseThrow().ground(personId, catalogues.now(), now));
    }

    ReadLearner read(UUID personId, Stored row) {
        Learner learner = texts.learner(personId, row.state(), catalogues.at(row.catalogue()));
        Map<String, RoleMap> maps = roleMaps.at(row.roleMaps());
        return new ReadLearner(learner, readPath(personId, row), Target.of(learner.roles(), maps), maps);
    }

    /** A row with a {@code LEARNER}, taken apart before anything else is asked of the database. */
    record Stored(
            @Nullable String state,
            @Nullable String path,
            int version,
            @Nullable UUID decisionId,
            ZoneId zone,
            boolean own,
            boolean rhythm,
            List<String> roles,
            boolean waits,
            long catalogue,
            long roleMaps) {

        static Stored of(ResultSet row) throws SQLException {
            return new Stored(
                    row.getString("state"),
                    row.getString("path"),
                    row.getInt("path_version"),
                    row.getObject("decision_id", UUID.class),
                    LearnerTexts.zone(row.getString("time_zone")),
                    row.getBoolean("own"),
                    row.getBoolean("rhythm"),
                    SeenLearners.roles(row),
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

    private ReadPath readPath(SeenPath row) {
        return new ReadPath(
                row.own() ? row.path() : row.path().atUsualPace(),
                row.version(),
                row.decisionId(),
                row.zone(),
                row.own(),
                row.rhythm(),
                looksBack(row.roles(), row.roleMaps()),
                row.mark());
    }

    private ReadPath readPath(UUID personId, Stored row) {
        Path stored = texts.path(row.path());
        Path path = row.own() ? stored : stored.atUsualPace();
        return new ReadPath(
                row.waits() ? open(personId, row, path, catalogues.at(row.catalogue())) : path,
                row.version(),
                row.decisionId(),
                row.zone(),
                row.own(),
                row.rhythm(),
                looksBack(row.roles(), row.roleMaps()),
                null);
    }

    private boolean looksBack(List<String> roles, long edition) {
        Map<String, RoleMap> maps = roleMaps.at(edition);
        return roles.stream()
                .map(maps::get)
                .filter(Objects::nonNull)
                .anyMatch(map -> map.skills().stream().anyMatch(Requirement::reflection));
    }

    private Path open(UUID personId, Stored row, Path path, Catalogue now) {
        return texts.learner(personId, row.state(), now).open(path, now);
    }

    static List<String> roles(ResultSet row) throws SQLException {
        Array roles = row.getArray("roles");
        return roles == null ? List.of() : List.of((String[]) roles.getArray());
    }
}
