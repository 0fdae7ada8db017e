package org.skillway.skills.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModulePublishedTest {

    @Test
    void isNotRetiredWhereAnEarlierReleaseDidNotSay() {
        assertThat(new ModulePublished("calm-voice", "lesson", "empathy", 3, 5, null).isRetired())
                .isFalse();
    }
}
