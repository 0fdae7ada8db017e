package org.skillway.suite.company;

import static org.skillway.suite.company.Service.CURRICULUM;

/** What curriculum-service is told: the modules, and the minutes a manager approved. */
final class CurriculumImport {

    private final CompanyFiles files;
    private final Client asLearning;

    CurriculumImport(CompanyFiles files, Suite suite) {
        this.files = files;
        this.asLearning = suite.as("ld-admin", files.persona("ld-admin"), CURRICULUM);
    }

    int modules() {
        var modules = files.modules();
        asLearning.post("/v1/modules:import", modules);
        return modules.size();
    }

    int timeBudgets(People people) {
        return PutForEach.person(asLearning, files.json("time-budgets.json"), people, "time-budget");
    }

    boolean knows(String personId) {
        return asLearning.askGet("/v1/people/" + personId + "/path").ok();
    }
}
