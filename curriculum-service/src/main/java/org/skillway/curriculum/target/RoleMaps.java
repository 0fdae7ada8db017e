package org.skillway.curriculum.target;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import org.skillway.curriculum.store.EditionCopies;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;
import org.skillway.curriculum.target.domain.RoleMap;
import org.skillway.platform.access.Caller;

/** The role maps of the tenant, kept in memory while their edition is asked for. */
@ApplicationScoped
public class RoleMaps {

    /** In skills that roles ask for, each some hundred bytes. */
    private static final int MOST = 100_000;

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    private EditionCopies<Map<String, RoleMap>> latest;

    @PostConstruct
    void prepare() {
        latest = new EditionCopies<>(MOST, RoleMaps::size, sql::connected);
    }

    /** All maps by role, at least as new as this edition. */
    public Map<String, RoleMap> at(long edition) {
        return latest.of(caller.tenant(), edition, number -> stored());
    }

    /** Keeps a published map unless a newer one is known; says whether it was news. */
    @Transactional(TxType.MANDATORY)
    public boolean put(RoleMap map) {
        int changed = sql.change(
                "insert into role_map as m values (current_tenant(), ?, ?, ?::json)"
                        + " on conflict (tenant, role) do update set version = excluded.version, body = excluded.body"
                        + " where m.version < excluded.version",
                map.role(),
                map.version(),
                Json.write(map));
        if (changed > 0) {
            sql.one("select next_edition('role-maps')", row -> row.getLong(1));
        }
        return changed > 0;
    }

    /** All maps as the transaction at hand sees them. */
    public Map<String, RoleMap> stored() {
        List<RoleMap> maps = sql.list(
                "select body from role_map where tenant = current_tenant()",
                row -> Json.read(row.getString(1), RoleMap.class));
        return maps.stream().collect(toUnmodifiableMap(RoleMap::role, map -> map));
    }

    private static int size(Map<String, RoleMap> maps) {
        return maps.values().stream().mapToInt(map -> 1 + map.skills().size()).sum();
    }
}
