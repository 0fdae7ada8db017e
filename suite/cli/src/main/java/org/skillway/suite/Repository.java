package org.skillway.suite;

import java.nio.file.Path;

/** Where the sources, the builds and our own files are. */
final class Repository {

    private Repository() {}

    /** The directory of the {@code skillway} script, which passes it on. */
    static Path root() {
        return Path.of(System.getProperty("skillway.root", "")).toAbsolutePath().normalize();
    }

    static Path data() {
        return root().resolve(".skillway/data");
    }

    static Path logs() {
        return root().resolve(".skillway/logs");
    }

    static Path company() {
        return root().resolve("suite/company");
    }
}
