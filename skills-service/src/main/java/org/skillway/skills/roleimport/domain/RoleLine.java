package org.skillway.skills.roleimport.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.assignment.domain.RoleAssignment;
import org.skillway.skills.organisation.domain.Violation;

/**
 * A row of the file: whom it is about, by the HR system's key, the user name or both, each possibly empty, and the role that
 * it gives them; none where something is wrong with it.
 */
public record RoleLine(
        int row,
        String externalId,
        String userName,
        @Nullable RoleAssignment role,
        List<Violation> violations) {

    public RoleLine {
        violations = List.copyOf(violations);
    }

    /** Names everything that is wrong with a row at once; spaces around a cell do not count. */
    public static RoleLine read(int row, Map<String, String> cells) {
        var violations = new ArrayList<Violation>();
        for (var column : RoleColumn.values()) {
            column.check(cell(cells, column)).ifPresent(violations::add);
        }
        if (cell(cells, RoleColumn.EXTERNAL_ID).isEmpty()
                && cell(cells, RoleColumn.USER_NAME).isEmpty()) {
            violations.add(RoleColumn.EXTERNAL_ID.wrong("Neither externalId nor userName says whom it is about."));
        }
        if (violations.isEmpty() && endsTooEarly(cells)) {
            violations.add(RoleColumn.UNTIL.wrong("A role ends after the day it was taken up."));
        }
        return new RoleLine(
                row,
                name(cells, RoleColumn.EXTERNAL_ID),
                name(cells, RoleColumn.USER_NAME),
                violations.isEmpty() ? role(cells) : null,
                violations);
    }

    private static RoleAssignment role(Map<String, String> cells) {
        return new RoleAssignment(
                cell(cells, RoleColumn.ROLE),
                Double.parseDouble(cell(cells, RoleColumn.WEIGHT)),
                LocalDate.parse(cell(cells, RoleColumn.FROM)),
                until(cells));
    }

    private static @Nullable LocalDate until(Map<String, String> cells) {
        var cell = cell(cells, RoleColumn.UNTIL);
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private static boolean endsTooEarly(Map<String, String> cells) {
        var until = until(cells);
        return until != null && !until.isAfter(LocalDate.parse(cell(cells, RoleColumn.FROM)));
    }

    /** Empty where it cannot be anybody's. */
    private static String name(Map<String, String> cells, RoleColumn column) {
        var cell = cell(cells, column);
        return column.check(cell).isEmpty() ? cell : "";
    }

    private static String cell(Map<String, String> cells, RoleColumn column) {
        return cells.getOrDefault(column.header(), "").strip();
    }
}
