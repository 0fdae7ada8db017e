package org.skillway.suite.story;

import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.skillway.suite.company.CompanyFiles;

/**
 * Who leads whom by the company's own file, and with that whom a role lets somebody see.
 *
 * @param managers everybody's manager, by user name; the name is empty for who has none
 */
record Lines(Map<String, String> managers) {

    static Lines of(CompanyFiles company) {
        var userNames = new LinkedHashMap<String, String>();
        var rows = company.csv("people.csv");
        rows.forEach(row -> userNames.put(row.get("externalId"), row.get("userName")));
        var managers = new LinkedHashMap<String, String>();
        rows.stream()
                .filter(row -> !row.get("userName").equals(ErasedIT.MIGUEL))
                .forEach(row ->
                        managers.put(row.get("userName"), userNames.getOrDefault(row.get("managerExternalId"), "")));
        return new Lines(managers);
    }

    List<String> people() {
        return List.copyOf(managers.keySet());
    }

    List<String> leaders() {
        return people().stream().filter(managers::containsValue).toList();
    }

    /** Themselves, and who reports to them. */
    List<String> near(String viewer) {
        return Stream.concat(Stream.of(viewer), people().stream().filter(person -> viewer.equals(managers.get(person))))
                .toList();
    }

    Set<String> seenBy(String role, String viewer) {
        return people().stream().filter(person -> sees(role, viewer, person)).collect(toSet());
    }

    /** For the roles that see by relation alone. */
    boolean sees(String role, String viewer, String person) {
        return (Set.of("learner", "mentor", "manager").contains(role) && viewer.equals(person))
                || (role.equals("manager") && leads(viewer, person));
    }

    private boolean leads(String viewer, String person) {
        var above = managers.getOrDefault(person, "");
        return !above.isEmpty() && (above.equals(viewer) || leads(viewer, above));
    }
}
