package org.skillway.curriculum.placement;

import java.util.UUID;
import org.skillway.platform.event.Fact;
import org.skillway.platform.event.FactType;

/** A test ended: passed, failed, or undecided or left, where nothing is claimed. The rates are those that were promised. */
@FactType("org.skillway.curriculum.test-out.ended.v1")
record TestOutEnded(
        UUID testOutId,
        UUID personId,
        String skill,
        double level,
        String outcome,
        int answered,
        int right,
        double falsePass,
        double falseFail)
        implements Fact {

    static TestOutEnded of(TestOutRow test) {
        var sitting = test.sitting();
        return new TestOutEnded(
                test.id(),
                test.personId(),
                test.skill(),
                test.level().value(),
                test.state().code(),
                sitting.responses().size(),
                sitting.shown(),
                sitting.design().falsePass(),
                sitting.design().falseFail());
    }
}
