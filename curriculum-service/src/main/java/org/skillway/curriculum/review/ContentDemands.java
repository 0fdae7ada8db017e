package org.skillway.curriculum.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.review.CountDemand.Counted;
import org.skillway.curriculum.review.domain.Demand;
import org.skillway.curriculum.review.domain.Demand.Tally;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.Sql;

/** The tenant's count of who waits for content: the last one, and the one under way. */
@ApplicationScoped
class ContentDemands {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Those counted so far, and up to whom. */
    record Count(Demand demand, UUID until) {}

    @Inject
    Sql sql;

    /** Empty before the first. */
    Optional<Counted> last() {
        return sql.one(
                "select counted, counted_at from content_demand where tenant = current_tenant()"
                        + " and counted_at is not null",
                row -> new Counted(
                        read(row.getString(1)),
                        row.getObject(2, OffsetDateTime.class).toInstant()));
    }

    /** The count under way, or a new one where the last is older than that; empty where neither is, or somebody counts. */
    @Transactional(TxType.MANDATORY)
    Optional<Count> claimed(Instant old) {
        sql.change("insert into content_demand (tenant) values (current_tenant()) on conflict do nothing");
        return sql.one(
                "select counting, counted_until from content_demand where tenant = current_tenant()"
                        + " and (counting is not null or counted_at is null or counted_at <= ?) for update skip locked",
                ContentDemands::count,
                old);
    }

    @Transactional(TxType.MANDATORY)
    void keep(Count count) {
        sql.change(
                "update content_demand set counting = ?::json, counted_until = ? where tenant = current_tenant()",
                Json.write(count.demand().tally()),
                count.until());
    }

    @Transactional(TxType.MANDATORY)
    void finish(Demand demand, Instant now) {
        sql.change(
                "update content_demand set counted = ?::json, counted_at = ?, counting = null, counted_until = null"
                        + " where tenant = current_tenant()",
                Json.write(demand.tally()),
                now);
    }

    private static Count count(ResultSet row) throws SQLException {
        UUID until = row.getObject(2, UUID.class);
        return new Count(read(row.getString(1)), until == null ? BEFORE_ALL : until);
    }

    private static Demand read(@Nullable String tally) {
        return tally == null ? new Demand() : Demand.of(Json.read(tally, Tally.class));
    }
}
