package org.skillway.skills.exchange.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.occupation.domain.Occupation;
import org.skillway.skills.occupation.domain.SkillNeed;
import org.skillway.skills.occupation.domain.Task;
import org.skillway.skills.relation.domain.Relation;
import org.skillway.skills.relation.domain.RelationKind;
import org.skillway.skills.taxonomy.domain.ExternalId;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillKind;

/**
 * The text files of O*NET (tab-separated, release 20 and later). The elements of the content model under 2.A "Basic
 * Skills" and 2.B "Cross-Functional Skills" become skills and, where they have elements below them, groups; occupations
 * get their skill ratings and tasks.
 *
 * <p>Scales are mapped linearly: the level, 0 to 7 in O*NET, is multiplied by 5/7; the importance, 1 to 5, becomes
 * (IM - 1) / 4, as O*NET itself standardises scores (O*NET OnLine, "Standardized scores"), both to three decimals. An
 * anchor of the level scale becomes the behaviour at the level it is nearest to. "Recommend Suppress" makes a rating
 * uncertain; "Not Relevant" leaves its level out.
 */
final class OnetFiles {

    static final String SCHEME = "onet";
    private static final String SOC = "O*NET-SOC Code";
    private static final String ELEMENT = "Element ID";
    private static final double LEVELS = 5 / 7.0;
    private static final Pattern SKILL = Pattern.compile("2\\.[AB](\\..+)?");

    private static final Table OCCUPATIONS =
            new Table("Occupation Data.txt", Table.TABS, List.of(SOC, "Title", "Description"));
    private static final Table ELEMENTS =
            new Table("Content Model Reference.txt", Table.TABS, List.of(ELEMENT, "Element Name", "Description"));
    private static final Table ANCHORS = new Table(
            "Level Scale Anchors.txt", Table.TABS, List.of(ELEMENT, "Scale ID", "Anchor Value", "Anchor Description"));
    private static final Table RATINGS = new Table(
            "Skills.txt",
            Table.TABS,
            List.of(SOC, ELEMENT, "Element Name", "Scale ID", "Data Value", "Recommend Suppress", "Not Relevant"));
    private static final Table TASKS =
            new Table("Task Statements.txt", Table.TABS, List.of(SOC, "Task ID", "Task", "Task Type"));

    static final List<Table> FILES = List.of(OCCUPATIONS, ELEMENTS, ANCHORS, RATINGS, TASKS);

    private static final class Rating {
        private @Nullable Double importance;
        private @Nullable Double level;
        private boolean uncertain;
    }

    private record Titled(String title, String description, Place place) {}

    private record Element(String name, String description, Place place) {}

    private final Framework framework = new Framework();
    private final Map<String, Element> elements = new LinkedHashMap<>();
    private final Map<String, String[]> behaviours = new HashMap<>();
    private final Map<String, Titled> occupations = new LinkedHashMap<>();
    private final Map<String, Map<String, Rating>> ratings = new HashMap<>();
    private final Map<String, List<Task>> tasks = new HashMap<>();

    private OnetFiles() {}

    static Framework read(Upload upload) {
        var files = new OnetFiles();
        upload.open(ELEMENTS.name()).ifPresent(file -> ELEMENTS.each(file, files.framework, files::element));
        upload.open(ANCHORS.name()).ifPresent(file -> ANCHORS.each(file, files.framework, files::anchor));
        upload.open(OCCUPATIONS.name()).ifPresent(file -> OCCUPATIONS.each(file, files.framework, files::occupation));
        upload.open(RATINGS.name()).ifPresent(file -> RATINGS.each(file, files.framework, files::rating));
        upload.open(TASKS.name()).ifPresent(file -> TASKS.each(file, files.framework, files::task));
        files.addSkills();
        files.addOccupations();
        return files.framework;
    }

    private void element(Cells row) {
        var id = row.text(ELEMENT, 50);
        if (SKILL.matcher(id).matches()) {
            elements.put(
                    id,
                    new Element(
                            row.text("Element Name", Texts.NAME),
                            row.optional("Description", Texts.DESCRIPTION),
                            row.place()));
        }
    }

    private void anchor(Cells row) {
        var id = row.text(ELEMENT, 50);
        if (SKILL.matcher(id).matches() && row.text("Scale ID", 10).equals("LV")) {
            var level = (int) Math.round(row.number("Anchor Value", 0, 7) * LEVELS);
            behaviours.computeIfAbsent(id, _ -> Skill.NO_BEHAVIOURS.toArray(String[]::new))[level] =
                    row.text("Anchor Description", Texts.BEHAVIOUR);
        }
    }

    private void occupation(Cells row) {
        occupations.put(
                row.text(SOC, 20),
                new Titled(row.text("Title", Texts.NAME), row.optional("Description", Texts.DESCRIPTION), row.place()));
    }

    private void rating(Cells row) {
        var code = knownOccupation(row);
        var element = row.text(ELEMENT, 50);
        var name = row.text("Element Name", Texts.NAME);
        var isLevel = isLevel(row);
        var value = isLevel
                ? rounded(row.number("Data Value", 0, 7) * LEVELS)
                : rounded((row.number("Data Value", 1, 5) - 1) / 4);
        elements.computeIfAbsent(element, _ -> new Element(name, "", row.place()));
        var rating = ratings.computeIfAbsent(code, _ -> new TreeMap<>()).computeIfAbsent(element, _ -> new Rating());
        rating.uncertain |= row.optional("Recommend Suppress", 5).equals("Y");
        if (!isLevel) {
            rating.importance = value;
        } else if (!row.optional("Not Relevant", 5).equals("Y")) {
            rating.level = value;
        }
    }

    private static boolean isLevel(Cells row) {
        return switch (row.text("Scale ID", 10)) {
            case "LV" -> true;
            case "IM" -> false;
            default -> throw new BadCell("Scale ID", "is neither IM nor LV");
        };
    }

    private void task(Cells row) {
        var code = knownOccupation(row);
        var task = new Task(
                row.text("Task ID", 20),
                row.text("Task", Texts.DESCRIPTION),
                row.optional("Task Type", 40).toLowerCase(Locale.ROOT));
        tasks.computeIfAbsent(code, _ -> new ArrayList<>()).add(task);
    }

    private String knownOccupation(Cells row) {
        var code = row.text(SOC, 20);
        if (!occupations.containsKey(code)) {
            throw new BadCell(SOC, "no occupation '" + code + "' in " + OCCUPATIONS.name());
        }
        return code;
    }

    private void addSkills() {
        var groups = elements.keySet().stream().map(OnetFiles::above).collect(Collectors.toSet());
        elements.forEach((id, element) -> {
            var kind = groups.contains(id) ? SkillKind.GROUP : SkillKind.SKILL;
            var skill = Skill.named(key(id), kind, element.name())
                    .describedAs(element.description())
                    .behaving(Arrays.asList(behaviours.getOrDefault(id, Skill.NO_BEHAVIOURS.toArray(String[]::new))))
                    .knownAs(List.of(new ExternalId(SCHEME, id)));
            framework.add(skill, element.place());
            if (elements.containsKey(above(id))) {
                framework.add(Relation.of(key(id), RelationKind.PART_OF, key(above(id))), element.place());
            }
        });
    }

    private static String above(String id) {
        return id.substring(0, Math.max(0, id.lastIndexOf('.')));
    }

    private void addOccupations() {
        occupations.forEach((code, titled) -> {
            var needs = ratings.getOrDefault(code, Map.of()).entrySet().stream()
                    .map(entry -> need(entry.getKey(), entry.getValue()))
                    .toList();
            framework.add(
                    Occupation.said(
                            key(code),
                            SCHEME,
                            code,
                            titled.title(),
                            titled.description(),
                            List.of(),
                            needs,
                            tasks.getOrDefault(code, List.of())),
                    titled.place());
        });
    }

    /** O*NET calls no skill essential: important ones are those of at least 3 of 1 to 5. */
    private static SkillNeed need(String element, Rating rating) {
        var essential = rating.importance != null && rating.importance >= 0.5;
        return new SkillNeed(key(element), essential, rating.importance, rating.level, rating.uncertain);
    }

    private static String key(String id) {
        return Texts.key(SCHEME, ELEMENT, id);
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
