package org.skillway.skills.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.skillway.platform.tenancy.TenantRow;

@Entity
@Immutable
@Table(name = "finding")
class FindingRow extends TenantRow {

    @Id
    UUID findingId;

    @Column
    UUID personId;

    @Column
    String kind;

    @Column
    String subject;

    @Column
    String ruleVersion;

    @Column
    String inputs;

    @Column
    String result;

    @Column
    String madeBy;

    @Column
    Instant madeAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected FindingRow() {}

    FindingRow(UUID findingId, UUID personId, String kind, String subject, String inputs, String by, Instant at) {
        var rule = Rule.of(kind);
        this.findingId = findingId;
        this.personId = personId;
        this.kind = kind;
        this.subject = subject;
        this.ruleVersion = rule.version();
        this.inputs = inputs;
        this.result = rule.decided(inputs);
        this.madeBy = by;
        this.madeAt = at;
    }
}
