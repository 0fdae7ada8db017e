package org.skillway.mentor.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.skillway.mentor.Company.ADMIN;
import static org.skillway.mentor.Company.offer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.mentor.Company;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;

/** A replica of the release before knows what is left of a mentor's places, and writes that. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
class OlderReplicaIT {

    private Company company;

    @BeforeEach
    void maxHelpsThree() {
        company = new Company();
        company.offers(Role.LD_ADMIN, ADMIN, company.max, offer("discovery", 4.5, 3), null)
                .statusCode(201);
    }

    @Test
    void readsWhatIsLeft() throws SQLException {
        assertThat(left()).isEqualTo(3);

        var need = company.needIn("discovery", company.lena);
        company.as(Role.MANAGER, "bo.boss")
                .body(Map.of("needId", need, "mentorId", company.max))
                .post("/v1/mentorships")
                .then()
                .statusCode(201);

        assertThat(left()).isEqualTo(2);
    }

    @Test
    void writesWhatIsLeft() throws SQLException {
        write("update mentoring set capacity = 2, version = version + 1");
        placesAre(company.max, 3);
        write("update mentoring set capacity = 8, version = version + 1");
        placesAre(company.max, 8);
        write(
                "insert into mentoring (tenant, person_id, version, types, challenges, modes, capacity, time_zone) values ('"
                        + company.tenant() + "', '" + company.mia + "', 0, '{}', '{}', '{}', 4, 'Europe/Berlin')");
        placesAre(company.mia, 4);
    }

    private void placesAre(UUID mentor, int places) {
        company.as(Role.LD_ADMIN, ADMIN)
                .get("/v1/people/" + mentor + "/mentoring")
                .then()
                .statusCode(200)
                .body("capacity", equalTo(places));
    }

    private int left() throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select capacity from mentoring where person_id = '" + company.max + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void write(String sql) throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }
}
