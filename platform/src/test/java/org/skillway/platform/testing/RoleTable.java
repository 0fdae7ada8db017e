package org.skillway.platform.testing;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which roles may call what of a service, or of the platform that all ship, as somebody wrote it down. */
final class RoleTable {

    private RoleTable() {}

    /** By the id of an operation, or by class and method of a GraphQL field. */
    static Map<String, Set<String>> of(String service) throws IOException {
        try (var lines = Files.lines(PublishedApi.FOLDER.resolve(service + ".roles.csv"))) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(toMap(row -> row[0], row -> Set.of(row[1].split(" ")), (one, _) -> one, TreeMap::new));
        }
    }
}
