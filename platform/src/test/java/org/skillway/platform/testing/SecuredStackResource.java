package org.skillway.platform.testing;

import java.util.HashMap;
import java.util.Map;

/** As {@link StackResource}, but the service reaches the broker by TLS, as somebody whom the broker does not know yet. */
public class SecuredStackResource extends StackResource {

    /** Where the broker asks for nothing. */
    public static final String PLAIN_BROKERS = "skillway.test.plain-brokers";

    public static final String USER = "probe";
    public static final String PASSWORD = "not known to the broker at first";

    @Override
    public Map<String, String> start() {
        var started = Infrastructure.start(true);
        var settings = new HashMap<>(settings(started));
        settings.put(PLAIN_BROKERS, started.brokers());
        settings.put(
                "kafka.bootstrap.servers",
                started.securedBroker().get("bootstrap").asText());
        settings.put("kafka.security.protocol", "SASL_SSL");
        settings.put("kafka.ssl.truststore.type", "PEM");
        settings.put(
                "kafka.ssl.truststore.location",
                started.securedBroker().get("certificate").asText());
        settings.put("kafka.sasl.mechanism", "SCRAM-SHA-512");
        settings.put(
                "kafka.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(USER, PASSWORD));
        return settings;
    }
}
