package org.skillway.suite.evaluate;

import java.util.List;
import org.skillway.suite.evaluate.mastery.MasteryEvaluation;
import org.skillway.suite.evaluate.memory.MemoryEvaluation;
import org.skillway.suite.evaluate.path.PathEvaluation;
import org.skillway.suite.evaluate.placement.PlacementEvaluation;

/** Every evaluation, in the order in which they run. */
public final class Evaluations {

    public static final List<Evaluation> ALL =
            List.of(new MasteryEvaluation(), new MemoryEvaluation(), new PlacementEvaluation(), new PathEvaluation());

    private Evaluations() {}
}
