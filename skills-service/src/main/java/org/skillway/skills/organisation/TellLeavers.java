package org.skillway.skills.organisation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Directory;
import org.skillway.platform.access.DirectoryEntry;
import org.skillway.platform.audit.Audit;

/** Tells of those whose contract has ended since they were last told of as active: no call comes when a day is over. */
@ApplicationScoped
class TellLeavers {

    private static final String WATCH = "select set_config('app.relay', 'on', true)";
    private static final String TENANTS =
            "select distinct tenant from directory_person where active and end_date < ? order by tenant";

    @Inject
    DataSource dataSource;

    @Inject
    People.Rows rows;

    @Inject
    Directory directory;

    @Inject
    ImportLock importLock;

    @Inject
    TellPeople tellPeople;

    @Inject
    Event<TenureChanged> tenureChanged;

    @Inject
    Standpoints standpoints;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    /** Whose people have left untold. In a transaction, so that the view over all tenants ends with it. */
    @ActivateRequestContext
    List<String> tenants() {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = dataSource.getConnection();
                    var watch = connection.prepareStatement(WATCH);
                    var statement = connection.prepareStatement(TENANTS)) {
                watch.execute();
                statement.setObject(1, standpoints.today());
                var tenants = new ArrayList<String>();
                try (var found = statement.executeQuery()) {
                    while (found.next()) {
                        tenants.add(found.getString(1));
                    }
                }
                return List.copyOf(tenants);
            } catch (SQLException e) {
                throw new IllegalStateException("Could not look for contracts that have ended", e);
            }
        });
    }

    /** Waits for an import to end; of two replicas the later finds nobody left to tell of. */
    @ActivateRequestContext
    void run(String tenant) {
        caller.actFor(tenant);
        QuarkusTransaction.requiringNew().run(() -> {
            importLock.take();
            var today = standpoints.today();
            var left = directory.active().stream()
                    .filter(entry -> entry.endDate() != null && entry.endDate().isBefore(today))
                    .map(DirectoryEntry::personId)
                    .toList();
            if (!left.isEmpty()) {
                tellPeople.run(rows.list("personId in ?1", left));
                left.forEach(person -> tenureChanged.fire(new TenureChanged(person)));
                audit.wrote("person.leave", "people/" + left.size());
            }
        });
    }
}
