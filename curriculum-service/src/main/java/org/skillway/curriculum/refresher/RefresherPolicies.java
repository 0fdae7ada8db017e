package org.skillway.curriculum.refresher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import org.skillway.curriculum.refresher.domain.Trial;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.audit.Audit;

/** What the tenant decided about delays; version 0 is what holds until somebody decides otherwise: none. */
@ApplicationScoped
class RefresherPolicies {

    record VersionedTrial(int version, Trial trial) {}

    private static final String READ =
            "select version, body::text from refresher_policy where tenant = current_tenant()";

    @Inject
    Sql sql;

    @Inject
    Audit audit;

    VersionedTrial current() {
        return stored(READ);
    }

    @Transactional
    VersionedTrial decide(Trial trial, Consumer<VersionedTrial> precondition) {
        sql.change(
                "insert into refresher_policy values (current_tenant(), 0, ?::json) on conflict do nothing",
                Json.write(Trial.OFF));
        VersionedTrial known = stored(READ + " for update");
        precondition.accept(known);
        var next = new VersionedTrial(known.version() + 1, trial);
        sql.change(
                "update refresher_policy set version = ?, body = ?::json where tenant = current_tenant()",
                next.version(),
                Json.write(trial));
        audit.wrote("refresher-policy.decide", "refresher-policy");
        return next;
    }

    private VersionedTrial stored(String query) {
        return sql.one(
                        query,
                        row -> new VersionedTrial(row.getInt("version"), Json.read(row.getString("body"), Trial.class)))
                .orElse(new VersionedTrial(0, Trial.OFF));
    }
}
