package org.skillway.skills.exchange.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.skillway.skills.relation.domain.RelationKind;

/**
 * The words of CASE 1.1 (1EdTech Competencies and Academic Standards Exchange) for ours. CASE has no word for a skill
 * that encompasses a part of another; its own rule for such a one is the prefix {@code ext:}.
 */
final class CaseTerms {

    static final String SCHEME = "case";
    static final String EXTENSION = "skillway";
    static final String PRECEDES = "precedes";

    /** Ours by theirs. What precedes is read backwards: its origin is the prerequisite of its destination. */
    static final Map<String, RelationKind> KINDS = Map.of(
            "isChildOf",
            RelationKind.PART_OF,
            "isPartOf",
            RelationKind.PART_OF,
            "exactMatchOf",
            RelationKind.EQUIVALENT,
            PRECEDES,
            RelationKind.PREREQUISITE,
            "isRelatedTo",
            RelationKind.RELATED,
            "isPeerOf",
            RelationKind.RELATED,
            "isTranslationOf",
            RelationKind.EQUIVALENT,
            "ext:encompasses",
            RelationKind.ENCOMPASSES);

    private CaseTerms() {}

    static String word(RelationKind kind) {
        return switch (kind) {
            case PART_OF -> "isPartOf";
            case EQUIVALENT -> "exactMatchOf";
            case PREREQUISITE -> PRECEDES;
            case RELATED -> "isRelatedTo";
            case ENCOMPASSES -> "ext:encompasses";
        };
    }

    static String identifier(String... parts) {
        var name = "https://skillway.org/case/" + String.join("/", List.of(parts));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
