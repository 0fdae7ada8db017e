package org.skillway.suite.company;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Predicate;

/**
 * Loads a company as its HR platform and its learning team would: through the public APIs, with their own tokens.
 * It stops at the first refusal and shows the service's problem document.
 */
public final class CompanyLoader {

    private final CompanyFiles files;
    private final Suite suite;
    private final StoryCalendar calendar;
    private final List<Loaded> loaded = new ArrayList<>();

    public CompanyLoader(CompanyFiles files, Suite suite, StoryCalendar calendar) {
        this.files = files;
        this.suite = suite;
        this.calendar = calendar;
    }

    /** Everything but the signals: those belong to the story. */
    public List<Loaded> load() {
        var skills = new SkillsImport(files, calendar, suite);
        var curriculum = new CurriculumImport(files, suite);
        var mentor = new MentorImport(files, suite);
        var metrics = new MetricsImport(files, suite);

        // Modules and role maps first: whoever gets a role then gets a path at once.
        load("learning modules", curriculum::modules);
        load("skills", skills::skills);
        load("role maps", skills::roleMaps);
        load("figures (KPIs)", metrics::kpis);
        load("people", skills::people);
        var people = People.readAs(suite.as("hr-admin", files.persona("hr-admin"), Service.SKILLS));
        load("pieces of prior experience and review", () -> skills.priorExperience(people));
        load("role assignments", () -> skills.assignments(people));
        load("people heard of by the other services", () -> heard(people, curriculum, mentor, metrics));
        load("time budgets", () -> curriculum.timeBudgets(people));
        load("mentors", () -> mentor.mentors(people));
        load("signal sources", metrics::signalSources);
        return List.copyOf(loaded);
    }

    private void load(String what, IntSupplier step) {
        var start = System.nanoTime();
        var count = step.getAsInt();
        loaded.add(new Loaded(what, count, Duration.ofNanos(System.nanoTime() - start)));
    }

    private static int heard(People people, CurriculumImport curriculum, MentorImport mentor, MetricsImport metrics) {
        for (var userName : people.userNames()) {
            var id = people.id(userName);
            require("curriculum-service", userName, id, curriculum::knows);
            require("mentor-service", userName, id, mentor::knows);
            require("metrics-service", userName, id, metrics::knows);
        }
        return people.size();
    }

    private static void require(String service, String userName, String id, Predicate<String> knows) {
        if (Patience.LONG.until(() -> knows.test(id), Boolean::booleanValue).isEmpty()) {
            throw new IllegalStateException("%s has not heard of %s within %s. Maybe Kafka is away."
                    .formatted(service, userName, Patience.LONG.limit()));
        }
    }
}
