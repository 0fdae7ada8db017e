package org.skillway.suite.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * A second way into the broker, as a company's own has it: TLS, a password (SCRAM), and no right that was not granted.
 * Whoever comes by the first may do everything, such as let others in.
 */
final class SecuredListener {

    private static final String NAME = "SECURED";

    private final Path directory;
    private final String address = "127.0.0.1:" + Ports.free();
    private final String password = HexFormat.of().formatHex(new SecureRandom().generateSeed(16));

    SecuredListener(Path directory) {
        this.directory = directory;
    }

    void addTo(Properties settings) throws IOException, InterruptedException {
        makeCertificate();
        also(settings, "listeners", NAME + "://" + address);
        also(settings, "advertised.listeners", NAME + "://" + address);
        also(settings, "listener.security.protocol.map", NAME + ":SASL_SSL");
        var listener = "listener.name." + NAME.toLowerCase(Locale.ROOT) + ".";
        settings.setProperty(listener + "ssl.keystore.type", "PKCS12");
        settings.setProperty(listener + "ssl.keystore.location", keys().toString());
        settings.setProperty(listener + "ssl.keystore.password", password);
        settings.setProperty(listener + "sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.setProperty(
                listener + "scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.setProperty("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.setProperty("super.users", "User:ANONYMOUS");
    }

    Map<String, Object> ready() {
        return Map.of("bootstrap", address, "certificate", certificate().toString());
    }

    private void makeCertificate() throws IOException, InterruptedException {
        // Anew at each start, as the password is.
        Files.deleteIfExists(keys());
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=skillway", "-ext", "san=ip:127.0.0.1", "-validity", "30");
        keytool("-exportcert", "-rfc", "-file", certificate().toString());
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "broker", "-storetype", "PKCS12", "-keystore", keys().toString()));
        command.addAll(List.of("-storepass:env", "STORE_PASSWORD"));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.log").toFile());
        builder.environment().put("STORE_PASSWORD", password);
        if (builder.start().waitFor() != 0) {
            throw new StartRefused(
                    "keytool made no certificate: " + Files.readString(directory.resolve("keytool.log")));
        }
    }

    private Path keys() {
        return directory.resolve("broker.p12");
    }

    private Path certificate() {
        return directory.resolve("broker.crt");
    }

    private static void also(Properties settings, String name, String value) {
        settings.setProperty(name, settings.getProperty(name) + "," + value);
    }
}
