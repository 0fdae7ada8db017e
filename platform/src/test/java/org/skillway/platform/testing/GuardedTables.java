package org.skillway.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** No table of a service shows one company what is another's, whatever a query forgets. Services extend it. */
public abstract class GuardedTables {

    /** But for those that hold nothing of any company. */
    private static final String UNGUARDED = """
        select c.relname from pg_class c
         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
           and c.relname not in ('flyway_schema_history', 'personal_data', 'data_class', 'aged_data')
           and not (c.relrowsecurity and c.relforcerowsecurity
                    and exists (select from pg_attribute a
                                 where a.attrelid = c.oid and a.attname = 'tenant' and a.attnotnull)
                    and exists (select from pg_policies p
                                 where p.schemaname = 'public' and p.tablename = c.relname and p.cmd = 'ALL'
                                   and p.qual = '(tenant = current_tenant())' and p.with_check = p.qual))
        """;

    /** Places in the outbox are given out, and asked for by nobody. */
    private static final String KEYS_OF_ALL_COMPANIES = """
        select i.indexrelid::regclass::text
          from pg_index i join pg_class c on c.oid = i.indrelid
          join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant'
         where c.relnamespace = 'public'::regnamespace and i.indisunique and not a.attnum = any (i.indkey)
           and i.indexrelid <> 'outbox_pkey'::regclass
        """;

    /** A view reads with its owner's rights unless it is told to read with the caller's. */
    private static final String VIEWS_WITH_RIGHTS_OF_THEIR_OWN = """
        select c.relname from pg_class c
         where c.relnamespace = 'public'::regnamespace
           and (c.relkind = 'm'
                or c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false))
        """;

    /** Ways past the guard that are open to the role of the service. */
    private static final String LOOKED_THROUGH = """
        select p.polrelid::regclass || ' where ' || pg_get_expr(p.polqual, p.polrelid) from pg_policy p
         where pg_get_expr(p.polqual, p.polrelid) <> '(tenant = current_tenant())'
           and exists (select from unnest(p.polroles) r where r = 0 or pg_has_role(:application, r, 'usage'))
        """;

    private static final String RELAY = " where (current_setting('app.relay'::text, true) = 'on'::text)";
    private static final String SIGNER = " where (current_setting('app.checkpoint'::text, true) = 'on'::text)";

    private static final String STRONGER_THAN_THE_GUARD = """
        select r.rolname from pg_roles r
         where r.rolname = :application
           and (r.rolsuper or r.rolbypassrls
                or exists (select from pg_class c
                            where c.relnamespace = 'public'::regnamespace and pg_has_role(r.oid, c.relowner, 'usage')))
        """;

    private static final String PLANTED =
            "create table planted (tenant text not null, id uuid primary key); create view planted_view as select * from planted";

    private static final String HALF_GUARDED =
            "alter table planted enable row level security; create policy tenant on planted using (tenant = current_tenant())";

    @Test
    void everyTableIsGuarded() throws SQLException {
        try (var owner = Database.asOwner("")) {
            assertThat(list(owner, UNGUARDED)).isEmpty();
            assertThat(list(owner, VIEWS_WITH_RIGHTS_OF_THEIR_OWN)).isEmpty();
        }
    }

    @Test
    void noKeyOfOneCompanyIsInTheWayOfAnother() throws SQLException {
        try (var owner = Database.asOwner("")) {
            assertThat(list(owner, KEYS_OF_ALL_COMPANIES)).isEmpty();
        }
    }

    @Test
    void onlyWhatTravelsAndWhatIsSignedIsLookedThroughForAllCompanies() throws SQLException {
        try (var owner = Database.asOwner("")) {
            assertThat(list(owner, STRONGER_THAN_THE_GUARD)).isEmpty();
            assertThat(list(owner, LOOKED_THROUGH))
                    .containsExactlyInAnyOrder(
                            "outbox" + RELAY,
                            "outbox_waiting" + RELAY,
                            "outbox_parked" + RELAY,
                            "outbox_swept" + RELAY,
                            "inbox_event" + RELAY,
                            "idempotency" + RELAY,
                            "kept_cause" + RELAY,
                            "audit_head" + SIGNER,
                            "audit_checkpoint" + SIGNER);
        }
    }

    /** Rolled back: nobody else sees it. */
    @Test
    void findsATableThatSomebodyForgot() throws SQLException {
        try (var owner = Database.asOwner("")) {
            owner.setAutoCommit(false);
            run(owner, PLANTED);
            assertThat(list(owner, UNGUARDED)).containsExactly("planted");
            assertThat(list(owner, KEYS_OF_ALL_COMPANIES)).containsExactly("planted_pkey");
            assertThat(list(owner, VIEWS_WITH_RIGHTS_OF_THEIR_OWN)).containsExactly("planted_view");
            run(owner, HALF_GUARDED);
            assertThat(list(owner, UNGUARDED)).containsExactly("planted");
            run(owner, "create policy open on planted using (true)");
            assertThat(list(owner, LOOKED_THROUGH)).contains("planted where true");
            owner.rollback();
        }
    }

    private static String application() {
        return ConfigProvider.getConfig().getValue("quarkus.datasource.username", String.class);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> list(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql.replace(":application", "'" + application() + "'"))) {
            var all = new ArrayList<String>();
            while (row.next()) {
                all.add(row.getString(1));
            }
            return all;
        }
    }
}
