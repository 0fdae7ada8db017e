package org.skillway.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;

/** The catalogue of what a service holds about people is whole, and every step of it can be taken. Services extend it. */
public abstract class PersonalData {

    private static final String LEFT_OUT = """
        select t.table_name from information_schema.tables t
         where t.table_schema = 'public' and t.table_type = 'BASE TABLE'
           and t.table_name not in ('flyway_schema_history', 'personal_data', 'data_class', 'aged_data')
           and not exists (select 1 from personal_data d where d.place = t.table_name)
        """;

    private static final String PERSON_NOT_FORGOTTEN = """
        select c.table_name || '.' || c.column_name
          from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
         where t.table_type = 'BASE TABLE' and c.table_schema = 'public' and c.column_name = 'person_id'
           and not exists (select 1 from personal_data d where d.place = c.table_name and d.outcome in ('deleted', 'kept'))
        """;

    private static final String AUTHOR_NOT_FORGOTTEN = """
        select c.table_name || '.' || c.column_name
          from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
         where t.table_type = 'BASE TABLE' and c.table_schema = 'public' and c.data_type = 'text' and c.column_name like '%\\_by' and c.column_name not in ('replaced_by', 'told_by')
           and not exists (select 1 from personal_data d
                            where d.place = c.table_name and (d.outcome = 'kept' or position(c.column_name in d.change) > 0))
        """;

    private final String tenant = "personal-data-" + UUID.randomUUID();

    @Test
    void leavesNoTableOut() throws SQLException {
        try (var owner = Database.asOwner(tenant)) {
            assertThat(list(owner, LEFT_OUT)).as("tables nobody classed").isEmpty();
            assertThat(list(owner, PERSON_NOT_FORGOTTEN))
                    .as("columns that still name an erased person")
                    .isEmpty();
            assertThat(list(owner, AUTHOR_NOT_FORGOTTEN))
                    .as("columns that still name an erased author")
                    .isEmpty();
        }
    }

    @Test
    void canTakeEveryStepForSomebodyErasedAndForNobodyElse() throws SQLException {
        try (var application = Database.asApplication(tenant)) {
            var erased = UUID.randomUUID();
            run(
                    application,
                    "insert into erased_person values (current_tenant(), '%s', gen_random_uuid(), erased_key('P-1'), '{}', now(), now() - interval '2 days')"
                            .formatted(erased));

            assertThat(list(application, "select place from forget_person('%s')".formatted(erased)))
                    .isEmpty();
            assertThat(list(application, "select erased_key('P-1') = external_key from erased_person"))
                    .containsExactly("t");
            assertThat(list(
                            application,
                            "select look_for_told(tenant, person_id, 0, 10), look_elsewhere(tenant, person_id)"
                                    + " from erased_to_look_after() where tenant = current_tenant()"))
                    .hasSize(1);
            assertThat(list(application, "select looked_at > now() - interval '1 minute' from erased_person"))
                    .containsExactly("t");
            assertThatThrownBy(() -> list(application, "select forget_person('%s')".formatted(UUID.randomUUID())))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("is not to be erased");
        }
    }

    @Test
    void givesAPersonACopyOfAllOfItAndNobodyElse() throws SQLException {
        var person = UUID.randomUUID();
        try (var application = Database.asApplication(tenant)) {
            run(
                    application,
                    ("insert into directory_person (tenant, person_id, external_id, user_name, time_zone, start_date, active)"
                                    + " values (current_tenant(), '%s', 'P-2', 'rosa', 'Europe/Dublin', '2024-03-04', true)")
                            .formatted(person));
        }

        export(Role.LEARNER, "rosa", person)
                .statusCode(200)
                .body(
                        "personId",
                        equalTo(person.toString()),
                        "places.find { it.place == 'directory_person' }.rows.external_id",
                        equalTo(List.of("P-2")));
        export(Role.HR_ADMIN, "owen", person).statusCode(404);
        export(Role.LEARNER, "rosa", UUID.randomUUID()).statusCode(404);
    }

    private ValidatableResponse export(String role, String userName, UUID person) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(role, userName, tenant))
                .get("/v1/people/" + person + ":export")
                .then();
    }

    @Test
    void canCountAndLetGoEveryClass() throws SQLException {
        try (var application = Database.asApplication(tenant)) {
            assertThat(
                            list(
                                    application,
                                    "select class from data_class c where not exists (select 1 from aged_data a where a.class = c.class)"))
                    .as("classes of nothing")
                    .isEmpty();
            for (var dataClass : list(application, "select class from data_class")) {
                assertThat(list(
                                application,
                                "select coalesce(sum(due + held), 0) from data_due('%s', now())".formatted(dataClass)))
                        .as(dataClass)
                        .containsExactly("0");
            }
            run(
                    application,
                    "insert into retention_policy select current_tenant(), class, least_days, 'test', 1, 'hr', now() from data_class");
            assertThat(
                            list(
                                    application,
                                    "select sum(apply_retention(tenant, class, 10)) from policies_in_force() where tenant = current_tenant()"))
                    .containsExactly("0");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> list(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (row.next()) {
                all.add(row.getString(1));
            }
            return all;
        }
    }
}
