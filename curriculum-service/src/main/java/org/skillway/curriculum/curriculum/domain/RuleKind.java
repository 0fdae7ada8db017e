package org.skillway.curriculum.curriculum.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The kinds of rules there are, with the fields that each needs; roles and pilot groups may stand in all of them. */
public enum RuleKind {
    /** {@code first} comes before each of the modules, unless somebody is shown to be past it. */
    BEFORE,

    /** The modules wait until {@code first} is passed, whatever else is known of somebody; it is required for that. */
    HOLD_UNTIL_PASSED,

    /** The modules are taken and passed, whether or not a target asks for them. */
    REQUIRED,

    /** No more than {@code most} of the modules, or of all of the curriculum's, begin in a week. */
    AT_MOST_PER_WEEK,

    /** Who holds one of the roles or is in one of the pilot groups is sequenced adaptively; all others take the curriculum's modules in its order. */
    ADAPTIVE_FOR;

    private static final List<String> FIELDS = List.of("roles", "first", "modules", "most");

    /** A field of a rule and what is wrong with it. */
    public record Complaint(String field, String reason) {}

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static RuleKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The fields that a rule of this kind misses or that mean nothing in it. */
    public static List<Complaint> complaints(Rule rule) {
        List<Complaint> complaints = new ArrayList<>();
        for (String field : FIELDS) {
            boolean given = given(rule, field);
            if (!given && rule.kind().needs(field)) {
                complaints.add(new Complaint(field, "A rule '" + rule.kind().code() + "' needs it."));
            }
            if (given && !rule.kind().takes(field)) {
                complaints.add(new Complaint(field, "A rule '" + rule.kind().code() + "' does not have it."));
            }
        }
        return complaints;
    }

    private boolean needs(String field) {
        return switch (this) {
            case BEFORE, HOLD_UNTIL_PASSED -> field.equals("first") || field.equals("modules");
            case REQUIRED -> field.equals("modules");
            case AT_MOST_PER_WEEK -> field.equals("most");
            case ADAPTIVE_FOR -> field.equals("roles");
        };
    }

    private boolean takes(String field) {
        return field.equals("roles") || needs(field) || (this == AT_MOST_PER_WEEK && field.equals("modules"));
    }

    private static boolean given(Rule rule, String field) {
        return switch (field) {
            case "roles" -> !rule.roles().isEmpty();
            case "first" -> rule.first() != null;
            case "modules" -> !rule.modules().isEmpty();
            default -> rule.most() != null;
        };
    }
}
