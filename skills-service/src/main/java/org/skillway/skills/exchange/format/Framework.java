package org.skillway.skills.exchange.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.skillway.skills.occupation.domain.Occupation;
import org.skillway.skills.relation.domain.Criteria;
import org.skillway.skills.relation.domain.Relation;
import org.skillway.skills.taxonomy.domain.Skill;

/** What the files of a framework say, each thing with its place, and what is wrong with the rest. */
public final class Framework {

    /** A thing and the row that says it. */
    public record Sourced<T>(T thing, Place place) {}

    /** As many as a report shows. */
    public static final int MOST_PROBLEMS = 1_000;

    /** O*NET has about 100,000 rows, ESCO 200,000. */
    private static final long MOST_ROWS = 1_000_000;

    private final Map<String, Long> rows = new LinkedHashMap<>();
    private final List<Sourced<Skill>> skills = new ArrayList<>();
    private final List<Sourced<Relation>> relations = new ArrayList<>();
    private final List<Sourced<Criteria>> criteria = new ArrayList<>();
    private final List<Sourced<Occupation>> occupations = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private String document = "";
    private long problemsInAll;
    private long rowsInAll;

    /** Whose files these are: of several CASE packages each is a framework of its own. */
    public String source(ImportFormat format) {
        return document.isEmpty() ? format.code() : format.code() + " " + document;
    }

    void isOf(String packageDocument) {
        document = packageDocument;
    }

    void add(Skill skill, Place place) {
        skills.add(new Sourced<>(skill, place));
    }

    void add(Relation relation, Place place) {
        relations.add(new Sourced<>(relation, place));
    }

    void add(Criteria one, Place place) {
        criteria.add(new Sourced<>(one, place));
    }

    void add(Occupation occupation, Place place) {
        occupations.add(new Sourced<>(occupation, place));
    }

    void refuse(RowProblem problem) {
        problemsInAll++;
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    void read(String file) {
        requireRoom(rowsInAll++);
        rows.merge(file, 1L, Long::sum);
    }

    /** Refuses more rows than a replica holds in memory beside all else. */
    void requireRoom(long rowsSoFar) {
        if (rowsSoFar >= MOST_ROWS) {
            throw new UnreadableFile("There are more than " + MOST_ROWS + " rows. Send them in parts.");
        }
    }

    /** How many rows each file has, by its name. */
    public Map<String, Long> rows() {
        return rows;
    }

    public List<Sourced<Skill>> skills() {
        return skills;
    }

    public List<Sourced<Relation>> relations() {
        return relations;
    }

    public List<Sourced<Criteria>> criteria() {
        return criteria;
    }

    public List<Sourced<Occupation>> occupations() {
        return occupations;
    }

    /** The first problems of reading; {@link #problemsInAll()} counts all. */
    public List<RowProblem> problems() {
        return problems;
    }

    public long problemsInAll() {
        return problemsInAll;
    }
}
