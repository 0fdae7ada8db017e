package org.skillway.skills.promotion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.skillway.platform.tenancy.TenantRow;

@Entity
@Table(name = "promotion_rule")
class PromotionRuleRow extends TenantRow {

    @Id
    String role;

    boolean secondSigner;
    long version;

    @Column
    Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PromotionRuleRow() {}

    @SuppressWarnings("NullAway.Init") // filled by become()
    PromotionRuleRow(String role) {
        this.role = role;
    }

    void become(boolean second, Instant now) {
        secondSigner = second;
        version++;
        updatedAt = now;
    }
}
