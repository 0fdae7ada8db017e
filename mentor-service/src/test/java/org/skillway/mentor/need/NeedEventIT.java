package org.skillway.mentor.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.skillway.mentor.Company;
import org.skillway.mentor.MentorTopic;
import org.skillway.mentor.MentorTopic.Published;
import org.skillway.platform.testing.EventSchemas;
import org.skillway.platform.testing.StackResource;

@QuarkusTest
@WithTestResource(StackResource.class)
class NeedEventIT {

    @Test
    void tellsOnceWhenANeedOpensAndOnceWhenItCloses() {
        var company = new Company();
        var need = company.needIn("discovery", company.lena);
        company.skills.gapChanged(company.lena, "discovery", 3, 1.6);
        var end = company.skills.gapChanged(company.lena, "discovery", 3, 3.1);

        var events = await().until(() -> MentorTopic.about(need), found -> found.size() >= 2);

        assertThat(events)
                .extracting(Published::type)
                .containsExactly("org.skillway.mentor.need.opened.v1", "org.skillway.mentor.need.closed.v1");
        assertThat(events)
                .allSatisfy(event -> assertThat(EventSchemas.complaints(event.type(), event.data()))
                        .isEmpty());
        assertThat(events.getLast().headers()).containsEntry("ce_causationid", end.toString());
    }
}
