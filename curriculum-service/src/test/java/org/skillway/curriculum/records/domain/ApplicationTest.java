package org.skillway.curriculum.records.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.records.domain.RecordFixture.CATALOGUE;
import static org.skillway.curriculum.records.domain.RecordFixture.START;
import static org.skillway.curriculum.records.domain.RecordFixture.right;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.records.domain.Application.Use;

class ApplicationTest {

    private static final List<Win> PASSED =
            Win.in(List.of(right("lesson", "a", 0), right("lesson", "b", 60)), CATALOGUE);

    @Test
    void theFirstUseAfterLearningCounts() {
        Application lesson = application(use(30), use(600), use(180));

        assertThat(lesson.lag()).isEqualTo(Duration.ofHours(2));
        assertThat(lesson.soon()).isTrue();
    }

    @Test
    void aDayIsSoonAndMoreIsNot() {
        assertThat(application(use(60 + 24 * 60)).soon()).isTrue();
        assertThat(application(use(61 + 24 * 60)).soon()).isFalse();
    }

    @Test
    void withoutAUseNothingCanBeSaidForADay() {
        Application lesson = application();

        assertThat(lesson.lag()).isNull();
        assertThat(lesson.settled(START.plus(Duration.ofHours(24)))).isFalse();
        assertThat(lesson.settled(START.plus(Duration.ofHours(25)))).isTrue();
        assertThat(application(use(61)).settled(START.plus(Duration.ofHours(2))))
                .isTrue();
    }

    @Test
    void anotherModulesUseIsNone() {
        assertThat(application(new Use("scenario", START.plusSeconds(7200))).applied())
                .isNull();
    }

    private static Application application(Use... uses) {
        return Application.of(PASSED, List.of(uses)).getFirst();
    }

    private static Use use(int minute) {
        return new Use("lesson", START.plusSeconds(60L * minute));
    }
}
