package org.skillway.suite.company;

import static org.skillway.suite.company.Service.MENTOR;

/** What mentor-service is told: who offers help with what, and when. */
final class MentorImport {

    private final CompanyFiles files;
    private final Client asLearning;

    MentorImport(CompanyFiles files, Suite suite) {
        this.files = files;
        this.asLearning = suite.as("ld-admin", files.persona("ld-admin"), MENTOR);
    }

    int mentors(People people) {
        return PutForEach.person(asLearning, files.json("mentors.json"), people, "mentoring");
    }

    boolean knows(String personId) {
        return asLearning.askGet("/v1/needs?personId=" + personId).ok();
    }
}
