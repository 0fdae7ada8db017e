package org.skillway.skills.taxonomy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillKind;
import org.skillway.skills.taxonomy.domain.SkillStatus;

/** The skills of the tenant. */
@ApplicationScoped
public class Skills {

    private static final String PAGE = """
        select s.* from skill s
         where s.tenant = current_tenant() and s.key > :after and s.updated_at >= :since
           and (:status = '' or s.status = :status) and (:kind = '' or s.kind = :kind)
           and position(:query in lower(s.key || ' ' || s.name || ' ' || array_to_string(s.aliases, ' '))) > 0
           and s.external_ids @> cast(:ids as jsonb)
           and (:keys = '' or s.key = any (string_to_array(:keys, ',')))
         order by s.key limit :limit
        """;

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<SkillRow, String> {}

    private record Kind(String key, String kind) {}

    @Inject
    Rows rows;

    @Inject
    SkillTable table;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Of those that can be spoken of: whoever means a merged skill means its survivor. */
    public Set<String> keys() {
        return new HashSet<>(rows.find("select s.key from SkillRow s where s.status <> 'merged'")
                .project(String.class)
                .list());
    }

    /** The kind of each of those. */
    public Map<String, SkillKind> kinds() {
        return rows
                .getSession()
                .createSelectionQuery("select s.key, s.kind from SkillRow s where s.status <> 'merged'", Kind.class)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Kind::key, skill -> SkillKind.of(skill.kind())));
    }

    /** The kind of one that can be spoken of. */
    public Optional<SkillKind> kind(String key) {
        return find(key).filter(skill -> skill.status() != SkillStatus.MERGED).map(Skill::kind);
    }

    public boolean isKnown(String key) {
        return rows.count("key = ?1 and status <> 'merged'", key) > 0;
    }

    /** The keys that answer with a survivor. */
    public Set<String> merged() {
        return new HashSet<>(rows.find("select s.key from SkillRow s where s.status = 'merged'")
                .project(String.class)
                .list());
    }

    public Map<String, Skill> all() {
        return rows.streamAll().map(SkillRow::skill).collect(Collectors.toMap(Skill::key, Function.identity()));
    }

    /** As screens read them, by key, merged ones too; who is not known is left out. */
    public Map<String, SkillCard> cards(Collection<String> keys) {
        return rows.list("key in ?1", List.copyOf(keys)).stream()
                .collect(Collectors.toMap(row -> row.key, SkillCard::of));
    }

    public Optional<Skill> find(String key) {
        return row(key).map(SkillRow::skill);
    }

    /** Lets whoever changes the taxonomy of this tenant wait until the transaction ends: what was checked still holds. */
    public void lock() {
        lock("pg_advisory_xact_lock", "/taxonomy");
    }

    /** Lets a merge wait until the transaction ends: a skill that was named still goes by its own name. */
    public void holdMerges() {
        lock("pg_advisory_xact_lock_shared", "/skill-merge");
    }

    /** Lets whoever names a skill wait until the transaction ends, and waits for who has named one. */
    public void lockForMerge() {
        lock();
        lock("pg_advisory_xact_lock", "/skill-merge");
    }

    private void lock(String how, String what) {
        rows.getSession()
                .createNativeQuery(
                        "select %s(hashtextextended(current_tenant() || :what, 0))::text".formatted(how), String.class)
                .setParameter("what", what)
                .getSingleResult();
    }

    /** Creates or replaces skills, and tells of each. */
    public Map<String, Long> put(Collection<Skill> skills) {
        var versions = table.put(skills, clock.instant());
        skills.forEach(skill ->
                outbox.tell("skill", skill.key(), SkillChanged.of(skill, versions.getOrDefault(skill.key(), 1L))));
        return versions;
    }

    /** Gives a new version to skills of which something changed that another feature keeps. */
    public Map<String, Long> touch(Collection<String> keys) {
        return table.touch(keys, clock.instant());
    }

    /** What a key stands for now: itself, also where nobody knows it, or the skill that it was merged into. */
    public String survivorOf(String key) {
        return row(key).isEmpty() ? key : requireSurvivor(key).key;
    }

    /** The current version of a skill, or the answer that there is none. */
    public long requireVersion(String key) {
        return requireRow(key).version;
    }

    Optional<SkillRow> row(String key) {
        return rows.findByIdOptional(key);
    }

    SkillRow requireRow(String key) {
        return row(key).orElseThrow(() ->
                new Problem(ProblemCode.NOT_FOUND, "No skill '" + key + "'. Maybe it is not imported yet."));
    }

    /** The skill, or the one it was merged into. */
    SkillRow requireSurvivor(String key) {
        var row = requireRow(key);
        while (row.status.equals(SkillStatus.MERGED.code())) {
            row = requireRow(Objects.requireNonNull(row.replacedBy));
        }
        return row;
    }

    List<SkillRow> page(String after, @Nullable Instant since, SkillFilter filter, int limit) {
        return rows.getSession()
                .createNativeQuery(PAGE, SkillRow.class)
                .setParameter("after", after)
                .setParameter("since", since == null ? Instant.EPOCH : since)
                .setParameter("status", filter.status())
                .setParameter("kind", filter.kind())
                .setParameter("query", filter.query())
                .setParameter("ids", ExternalIdsJson.json(filter.externalIds()))
                .setParameter("keys", filter.keys())
                .setParameter("limit", limit)
                .getResultList();
    }
}
