package org.skillway.curriculum.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import org.skillway.curriculum.placement.domain.Design;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;
import org.skillway.platform.audit.Audit;

/** What the tenant promises of its tests; version 0 is what holds until somebody decides otherwise. */
@ApplicationScoped
class TestDesigns {

    record VersionedDesign(int version, Design design) {}

    private static final String READ =
            "select version, body::text from test_out_design where tenant = current_tenant()";

    @Inject
    Sql sql;

    @Inject
    Audit audit;

    VersionedDesign current() {
        return stored(READ);
    }

    @Transactional
    VersionedDesign decide(Design design, Consumer<VersionedDesign> precondition) {
        sql.change(
                "insert into test_out_design values (current_tenant(), 0, ?::json) on conflict do nothing",
                Json.write(Design.USUAL));
        VersionedDesign known = stored(READ + " for update");
        precondition.accept(known);
        var next = new VersionedDesign(known.version() + 1, design);
        sql.change(
                "update test_out_design set version = ?, body = ?::json where tenant = current_tenant()",
                next.version(),
                Json.write(design));
        audit.wrote("test-out-design.decide", "test-out-design");
        return next;
    }

    private VersionedDesign stored(String query) {
        return sql.one(
                        query,
                        row -> new VersionedDesign(
                                row.getInt("version"), Json.read(row.getString("body"), Design.class)))
                .orElse(new VersionedDesign(0, Design.USUAL));
    }
}
