package org.skillway.skills.coverage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.skillway.platform.tenancy.TenantRow;
import org.skillway.skills.coverage.domain.Asset;

/** A module as it was told of: since when it was so, and since when that was known here. */
@Entity
@Immutable
@IdClass(AssetVersionRow.Key.class)
@Table(name = "learning_asset_version")
class AssetVersionRow extends TenantRow {

    record Key(String module, Instant knownAt) {}

    @Id
    String module;

    @Id
    @Column
    Instant knownAt;

    @Column
    Instant trueAt;

    @Column
    String kind;

    @Column
    String skill;

    double level;
    int minutes;
    boolean retired;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AssetVersionRow() {}

    AssetVersionRow(Asset asset, Instant trueAt, Instant knownAt) {
        this.module = asset.module();
        this.knownAt = knownAt;
        this.trueAt = trueAt;
        this.kind = asset.kind();
        this.skill = asset.skill();
        this.level = asset.level();
        this.minutes = asset.minutes();
    }

    /** The module leaves the catalogue. */
    static AssetVersionRow retired(Asset asset, Instant at) {
        var row = new AssetVersionRow(asset, at, at);
        row.retired = true;
        return row;
    }

    Asset asset() {
        return new Asset(module, kind, skill, level, minutes);
    }
}
