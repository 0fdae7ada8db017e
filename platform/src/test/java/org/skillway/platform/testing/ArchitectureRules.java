package org.skillway.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;

/** The rules every service keeps. A service's {@code ArchitectureTest} extends this and names its package. */
public abstract class ArchitectureRules {

    private static final Pattern TEST_JAR = Pattern.compile(".*-tests\\.jar.*");

    /** Of each, whatever is asked for the time without saying by which clock. */
    private static final Set<String> TELL_THE_TIME = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private final String service;
    private final JavaClasses classes;

    protected ArchitectureRules(String service) {
        this.service = service.substring(service.lastIndexOf('.') + 1);
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.matches(TEST_JAR))
                .importPackages(service);
    }

    @TestFactory
    Stream<DynamicTest> keepsTheRules() {
        return Stream.concat(rules(), ofFeatures())
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(), () -> rule.allowEmptyShould(true).check(classes)));
    }

    private static Stream<ArchRule> rules() {
        return Stream.of(
                decisionsKnowNoFramework(),
                endpointsSayWhoMayCall(),
                endpointsArePublic(),
                graphqlSaysWhoMayCall(),
                listenersSayWhomTheyTrust(),
                adaptersStayInTheirFeature(),
                nobodyReadsTheWallClock(),
                listsOfRequestsHaveASize(),
                jobsAtAnHourNameItsZone());
    }

    /** What a service's features keep beside. */
    protected Stream<ArchRule> ofFeatures() {
        return Stream.of(slices().matching(sliceOf()).should().beFreeOfCycles());
    }

    /** The table is written by hand from docs/guide/access.md, so that a role too many is seen by somebody. */
    @Test
    void mayBeCalledByThoseWhomTheTableNames() throws IOException {
        assertThat(callers()).isEqualTo(RoleTable.of(service));
    }

    private Map<String, Set<String>> callers() {
        return classes.stream()
                .filter(type -> !type.getPackageName().startsWith("org.skillway.platform.probe"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(RolesAllowed.class))
                .collect(toMap(
                        ArchitectureRules::operation,
                        method -> Set.of(
                                method.getAnnotationOfType(RolesAllowed.class).value()),
                        (_, same) -> same,
                        TreeMap::new));
    }

    private static String operation(JavaMethod method) {
        return method.tryGetAnnotationOfType(Operation.class)
                .map(Operation::operationId)
                .orElseGet(() -> method.getOwner().getSimpleName() + "." + method.getName());
    }

    private String sliceOf() {
        return classes.stream()
                        .findFirst()
                        .orElseThrow()
                        .getPackageName()
                        .replaceAll("^(org\\.skillway\\.\\w+).*", "$1")
                + ".(*)..";
    }

    private static ArchRule decisionsKnowNoFramework() {
        return noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta..",
                        "io.quarkus..",
                        "org.hibernate..",
                        "io.smallrye..",
                        "org.skillway.platform..",
                        "com.fasterxml..",
                        "java.sql..")
                .as("domain packages are plain Java");
    }

    private static ArchRule endpointsSayWhoMayCall() {
        return methods()
                .that(areEndpoints())
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(DenyAll.class)
                .as("every endpoint says who may call it");
    }

    private static ArchRule endpointsArePublic() {
        return methods()
                .that(areEndpoints())
                .should()
                .bePublic()
                .as("endpoints are public: Quarkus passes over others");
    }

    private static ArchRule graphqlSaysWhoMayCall() {
        return methods()
                .that(areGraphqlFields())
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .as("every GraphQL operation and source field says who may call it");
    }

    private static ArchRule listenersSayWhomTheyTrust() {
        return classes()
                .that()
                .implement(FactHandler.class)
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .beAnnotatedWith(Hears.class)
                .as("every event handler says whom it trusts");
    }

    /** The platform's own row is what those of all services extend. */
    private static ArchRule adaptersStayInTheirFeature() {
        return classes()
                .that()
                .haveNameMatching(".*Row(?<!\\.TenantRow)")
                .or()
                .haveSimpleNameEndingWith("Listener")
                .or(areResources())
                .should()
                .bePackagePrivate()
                .as("adapters are package-private");
    }

    private static ArchRule nobodyReadsTheWallClock() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.skillway.platform.time")
                .should()
                .callMethodWhere(asksTheWallClock())
                .as("time is injected");
    }

    private static DescribedPredicate<JavaMethodCall> asksTheWallClock() {
        return DescribedPredicate.describe("asks the wall clock", call -> {
            var owner = call.getTargetOwner().getName();
            var method = call.getTarget().getName();
            var byClock =
                    call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            return (TELL_THE_TIME.contains(owner) && method.equals("now") && !byClock)
                    || (owner.equals("java.time.Clock") && method.startsWith("system"))
                    || (owner.equals("java.lang.System") && method.equals("currentTimeMillis"));
        });
    }

    /** What has none is read to its end, and each of its entries may be wrong in several ways. */
    private static ArchRule listsOfRequestsHaveASize() {
        return fields().that(areListsOfRequests())
                .should()
                .beAnnotatedWith(Size.class)
                .as("lists and maps of requests have a size");
    }

    /** An hour without a zone is another one on each machine. */
    private static ArchRule jobsAtAnHourNameItsZone() {
        return methods()
                .that(areJobsAtAnHour())
                .should()
                .beAnnotatedWith(DescribedPredicate.describe(
                        "a schedule in UTC",
                        job -> job.get("timeZone").filter("UTC"::equals).isPresent()))
                .as("jobs at an hour are in UTC");
    }

    private static DescribedPredicate<JavaMethod> areJobsAtAnHour() {
        return DescribedPredicate.describe(
                "are jobs at an hour",
                method -> method.tryGetAnnotationOfType("io.quarkus.scheduler.Scheduled")
                        .flatMap(job -> job.get("cron"))
                        .filter(cron -> !cron.equals(""))
                        .isPresent());
    }

    private static DescribedPredicate<JavaField> areListsOfRequests() {
        return DescribedPredicate.describe(
                "are lists or maps of requests",
                field -> field.getOwner().isRecord()
                        && field.getOwner().getSimpleName().endsWith("Request")
                        && !field.getModifiers().contains(JavaModifier.STATIC)
                        && (field.getRawType().isAssignableTo(Collection.class)
                                || field.getRawType().isAssignableTo(Map.class)));
    }

    private static DescribedPredicate<JavaClass> areResources() {
        return DescribedPredicate.describe("are resources", type -> type.isAnnotatedWith(Path.class));
    }

    private static DescribedPredicate<JavaMethod> areEndpoints() {
        return DescribedPredicate.describe("are endpoints", method -> method.isMetaAnnotatedWith(HttpMethod.class));
    }

    private static DescribedPredicate<JavaMethod> areGraphqlFields() {
        return DescribedPredicate.describe(
                "are GraphQL fields",
                method -> method.getOwner().isAnnotatedWith(GraphQLApi.class)
                        && (method.isAnnotatedWith(Query.class)
                                || method.isAnnotatedWith(Mutation.class)
                                || method.getParameters().stream()
                                        .anyMatch(parameter -> parameter.isAnnotatedWith(Source.class))));
    }
}
