package org.skillway.curriculum.norms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.catalog.domain.Draft.draft;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.mastery.domain.HelpLevel;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.mastery.domain.Replay;

class AnswersTest {

    private static final Module NOTES = draft().module();
    private static final Item ONE = NOTES.items().getFirst();

    private final Map<String, Set<String>> seen = new HashMap<>();

    @Test
    void anItemIsAsHardAsItsAuthorSays() {
        assertThat(ONE.difficulty()).isEqualTo(new Level(2));
        assertThat(answered("noah", true).guess()).isEqualTo(-0.5);
    }

    @Test
    void whoeverAnsweredAnItemKnowsItRightOrWrong() {
        Replay.Event first = answered("noah", false);
        Replay.Event again = answered("noah", true);
        Replay.Event another = answered("mara", true);

        assertThat(first.answer().familiar()).isFalse();
        assertThat(again.answer().familiar()).isTrue();
        assertThat(another.answer().familiar()).isFalse();
    }

    private Replay.Event answered(String person, boolean right) {
        var given = new Answers.Given(person, NOTES.key(), ONE.key(), right, HelpLevel.NONE, Instant.EPOCH);
        return Answers.event(given, NOTES, ONE, seen);
    }
}
