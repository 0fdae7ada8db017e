package org.skillway.metrics.kpi;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.skillway.metrics.kpi.domain.Direction;
import org.skillway.metrics.kpi.domain.Layer;
import org.skillway.platform.tenancy.TenantRow;

/** A figure that a company runs by, paired with the skill it speaks about and fed by one metric. */
@Entity
@Table(name = "kpi")
class Kpi extends TenantRow {

    @Id
    String key = "";

    String name = "";

    String unit = "";

    @Enumerated(EnumType.STRING)
    Direction direction = Direction.HIGHER_IS_BETTER;

    String skill = "";

    String metric = "";

    @Enumerated(EnumType.STRING)
    Layer layer = Layer.JOB_APPLICATION;

    /** How often its figures came to mean something else: what was charted before is compared with nothing after. */
    int generation;

    @Version
    long version;
}
