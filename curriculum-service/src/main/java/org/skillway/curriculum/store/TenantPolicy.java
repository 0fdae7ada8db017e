package org.skillway.curriculum.store;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.rest.ETags;

/** What a tenant decided about something, in a versioned row; version 0 is what holds until somebody decides otherwise. */
public abstract class TenantPolicy<P> {

    /** A policy and how often one was decided. */
    public record Versioned<P>(int version, P policy) {

        /** Lets the first decision pass, and a later one of whoever read this. Throws 428 without an ETag, 412 with another. */
        public void requireRead(@Nullable String ifMatch) {
            if (version > 0) {
                ETags.requireMatch(ifMatch, version);
            }
        }

        /** As it is answered, with the ETag that the next decision needs. */
        public <V> RestResponse<V> answer(Function<Versioned<P>, V> view) {
            return RestResponse.ResponseBuilder.ok(view.apply(this))
                    .header(HttpHeaders.ETAG, ETags.strong(version))
                    .build();
        }
    }

    @Inject
    Sql sql;

    @Inject
    Audit audit;

    private final String table;
    private final Class<P> type;
    private final P usual;

    /** The table has a row for each tenant that decided; on record the policy is called as the table, with hyphens. */
    protected TenantPolicy(String table, Class<P> type, P usual) {
        this.table = table;
        this.type = type;
        this.usual = usual;
    }

    public Versioned<P> current() {
        return stored("");
    }

    @Transactional
    public Versioned<P> decide(P policy, Consumer<Versioned<P>> precondition) {
        return decide(known -> {
            precondition.accept(known);
            return policy;
        });
    }

    /** Decides on what was decided before, which nobody else changes meanwhile. */
    @Transactional
    public Versioned<P> decide(Function<Versioned<P>, P> next) {
        sql.change(
                "insert into " + table + " values (current_tenant(), 0, ?::json) on conflict do nothing",
                Json.write(usual));
        Versioned<P> known = stored(" for update");
        Versioned<P> decided = new Versioned<>(known.version() + 1, next.apply(known));
        sql.change(
                "update " + table + " set version = ?, body = ?::json where tenant = current_tenant()",
                decided.version(),
                Json.write(decided.policy()));
        String name = table.replace('_', '-');
        audit.wrote(name + ".decide", name);
        return decided;
    }

    private Versioned<P> stored(String lock) {
        return sql.one(
                        "select version, body::text from " + table + " where tenant = current_tenant()" + lock,
                        row -> new Versioned<>(row.getInt("version"), Json.read(row.getString("body"), type)))
                .orElse(new Versioned<>(0, usual));
    }
}
