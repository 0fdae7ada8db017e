package org.skillway.skills.exchange.format;

import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.skillway.skills.relation.domain.Relation;
import org.skillway.skills.relation.domain.RelationKind;
import org.skillway.skills.taxonomy.domain.ExternalId;
import org.skillway.skills.taxonomy.domain.Skill;
import org.skillway.skills.taxonomy.domain.SkillKind;
import org.skillway.skills.taxonomy.domain.SkillStatus;

/**
 * The library export of the Open Skills Management Tool: one rich skill descriptor a row. The statement becomes the
 * description, each category a group. A row is known by the id at the end of its canonical URL, or by its name where it
 * has none, as in a file that is still to be loaded into that tool.
 */
final class RsdFile {

    static final String SCHEME = "rsd";
    private static final String NAME = "RSD Name";
    private static final String URL = "Canonical URL";
    private static final Pattern SEVERAL = Pattern.compile(";");
    private static final int ALWAYS_A_KEY = 40;

    private final Table table;
    private final Framework framework = new Framework();
    private final Set<String> categories = new HashSet<>();

    private RsdFile(String name) {
        table = new Table(name, Table.COMMAS, List.of(NAME, "Skill Statement"));
    }

    static Framework read(String name, InputStream file) {
        var one = new RsdFile(name);
        one.table.each(file, one.framework, one::row);
        return one.framework;
    }

    private void row(Cells row) {
        var name = row.text(NAME, Texts.NAME);
        var url = withoutSlash(row.optional(URL, Texts.ID));
        var key = url.isEmpty() ? named(NAME, name) : named(URL, url.substring(url.lastIndexOf('/') + 1));
        var skill = Skill.named(key, SkillKind.SKILL, name)
                .describedAs(row.text("Skill Statement", Texts.DESCRIPTION))
                .knownAs(url.isEmpty() ? List.of() : List.of(new ExternalId(SCHEME, url)));
        var archived = row.optional("Publish Status", 40).equalsIgnoreCase("archived");
        framework.add(archived ? skill.in(SkillStatus.DEPRECATED, null) : skill, row.place());
        row.parts("Category", SEVERAL, Texts.NAME).forEach(category -> category(row, key, category));
    }

    private void category(Cells row, String skill, String category) {
        var group = named("Category", "category " + category);
        if (categories.add(group)) {
            framework.add(Skill.named(group, SkillKind.GROUP, category), row.place());
        }
        framework.add(Relation.of(skill, RelationKind.PART_OF, group), row.place());
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** What is too long for a key is told apart by the end of its hash. */
    private static String named(String column, String id) {
        return Texts.key(
                SCHEME,
                column,
                id.length() <= ALWAYS_A_KEY
                        ? id
                        : id.substring(0, ALWAYS_A_KEY) + " " + Integer.toHexString(id.hashCode()));
    }
}
