package org.skillway.mentor.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.skillway.mentor.Company;
import org.skillway.mentor.MentorTopic;
import org.skillway.mentor.MentorTopic.Published;
import org.skillway.platform.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class NeedEventIT {

    @Test
    void tellsOnceWhenANeedOpensAndOnceWhenItCloses() {
        var company = new Company();
        var need = company.needIn("discovery", company.lena);
        company.skills.gapChanged(company.lena, "discovery", 3, 1.6, "practice", true);
        var end = company.skills.gapChanged(company.lena, "discovery", 3, 3.1, "none", false);

        var events = await().until(() -> MentorTopic.about(need), found -> found.size() >= 2);

        assertThat(events).extracting(Published::type).containsExactly(NeedEventTest.OPENED, NeedEventTest.CLOSED);
        assertThat(events)
                .allSatisfy(event -> assertThat(EventSchemas.problemsOf(event.type(), event.data()))
                        .isEmpty());
        assertThat(events.getLast().headers()).containsEntry("ce_causationid", end.toString());
    }
}
