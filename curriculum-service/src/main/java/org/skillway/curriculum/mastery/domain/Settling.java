package org.skillway.curriculum.mastery.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How what is believed of somebody becomes settled, which is what their path goes by: no answer moves it alone.
 *
 * <p><b>Rule.</b> An answer settles nothing of its own. It confirms what was believed before it, in its direction: after a right
 * answer
 *
 * <pre>  settled = max(settled, believed before it)</pre>
 *
 * and after a wrong one the lower of the two. So one right answer, guessed or not, and one slip leave what is settled as it is;
 * a second one of the same kind settles what the first moved, as far as the belief has not come back meanwhile. Whatever else moves a belief, what somebody
 * states or a module taken and passed, moves what is settled as well, and by as much as if no answer were
 * waiting for its second.
 *
 * <p><b>Why two.</b> It is the least that is not one, and what {@link Readiness} asks for. Of two guesses among four options
 * both are right once in 16. How much more it takes to skip what comes first is said in {@link Grounds}.
 *
 * <p><b>Limits.</b> A path goes by the belief of one answer ago, so it follows later by one. Answers in different skills confirm
 * each other in what they say of the person in general, and there only.
 */
final class Settling {

    private Settling() {}

    /** What is settled of a person once they gave an answer to a task, from what was believed and settled before. */
    static Ability confirmed(Ability before, Task task, boolean correct, Instant when) {
        Ability settled = before.asSettled();
        Map<String, Strength> next = new HashMap<>(settled.strengths());
        for (Task.Need need : task.needs()) {
            Strength believed = before.strengths().get(need.skill());
            if (believed != null) {
                Norms norms = before.norms();
                Strength was = settled.strength(need.skill(), norms, when);
                if (isBeyond(believed.height(norms), was.height(norms), correct)) {
                    next.put(need.skill(), believed);
                }
            }
        }
        boolean higher = isBeyond(before.general().mean(), settled.general().mean(), correct);
        return new Ability(higher ? before.general() : settled.general(), next, settled.norms(), null);
    }

    private static boolean isBeyond(double believed, double settled, boolean correct) {
        return correct ? believed > settled : believed < settled;
    }
}
