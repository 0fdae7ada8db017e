package org.skillway.skills.coverage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.coverage.domain.Asset;

@Entity
@Table(name = "learning_asset")
class AssetRow extends TenantRow {

    @Id
    String module;

    @Column
    String kind;

    @Column
    String skill;

    double level;
    int minutes;

    @Column
    Instant toldAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AssetRow() {}

    @SuppressWarnings("NullAway.Init") // filled by become()
    AssetRow(String module) {
        this.module = module;
    }

    void become(Asset asset, Instant at) {
        kind = asset.kind();
        skill = asset.skill();
        level = asset.level();
        minutes = asset.minutes();
        toldAt = at;
    }

    Asset asset() {
        return new Asset(module, kind, skill, level, minutes);
    }
}
