package org.skillway.skills.roleimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.skillway.skills.SkillsApi.asks;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.StackResource;
import org.skillway.skills.SkillsApi;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class RoleImportIT {

    private static final int PEOPLE = 2_000;
    private static final String HEADER = "externalId,role,weight,from\n";

    private final SkillsApi company = new SkillsApi("role-import-" + UUID.randomUUID());

    @BeforeEach
    void theCompany() {
        company.importPeople(IntStream.range(0, PEOPLE)
                .mapToObj(n -> SkillsApi.row("p-" + n, "", "2026-01-05"))
                .toList());
        company.importSkills("communication");
        company.publishMap("support", List.of(asks("communication", 2, 30)));
        company.publishMap("sales", List.of(asks("communication", 4, 90)));
    }

    @Test
    void thousandsOfPeopleAreGivenTheirRolesAndTheirGapsAreLookedAtAfterwards() throws SQLException {
        var file = HEADER
                + IntStream.range(0, PEOPLE)
                        .mapToObj(n -> "p-" + n + ",support,0.5,2026-01-05\n")
                        .collect(Collectors.joining());

        send("?dryRun=true", file).body("people", equalTo(PEOPLE)).body("dryRun", equalTo(true));
        assertThat(count("person_roles")).isZero();
        send("", file).body("changed", equalTo(PEOPLE)).body("rejected", equalTo(0));
        assertThat(count("audit_event where action = 'role.assign'")).isEqualTo(PEOPLE);
        await().atMost(Duration.ofSeconds(60)).until(() -> count("known_gap") == PEOPLE);

        send("?replace=true", file).body("people", equalTo(0)).body("unchanged", equalTo(PEOPLE));
        assertThat(count("person_roles_version")).isEqualTo(PEOPLE);

        addedTheRestIsKept();
        whatIsWrongIsSaidByRow();
    }

    private void addedTheRestIsKept() {
        send("", HEADER + "p-1,sales,0.5,2026-02-02\n").body("people", equalTo(1));
        rolesOf("p-1").body("assignments.role", equalTo(List.of("support", "sales")));
        send("?replace=true", "userName,role,weight,from\np-1,sales,1,2026-02-02\n")
                .body("people", equalTo(1));
        rolesOf("p-1").body("assignments.role", equalTo(List.of("sales")));
    }

    private void whatIsWrongIsSaidByRow() {
        send(
                        "",
                        HEADER + "p-2,pilot,0.5,2026-02-02\nnobody,sales,0.5,2026-02-02\np-3,sales,0.6,2026-02-02\n"
                                + "p\0-4,sales,0.5,2026-02-02\n")
                .body("rejected", equalTo(4))
                .body(
                        "rows.errors.flatten().pointer",
                        equalTo(List.of("/1/role", "/2/externalId", "/3/weight", "/4/externalId")));
        rolesOf("p-3").body("assignments.role", equalTo(List.of("support")));
        post(company.asHr(), "", "externalId,share\n").statusCode(400).body("errors.pointer", hasItem("/0/share"));
        post(company.as(Role.MANAGER, "p-1"), "", HEADER).statusCode(403);
    }

    private ValidatableResponse send(String query, String file) {
        return post(company.asHr(), query, file).statusCode(200);
    }

    private static ValidatableResponse post(RequestSpecification by, String query, String file) {
        return by.contentType("text/csv")
                .body(file)
                .post("/v1/roles:import" + query)
                .then();
    }

    private ValidatableResponse rolesOf(String externalId) {
        return company.asHr()
                .get("/v1/people/" + company.idOf(externalId) + "/roles")
                .then();
    }

    private long count(String from) throws SQLException {
        try (var connection = Database.asApplication(company.tenant());
                var statement = connection.prepareStatement("select count(*) from " + from);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
