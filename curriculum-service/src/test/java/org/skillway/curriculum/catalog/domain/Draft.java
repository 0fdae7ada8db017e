package org.skillway.curriculum.catalog.domain;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.mastery.domain.Level;

/** A sound lesson on ticket notes, changed one fact at a time. */
public final class Draft {

    private String key = "notes";
    private ModuleKind kind = ModuleKind.LESSON;
    private String skill = "ticket-notes";
    private String behaviour = "Writes notes that say who does what.";
    private double level = 2;
    private int minutes = 6;
    private @Nullable String moment = "after-a-call";
    private @Nullable String variantOf;
    private List<String> prerequisites = List.of();
    private List<String> sources = List.of();
    private List<Item> items = List.of(item("one"));
    private List<RoleVariant> variants = List.of();
    private String language = Module.USUAL_LANGUAGE;
    private Elsewhere elsewhere = Elsewhere.NOWHERE;

    public static Draft draft() {
        return new Draft();
    }

    public static Item item(String key) {
        return item(key, 3, 0);
    }

    public static Item item(String key, int options, int answer) {
        List<String> texts =
                IntStream.range(0, options).mapToObj(i -> "Option " + i).toList();
        return new Item(key, "What do you write?", texts, answer, new Level(2));
    }

    public Draft key(String other) {
        key = other;
        return this;
    }

    public Draft kind(ModuleKind other) {
        kind = other;
        return this;
    }

    public Draft skill(String other) {
        skill = other;
        return this;
    }

    public Draft behaviour(String other) {
        behaviour = other;
        return this;
    }

    public Draft level(double other) {
        level = other;
        return this;
    }

    public Draft minutes(int other) {
        minutes = other;
        return this;
    }

    public Draft moment(@Nullable String other) {
        moment = other;
        return this;
    }

    public Draft variantOf(String other) {
        variantOf = other;
        return this;
    }

    public Draft prerequisites(String... others) {
        prerequisites = List.of(others);
        return this;
    }

    public Draft sources(String... others) {
        sources = List.of(others);
        return this;
    }

    public Draft items(Item... others) {
        items = List.of(others);
        return this;
    }

    public Draft variants(RoleVariant... others) {
        variants = List.of(others);
        return this;
    }

    public Draft language(String other) {
        language = other;
        return this;
    }

    public Draft elsewhere(Elsewhere other) {
        elsewhere = other;
        return this;
    }

    public Module module() {
        return new Module(
                key,
                key,
                kind,
                new Outcome(skill, behaviour),
                new Level(level),
                minutes,
                moment,
                prerequisites,
                variantOf,
                items,
                variants,
                sources,
                language,
                elsewhere);
    }
}
