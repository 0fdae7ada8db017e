package org.skillway.mentor;

import java.util.UUID;
import org.skillway.platform.testing.OtherService;

/** Tells what curriculum-service would. */
public final class CurriculumService {

    private final OtherService curriculum;

    CurriculumService(String tenant) {
        curriculum = new OtherService("skillway.curriculum", tenant);
    }

    public void wantsHelp(UUID person, String skill, double required, double estimated, boolean open) {
        curriculum.tell(curriculum.next("org.skillway.curriculum.help.wanted.v1", "learner", person), """
                {"personId": "%s", "skill": "%s", "requiredLevel": %s, "estimatedLevel": %s, "open": %s, "reason": %s}""".formatted(
                person, skill, required, estimated, open, open ? "\"Three rounds did not work out.\"" : "null"));
    }
}
