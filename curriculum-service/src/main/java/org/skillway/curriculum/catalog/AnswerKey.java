package org.skillway.curriculum.catalog;

import java.util.stream.Stream;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Role;

/** The answers of all items: who teaches or decides knows them, who only learns does not. */
public final class AnswerKey {

    private AnswerKey() {}

    public static boolean isKnownTo(Caller caller) {
        return Stream.of(Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.INTEGRATION)
                .anyMatch(caller::has);
    }
}
