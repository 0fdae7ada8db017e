package org.skillway.skills.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.profile.domain.HeardAnswer;

@Entity
@Immutable
@Table(name = "heard_answer")
class HeardAnswerRow extends TenantRow {

    @Id
    UUID activityId;

    @Column
    UUID personId;

    @Column
    String skill;

    @Column
    String module;

    boolean correct;

    @Column
    String helpLevel;

    @Column
    Instant answeredAt;

    @Column
    Instant knownAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected HeardAnswerRow() {}

    HeardAnswerRow(ActivityRecorded fact, boolean correct, Instant answeredAt, Instant knownAt) {
        this.activityId = fact.activityId();
        this.personId = fact.personId();
        this.skill = fact.skill();
        this.module = fact.module();
        this.correct = correct;
        this.helpLevel = fact.helpLevel();
        this.answeredAt = answeredAt;
        this.knownAt = knownAt;
    }

    HeardAnswer heard() {
        return new HeardAnswer(module, correct, helpLevel, answeredAt, knownAt);
    }
}
