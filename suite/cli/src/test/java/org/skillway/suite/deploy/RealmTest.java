package org.skillway.suite.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.skillway.suite.company.CompanyFiles;

/** The realms give the claims that the services read; nobody gives himself one. */
class RealmTest {

    private static final Pattern CONSTANT = Pattern.compile("String [A-Z_]+ = \"([a-z-]+)\";");

    private final JsonNode production = Deploy.json("keycloak/skillway-realm.json");
    private final JsonNode demo = Deploy.json("keycloak/skillway-demo-realm.json");

    @Test
    void theRolesAreThoseThatTheServicesKnow() {
        var code = Deploy.text(Deploy.ROOT.resolve("platform/src/main/java/org/skillway/platform/access/Role.java"));

        assertThat(production.at("/roles/realm"))
                .extracting(role -> role.required("name").asText())
                .containsExactlyInAnyOrderElementsOf(CONSTANT.matcher(code)
                        .results()
                        .map(role -> role.group(1))
                        .toList());
    }

    @Test
    void everyClientsTokensCarryTheClaims() {
        var settings = Deploy.settings("skills");

        assertThat(demo.required("clients")).hasSize(3).allSatisfy(client -> {
            var claims = new HashMap<String, String>();
            for (var mapper : client.required("protocolMappers")) {
                var config = mapper.required("config");
                assertThat(config.required("access.token.claim").asText()).isEqualTo("true");
                claims.put(
                        config.path("claim.name").asText("aud"),
                        config.path("included.custom.audience").asText("set"));
            }
            assertThat(claims)
                    .containsOnly(
                            Map.entry(settings.getProperty("quarkus.oidc.roles.role-claim-path"), "set"),
                            Map.entry("tenant", "set"),
                            Map.entry("aud", settings.getProperty("quarkus.oidc.token.audience")));
        });
        assertThat(production.required("defaultSignatureAlgorithm").asText())
                .isEqualToIgnoringCase(settings.getProperty("quarkus.oidc.token.signature-algorithm"));
    }

    @Test
    void nobodyChoosesTheirTenantOrUserName() throws IOException {
        var profile = new ObjectMapper()
                .readTree(production
                        .at(
                                "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                        .asText());

        assertThat(profile.required("attributes"))
                .filteredOn(attribute -> Set.of("tenant", "username")
                        .contains(attribute.required("name").asText()))
                .hasSize(2)
                .allSatisfy(attribute ->
                        assertThat(attribute.at("/permissions/edit").toString()).isEqualTo("[\"admin\"]"));
        assertThat(production.required("editUsernameAllowed").asBoolean(true)).isFalse();
        assertThat(production.required("registrationAllowed").asBoolean(true)).isFalse();
    }

    @Test
    void productionHasNoPasswordsInIt() {
        assertThat(production.findValues("credentials")).isEmpty();
        assertThat(production.findValues("directAccessGrantsEnabled"))
                .isNotEmpty()
                .noneMatch(JsonNode::asBoolean);
        assertThat(production.findValuesAsText("secret")).containsExactly("${SKILLWAY_INTEGRATION_SECRET}");
        assertThat(production.required("clients"))
                .filteredOn(client -> client.required("publicClient").asBoolean())
                .isNotEmpty()
                .allSatisfy(client -> assertThat(client.required("attributes")
                                .required("pkce.code.challenge.method")
                                .asText())
                        .isEqualTo("S256"));
    }

    @Test
    void theDemoIsTheSameWithUsers() {
        var same = (ObjectNode) demo.deepCopy();
        for (var differs : List.of("realm", "displayName", "users")) {
            same.set(differs, production.required(differs));
        }
        var clients = (ArrayNode) same.required("clients");
        assertThat(clients.get(2).required("clientId").asText()).isEqualTo("demo");
        clients.remove(2);

        assertThat(same).isEqualTo(production);
    }

    @Test
    void theDemosUsersAreThePersonas() throws IOException {
        var company = new CompanyFiles(Deploy.ROOT.resolve("suite/company"));

        assertThat(production.at("/roles/realm")).hasSize(8).allSatisfy(role -> {
            var persona = role.required("name").asText();
            var user = user(company.persona(persona));
            assertThat(user.required("realmRoles")).extracting(JsonNode::asText).contains(persona);
            assertThat(user.at("/attributes/tenant/0").asText()).isEqualTo(company.tenant());
        });
    }

    private JsonNode user(String name) {
        return demo.required("users")
                .valueStream()
                .filter(user -> user.required("username").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
