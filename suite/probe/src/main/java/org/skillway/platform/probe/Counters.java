package org.skillway.platform.probe;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Counters implements PanacheRepositoryBase<CounterRow, UUID> {}
