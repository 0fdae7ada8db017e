package org.skillway.skills.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.skillway.platform.access.Caller;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.retention.Retention;
import org.skillway.skills.organisation.Standpoints;
import org.skillway.skills.organisation.TenantsOfTheDay;
import org.skillway.skills.organisation.WorkOfTheDay;

/** Erases people whose last day is longer ago than their company keeps what it knew about them. */
@ApplicationScoped
class EraseLeavers implements WorkOfTheDay {

    private static final Logger LOG = Logger.getLogger(EraseLeavers.class);
    private static final String CLASS = "people-who-left";

    private static final String PEOPLE = """
        select person_id from directory_person
         where tenant = current_tenant() and not active and end_date < ? and not is_held(person_id)
         order by end_date, person_id limit 500
        """;

    @Inject
    TenantsOfTheDay tenantsOfTheDay;

    @Inject
    DataSource dataSource;

    @Inject
    Retention retention;

    @Inject
    ErasePerson erasePerson;

    @Inject
    Standpoints standpoints;

    @Inject
    Caller caller;

    @Override
    @ActivateRequestContext
    public List<String> tenants() {
        return tenantsOfTheDay.by("tenants_with_people_to_erase");
    }

    @Override
    @ActivateRequestContext
    public void run(String tenant) {
        caller.actFor(tenant);
        var days = retention.of(CLASS).days();
        if (days != null) {
            lastDayBefore(standpoints.today().minusDays(days)).forEach(person -> erase(person, days));
        }
    }

    /** Whom nobody may erase yet, because they still lead somebody, is left to another day. */
    private void erase(UUID personId, int days) {
        try {
            erasePerson.run(personId, "Retention: the last day is more than " + days + " days ago.");
        } catch (Problem refused) {
            LOG.debugf("Person %s is not erased yet: %s", personId, refused.getMessage());
        } catch (RuntimeException e) {
            LOG.warnf(e, "Person %s could not be erased, and is tried again", personId);
        }
    }

    private List<UUID> lastDayBefore(LocalDate day) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(PEOPLE)) {
            statement.setObject(1, day);
            var people = new ArrayList<UUID>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    people.add(row.getObject(1, UUID.class));
                }
            }
            return List.copyOf(people);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not look for people to erase", e);
        }
    }
}
