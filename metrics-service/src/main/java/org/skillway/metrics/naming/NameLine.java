package org.skillway.metrics.naming;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.skillway.platform.csv.CsvFile;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;

/** A row of the file: a tool's reference and the external id of whom it means; empty where it means nobody any more. */
record NameLine(int row, String ref, String person) {

    private static final String REF = "ref";
    private static final String PERSON = "person";
    static final CsvFile.Header HEADER = new CsvFile.Header(List.of(REF, PERSON), List.of());

    /** As long as a reading's reference may be. */
    private static final int LONGEST = 200;

    private static final int QUOTED = 80;

    /** Spaces around a cell do not count. */
    static NameLine read(int row, Map<String, String> cells) {
        return new NameLine(
                row,
                cells.getOrDefault(REF, "").strip(),
                cells.getOrDefault(PERSON, "").strip());
    }

    boolean namesNobody() {
        return person.isEmpty();
    }

    /** What is wrong with it, where these external ids are somebody's and those references stand further up. */
    Stream<Location> wrong(Set<String> externalIds, Set<String> above) {
        return Stream.concat(wrongRef(above), wrongPerson(externalIds));
    }

    private Stream<Location> wrongRef(Set<String> above) {
        if (ref.isEmpty() || ref.length() > LONGEST || ref.indexOf('\0') >= 0) {
            return Stream.of(at(REF, "1 to 200 characters."));
        }
        return above.contains(ref) ? Stream.of(at(REF, "It stands further up already.")) : Stream.empty();
    }

    private Stream<Location> wrongPerson(Set<String> externalIds) {
        return namesNobody() || externalIds.contains(person) ? Stream.empty() : Stream.of(at(PERSON, unknown(person)));
    }

    private Location at(String column, String detail) {
        return Problem.at("/" + row + "/" + column, detail);
    }

    static String unknown(String externalId) {
        var quoted = externalId.length() <= QUOTED ? externalId : externalId.substring(0, QUOTED) + "…";
        return "Nobody has the externalId '" + quoted + "'. Maybe import them first.";
    }
}
