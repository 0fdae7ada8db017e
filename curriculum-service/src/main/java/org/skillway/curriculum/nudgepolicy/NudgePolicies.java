package org.skillway.curriculum.nudgepolicy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import org.skillway.curriculum.nudgepolicy.domain.NudgePolicy;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.audit.Audit;

/** When the tenant lets its people be disturbed; version 0 is what holds until somebody decides otherwise. */
@ApplicationScoped
public class NudgePolicies {

    public record VersionedPolicy(int version, NudgePolicy policy) {}

    private static final String READ = "select version, body::text from nudge_policy where tenant = current_tenant()";

    @Inject
    Sql sql;

    @Inject
    Audit audit;

    public VersionedPolicy current() {
        return stored(READ);
    }

    @Transactional
    VersionedPolicy decide(NudgePolicy policy, Consumer<VersionedPolicy> precondition) {
        sql.change(
                "insert into nudge_policy values (current_tenant(), 0, ?::json) on conflict do nothing",
                Json.write(NudgePolicy.USUAL));
        VersionedPolicy known = stored(READ + " for update");
        precondition.accept(known);
        var next = new VersionedPolicy(known.version() + 1, policy);
        sql.change(
                "update nudge_policy set version = ?, body = ?::json where tenant = current_tenant()",
                next.version(),
                Json.write(policy));
        audit.wrote("nudge-policy.decide", "nudge-policy");
        return next;
    }

    private VersionedPolicy stored(String query) {
        return sql.one(
                        query,
                        row -> new VersionedPolicy(
                                row.getInt("version"), Json.read(row.getString("body"), NudgePolicy.class)))
                .orElse(new VersionedPolicy(0, NudgePolicy.USUAL));
    }
}
