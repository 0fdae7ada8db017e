package org.skillway.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.SecuredStackResource;
import org.skillway.platform.testing.Tokens;

/** Kafka by TLS and a password: nothing passes while the broker does not know the service, and everything afterwards. */
@QuarkusTest
@TestProfile(SecuredBrokerIT.Secured.class)
class SecuredBrokerIT {

    public static class Secured extends ProbeProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.put("skillway.relay.delivery-timeout", "PT2S");
            return settings;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(SecuredStackResource.class));
        }
    }

    private static final String TOPIC = "skillway.skills";

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @Test
    void nothingPassesUntilTheBrokerKnowsTheServiceAndThenEverything() throws Exception {
        var person = UUID.randomUUID();
        try (var admin = Admin.create(Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue(SecuredStackResource.PLAIN_BROKERS, String.class)))) {
            await("known although nothing is to be sent").untilAsserted(() -> isReady(true));

            given().auth()
                    .oauth2(token())
                    .contentType("application/json")
                    .body(Map.of("personId", person, "step", 5))
                    .post("/v1/counters")
                    .then()
                    .statusCode(201);
            Thread.sleep(1_000);
            assertThat(sent(admin)).isZero();
            isReady(true);

            letIn(admin);
            await().untilAsserted(() -> assertThat(sent(admin)).isEqualTo(1));
            await().untilAsserted(() -> isReady(false));
            await().untilAsserted(() -> total(person).statusCode(200).body("total", equalTo(5)));
        }
    }

    private void isReady(boolean degraded) {
        given().get(ready)
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'broker' }.data.degraded", equalTo(degraded));
    }

    /** With no right beside those of {@code deploy/kafka/users.yaml}. */
    private static void letIn(Admin admin) throws Exception {
        var topic = new ResourcePattern(ResourceType.TOPIC, TOPIC, PatternType.LITERAL);
        var group = new ResourcePattern(ResourceType.GROUP, "probe-service", PatternType.LITERAL);
        admin.createAcls(List.of(
                        may(AclOperation.WRITE, topic),
                        may(AclOperation.DESCRIBE, topic),
                        may(AclOperation.READ, topic),
                        may(AclOperation.READ, group)))
                .all()
                .get();
        admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                        SecuredStackResource.USER,
                        new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4_096),
                        SecuredStackResource.PASSWORD)))
                .all()
                .get();
    }

    private static AclBinding may(AclOperation operation, ResourcePattern what) {
        return new AclBinding(
                what,
                new AccessControlEntry("User:" + SecuredStackResource.USER, "*", operation, AclPermissionType.ALLOW));
    }

    private static long sent(Admin admin) throws Exception {
        var ends = new HashMap<TopicPartition, OffsetSpec>();
        IntStream.range(0, 3).forEach(n -> ends.put(new TopicPartition(TOPIC, n), OffsetSpec.latest()));
        return admin.listOffsets(ends).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    private static ValidatableResponse total(UUID person) {
        return given().auth().oauth2(token()).get("/v1/counters/" + person).then();
    }

    private static String token() {
        return Tokens.of(Role.INTEGRATION, "probe.user", "probe-a");
    }
}
