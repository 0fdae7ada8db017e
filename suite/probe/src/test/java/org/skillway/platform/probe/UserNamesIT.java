package org.skillway.platform.probe;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Directory;
import org.skillway.platform.access.DirectoryEntry;
import org.skillway.platform.testing.Database;
import org.skillway.platform.testing.OtherService;
import org.skillway.platform.testing.Seed;

/** Facts about different people have no order among them; whose a user name is must not depend on it. */
@QuarkusTest
@TestProfile(ProbeProfile.class)
class UserNamesIT {

    private static final Instant MORNING = Instant.parse("2026-11-25T08:00:00Z");
    private static final UUID ANNA = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);

    private record Said(UUID person, String userName, Instant at) {}

    @Inject
    Directory directory;

    @Inject
    Caller caller;

    private final String tenant = "names-" + UUID.randomUUID();
    private final OtherService skills = new OtherService("skillway.skills", tenant);

    @Test
    void aUserNameHandedOverMayArriveBeforeItIsGivenUp() throws SQLException {
        tell(ANNA, "x", 0);
        tell(BEN, "x", 2);
        awaitUserName(BEN, "x");
        assertThat(userNames(tenant)).containsEntry(ANNA, Optional.empty());
        assertThat(sees("x", BEN)).isTrue();
        assertThat(sees("x", ANNA)).isFalse();

        tell(ANNA, "y", 1);
        awaitUserName(ANNA, "y");
        assertThat(userNames(tenant)).containsEntry(BEN, Optional.of("x"));
    }

    @Test
    void anOldFactTakesNoUserNameBack() throws SQLException {
        tell(BEN, "x", 2);
        awaitUserName(BEN, "x");
        tell(ANNA, "x", 0);
        awaitUserName(ANNA, null);
        assertThat(userNames(tenant)).containsEntry(BEN, Optional.of("x"));

        tell(ANNA, "y", 1);
        awaitUserName(ANNA, "y");
        assertThat(sees("x", BEN)).isTrue();
        assertThat(sees("y", ANNA)).isTrue();
        assertThat(sees("x", ANNA)).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyInterleavingEndsInTheSameDirectory(long seed) throws SQLException {
        var random = new Random(seed);
        var anna = facts(ANNA, random);
        var ben = facts(BEN, random);
        var expected = oracle(anna, ben);

        for (var n = 0; n < 8; n++) {
            var company = tenant + '-' + n;
            caller.actFor(company);
            for (var fact : interleaved(anna, ben, random)) {
                directory.put(entry(fact), fact.at());
            }
            assertThat(userNames(company)).isEqualTo(expected);
        }
    }

    /** Eleven that are always the same, and one that nobody has seen. */
    static LongStream seeds() {
        return LongStream.concat(
                LongStream.rangeClosed(1, 11),
                LongStream.of(Seed.of(UserNamesIT.class).value()));
    }

    /** A name is whose the latest fact with it says; a person has it while their own last fact says so, too. */
    private static Map<UUID, Optional<String>> oracle(List<Said> anna, List<Said> ben) {
        var claims = new HashMap<String, Said>();
        var all = new ArrayList<>(anna);
        all.addAll(ben);
        all.forEach(said -> claims.merge(said.userName(), said, UserNamesIT::later));
        return Stream.of(anna.getLast(), ben.getLast())
                .collect(toMap(
                        Said::person,
                        last -> Optional.ofNullable(claims.get(last.userName()))
                                .filter(claim -> claim.person().equals(last.person()))
                                .map(Said::userName)));
    }

    private static Said later(Said one, Said other) {
        var order = one.at().compareTo(other.at());
        return order > 0 || (order == 0 && one.person().compareTo(other.person()) > 0) ? one : other;
    }

    private static List<Said> facts(UUID person, Random random) {
        var facts = new ArrayList<Said>();
        var at = 0;
        for (var n = 1 + random.nextInt(5); n > 0; n--) {
            at += random.nextInt(3);
            facts.add(new Said(person, "name-" + random.nextInt(3), MORNING.plusSeconds(at)));
        }
        return facts;
    }

    private static List<Said> interleaved(List<Said> anna, List<Said> ben, Random random) {
        var mixed = new ArrayList<Said>();
        var a = 0;
        var b = 0;
        while (mixed.size() < anna.size() + ben.size()) {
            var takesAnna = b == ben.size() || (a < anna.size() && random.nextBoolean());
            mixed.add(takesAnna ? anna.get(a++) : ben.get(b++));
        }
        return mixed;
    }

    private static DirectoryEntry entry(Said fact) {
        return new DirectoryEntry(
                fact.person(),
                "HR-" + fact.person(),
                fact.userName(),
                null,
                null,
                null,
                ZoneId.of("Europe/Dublin"),
                LocalDate.of(2026, 1, 7),
                null,
                true);
    }

    private void tell(UUID person, String userName, long minute) {
        var event = skills.next("org.skillway.skills.person.changed.v1", "person", person);
        event.put("ce_time", MORNING.plusSeconds(60 * minute).toString());
        skills.tell(event, """
            {"personId": "%s", "externalId": "HR-%s", "userName": "%s", "timeZone": "Europe/Dublin",
             "startDate": "2026-01-07", "active": true}""".formatted(person, person, userName));
    }

    private void awaitUserName(UUID person, @Nullable String userName) {
        await().untilAsserted(() -> assertThat(userNames(tenant)).containsEntry(person, Optional.ofNullable(userName)));
    }

    private static Map<UUID, Optional<String>> userNames(String company) throws SQLException {
        try (var connection = Database.asApplication(company);
                var statement = connection.prepareStatement("select person_id, user_name from directory_person");
                var rows = statement.executeQuery()) {
            var names = new HashMap<UUID, Optional<String>>();
            while (rows.next()) {
                names.put(rows.getObject(1, UUID.class), Optional.ofNullable(rows.getString(2)));
            }
            return names;
        }
    }

    private boolean sees(String viewer, UUID person) throws SQLException {
        try (var connection = Database.asApplication(tenant);
                var statement = connection.prepareStatement("select sees(?, ?, 'SELF')")) {
            statement.setString(1, viewer);
            statement.setObject(2, person);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
