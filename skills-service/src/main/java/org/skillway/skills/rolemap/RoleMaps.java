package org.skillway.skills.rolemap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.rolemap.domain.RoleMap;

/** The role maps of the tenant, in their current version. */
@ApplicationScoped
public class RoleMaps {

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<RoleMapRow, String> {}

    @ApplicationScoped
    static class Versions implements PanacheRepositoryBase<RoleMapVersionRow, RoleMapVersionRow.Key> {}

    @Inject
    Rows rows;

    @Inject
    Versions versions;

    /** By role; a role without a map is left out. */
    public Map<String, RoleMap> of(Collection<String> roles) {
        return rows.list("role in ?1", List.copyOf(roles)).stream()
                .collect(Collectors.toMap(row -> row.role, RoleMapRow::map));
    }

    /** In the order of their keys, so that two who lock them do not wait for each other. */
    List<String> rolesAskingFor(String skill) {
        return rows.getSession()
                .createNativeQuery("""
                        select m.role from role_map m
                         where m.tenant = current_tenant()
                           and m.requirements @> jsonb_build_array(jsonb_build_object('skill', cast(:skill as text)))
                         order by m.role
                        """, String.class)
                .setParameter("skill", skill)
                .getResultList();
    }

    /** As they were at a time, by role; a role without a map by then is left out. */
    public Map<String, RoleMap> asOf(Collection<String> roles, Instant at) {
        return versions
                .list(
                        "from RoleMapVersionRow m where m.role in ?1 and m.version = (select max(v.version)"
                                + " from RoleMapVersionRow v where v.role = m.role and v.updatedAt <= ?2)",
                        List.copyOf(roles),
                        at)
                .stream()
                .collect(Collectors.toMap(row -> row.role, RoleMapVersionRow::map));
    }

    /** All that held at a time, by role. */
    public Map<String, RoleMap> all(Instant at) {
        return page("", null, at, Integer.MAX_VALUE).stream()
                .map(PublishedMap::map)
                .collect(Collectors.toMap(RoleMap::role, Function.identity()));
    }

    /** The roles of a family that had a map at a time. */
    public List<RoleMap> ofFamily(String family, Instant at) {
        return versions
                .list(
                        "from RoleMapVersionRow m where m.family = ?1 and m.version = (select max(v.version)"
                                + " from RoleMapVersionRow v where v.role = m.role and v.updatedAt <= ?2) order by m.role",
                        family,
                        at)
                .stream()
                .map(RoleMapVersionRow::map)
                .toList();
    }

    /** What holds of a role now. */
    public Optional<PublishedMap> current(String role) {
        return row(role).map(RoleMapRow::published);
    }

    public Optional<PublishedMap> version(String role, long version) {
        return versions.findByIdOptional(new RoleMapVersionRow.Key(role, version))
                .map(RoleMapVersionRow::published);
    }

    /** What was published before a version, and not before a time where one is given; the latest first. */
    public List<PublishedMap> history(String role, long before, @Nullable Instant since, int limit) {
        return versions
                .find(
                        "role = ?1 and version < ?2 and updatedAt >= ?3 order by version desc",
                        role,
                        before,
                        since == null ? Instant.EPOCH : since)
                .page(0, limit)
                .stream()
                .map(RoleMapVersionRow::published)
                .toList();
    }

    Optional<RoleMapRow> row(String role) {
        return rows.findByIdOptional(role);
    }

    /** Whoever else wants to change this role waits until the transaction ends. */
    public void lock(String role) {
        rows.getSession()
                .createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended(current_tenant() || '/role-map/' || :role, 0))::text",
                        String.class)
                .setParameter("role", role)
                .getSingleResult();
    }

    /** Lets whoever wants to change one of these roles wait until the transaction ends, and nobody else. */
    public void hold(Collection<String> roles) {
        rows.getSession()
                .createNativeQuery(
                        "select pg_advisory_xact_lock_shared(hashtextextended(current_tenant() || '/role-map/' || r, 0))::text"
                                + " from (select r from unnest(cast(:roles as text[])) r order by r offset 0) held",
                        String.class)
                .setParameter("roles", roles.stream().distinct().toArray(String[]::new))
                .getResultList();
    }

    /** The row for a change. */
    Optional<RoleMapRow> lockedRow(String role) {
        lock(role);
        return row(role);
    }

    /** What held of a role at a time. */
    Optional<PublishedMap> at(String role, Instant at) {
        return versions.find("role = ?1 and updatedAt <= ?2 order by version desc", role, at)
                .firstResultOptional()
                .map(RoleMapVersionRow::published);
    }

    /** What held of all roles after one at a time, and was published since another, by role. */
    List<PublishedMap> page(String after, @Nullable Instant since, Instant at, int limit) {
        return versions
                .find(
                        "from RoleMapVersionRow m where m.role > ?1 and m.updatedAt >= ?2 and m.version = (select max(v.version)"
                                + " from RoleMapVersionRow v where v.role = m.role and v.updatedAt <= ?3) order by m.role",
                        after,
                        since == null ? Instant.EPOCH : since,
                        at)
                .page(0, limit)
                .stream()
                .map(RoleMapVersionRow::published)
                .toList();
    }

    void add(RoleMapRow row) {
        rows.persist(row);
    }
}
