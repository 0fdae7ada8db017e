package org.skillway.skills.exchange.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.skillway.skills.occupation.domain.Occupation;
import org.skillway.skills.occupation.domain.SkillNeed;
import org.skillway.skills.relation.domain.Relation;
import org.skillway.skills.relation.domain.RelationKind;
import org.skillway.skills.taxonomy.domain.ExternalId;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillKind;
import org.skillway.skills.taxonomy.domain.SkillStatus;

/**
 * The CSV files of ESCO (1.1 and later, any language's file under its English name). Skills and knowledge become skills,
 * skill groups become groups, "broader" becomes part-of; a skill that is essential for another is its prerequisite, one
 * that is optional is related. Occupations get their essential and optional skills where the file of these is there.
 */
final class EscoFiles {

    static final String SCHEME = "esco";
    private static final String URI = "conceptUri";
    private static final String LABEL = "preferredLabel";
    private static final String ROOT = "http://data.europa.eu/esco/";
    private static final Pattern KIND_IN_URI = Pattern.compile("^(skill|occupation)/");
    private static final Pattern LINES = Pattern.compile("\\R");

    private static final Table SKILLS = new Table("skills_en.csv", Table.COMMAS, List.of(URI, LABEL));
    private static final Table LABELS = new Table("skill_labels.csv", Table.COMMAS, List.of(URI, LABEL));
    private static final Table GROUPS = new Table("skillGroups_en.csv", Table.COMMAS, List.of(URI, LABEL));
    private static final Table BROADER =
            new Table("broaderRelationsSkillPillar_en.csv", Table.COMMAS, List.of(URI, "broaderUri"));
    private static final Table SKILL_RELATIONS = new Table(
            "skillSkillRelations_en.csv", Table.COMMAS, List.of("originalSkillUri", "relationType", "relatedSkillUri"));
    private static final Table OCCUPATIONS = new Table("occupations_en.csv", Table.COMMAS, List.of(URI, LABEL));
    private static final Table OCCUPATION_SKILLS = new Table(
            "occupationSkillRelations_en.csv", Table.COMMAS, List.of("occupationUri", "relationType", "skillUri"));

    static final List<Table> FILES =
            List.of(SKILLS, LABELS, GROUPS, BROADER, SKILL_RELATIONS, OCCUPATIONS, OCCUPATION_SKILLS);

    private record Named(String uri, String label, String description, List<String> labels, Place place) {}

    private final Framework framework = new Framework();
    private final Set<String> described = new HashSet<>();
    private final Map<String, Named> occupations = new LinkedHashMap<>();
    private final Map<String, List<SkillNeed>> needs = new HashMap<>();

    private EscoFiles() {}

    static Framework read(Upload upload) {
        var files = new EscoFiles();
        var into = files.framework;
        upload.open(SKILLS.name()).ifPresent(file -> SKILLS.each(file, into, files::skill));
        upload.open(LABELS.name()).ifPresent(file -> LABELS.each(file, into, files::label));
        upload.open(GROUPS.name()).ifPresent(file -> GROUPS.each(file, into, files::group));
        upload.open(BROADER.name()).ifPresent(file -> BROADER.each(file, into, files::broader));
        upload.open(SKILL_RELATIONS.name()).ifPresent(file -> SKILL_RELATIONS.each(file, into, files::related));
        upload.open(OCCUPATIONS.name()).ifPresent(file -> OCCUPATIONS.each(file, into, files::occupation));
        upload.open(OCCUPATION_SKILLS.name()).ifPresent(file -> OCCUPATION_SKILLS.each(file, into, files::need));
        files.addOccupations();
        return into;
    }

    private void skill(Cells row) {
        var kind = row.optional("skillType", 40).equals("knowledge") ? SkillKind.KNOWLEDGE : SkillKind.SKILL;
        described.add(row.text(URI, Texts.ID));
        framework.add(concept(row, kind), row.place());
    }

    /** The file of labels alone says less than the whole one: where both are there, that counts. */
    private void label(Cells row) {
        if (!described.contains(row.text(URI, Texts.ID))) {
            framework.add(concept(row, SkillKind.SKILL), row.place());
        }
    }

    private void group(Cells row) {
        framework.add(concept(row, SkillKind.GROUP), row.place());
    }

    private static Skill concept(Cells row, SkillKind kind) {
        var uri = row.text(URI, Texts.ID);
        var skill = Skill.named(key(URI, uri), kind, row.text(LABEL, Texts.NAME))
                .describedAs(row.optional("description", Texts.DESCRIPTION))
                .alsoCalled(row.parts("altLabels", LINES, Texts.NAME))
                .knownAs(List.of(new ExternalId(SCHEME, uri)));
        return row.optional("status", 40).equals("obsolete") ? skill.in(SkillStatus.DEPRECATED, null) : skill;
    }

    private void broader(Cells row) {
        relation(row, URI, RelationKind.PART_OF, "broaderUri");
    }

    private void related(Cells row) {
        relation(
                row,
                "originalSkillUri",
                row.text("relationType", 20).equals("essential") ? RelationKind.PREREQUISITE : RelationKind.RELATED,
                "relatedSkillUri");
    }

    private void relation(Cells row, String from, RelationKind kind, String to) {
        framework.add(
                Relation.of(key(from, row.text(from, Texts.ID)), kind, key(to, row.text(to, Texts.ID))), row.place());
    }

    private void occupation(Cells row) {
        var uri = row.text(URI, Texts.ID);
        occupations.put(
                uri,
                new Named(
                        uri,
                        row.text(LABEL, Texts.NAME),
                        row.optional("description", Texts.DESCRIPTION),
                        row.parts("altLabels", LINES, Texts.NAME),
                        row.place()));
    }

    private void need(Cells row) {
        var uri = row.text("occupationUri", Texts.ID);
        if (!occupations.containsKey(uri)) {
            throw new BadCell("occupationUri", "no such occupation in " + OCCUPATIONS.name());
        }
        var skill = key("skillUri", row.text("skillUri", Texts.ID));
        needs.computeIfAbsent(uri, _ -> new ArrayList<>())
                .add(SkillNeed.of(skill, row.text("relationType", 20).equals("essential")));
    }

    private void addOccupations() {
        occupations
                .values()
                .forEach(named -> framework.add(
                        Occupation.said(
                                key(URI, named.uri()),
                                SCHEME,
                                named.uri(),
                                named.label(),
                                named.description(),
                                named.labels(),
                                needs.getOrDefault(named.uri(), List.of()),
                                List.of()),
                        named.place()));
    }

    private static String key(String column, String uri) {
        if (!uri.startsWith(ROOT)) {
            throw new BadCell(column, "is no URI of ESCO: " + uri);
        }
        return Texts.key(
                SCHEME,
                column,
                KIND_IN_URI.matcher(uri.substring(ROOT.length())).replaceFirst(""));
    }
}
