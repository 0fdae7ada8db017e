package org.skillway.suite.stack;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Random passwords by role name, kept with the data so that a restart gives the same ones. */
final class Passwords {

    private final Path file;
    private final Properties known = new Properties();
    private final SecureRandom random = new SecureRandom();

    Passwords(Path directory) throws IOException {
        file = directory.resolve("passwords.properties");
        if (Files.exists(file)) {
            known.load(new StringReader(Files.readString(file)));
        }
    }

    String of(String role) throws IOException {
        var password = known.getProperty(role);
        if (password == null) {
            var bytes = new byte[16];
            random.nextBytes(bytes);
            password = HexFormat.of().formatHex(bytes);
            known.setProperty(role, password);
            var text = new StringWriter();
            known.store(text, null);
            DataDirectory.write(file, text.toString());
        }
        return password;
    }
}
