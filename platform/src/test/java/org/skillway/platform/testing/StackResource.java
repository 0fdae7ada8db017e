package org.skillway.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the service under test its real database, broker and identity provider. */
public class StackResource implements QuarkusTestResourceLifecycleManager {

    static final String TOKEN_ENDPOINT = "skillway.test.token-endpoint";

    private @Nullable Infrastructure infrastructure;

    @Override
    public Map<String, String> start() {
        return settings(Infrastructure.start());
    }

    Map<String, String> settings(Infrastructure started) {
        infrastructure = started;
        var database = started.database(databaseName());
        // Tests run in another class loader than this resource; a system property reaches both.
        System.setProperty(TOKEN_ENDPOINT, started.tokenEndpoint());
        return Map.of(
                "quarkus.datasource.jdbc.url", database.get("url").asText(),
                "quarkus.datasource.username", database.get("appUser").asText(),
                "quarkus.datasource.password", database.get("appPassword").asText(),
                "quarkus.flyway.username", database.get("ownerUser").asText(),
                "quarkus.flyway.password", database.get("ownerPassword").asText(),
                "kafka.bootstrap.servers", started.brokers(),
                "quarkus.oidc.auth-server-url", started.issuer(),
                "skillway.sealing.current", "tests",
                "skillway.sealing.keys.tests", randomKey());
    }

    @Override
    public void stop() {
        try {
            if (infrastructure != null) {
                infrastructure.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("The infrastructure did not stop", e);
        }
    }

    private static String randomKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** The module's own database; platform borrows that of skills-service. */
    private static String databaseName() {
        var module = Path.of("").toAbsolutePath().getFileName().toString();
        return module.endsWith("-service") ? module.replace("-service", "") : "skills";
    }
}
