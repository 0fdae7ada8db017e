package org.skillway.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.skillway.platform.event.FactHandler;
import org.skillway.platform.event.Hears;

/** The rules every service keeps. A service's {@code ArchitectureTest} extends this and names its package. */
public abstract class ArchitectureRules {

    private final JavaClasses classes;

    protected ArchitectureRules(String service) {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(service);
    }

    @TestFactory
    Stream<DynamicTest> keepsTheRules() {
        return Stream.of(
                        decisionsKnowNoFramework(),
                        endpointsSayWhoMayCall(),
                        endpointsArePublic(),
                        graphqlSaysWhoMayCall(),
                        listenersSayWhomTheyTrust(),
                        adaptersStayInTheirFeature(),
                        nobodyReadsTheWallClock(),
                        listsOfRequestsHaveASize(),
                        jobsAtAnHourNameItsZone(),
                        slices().matching(sliceOf()).should().beFreeOfCycles())
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(), () -> rule.allowEmptyShould(true).check(classes)));
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

    private static ArchRule adaptersStayInTheirFeature() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("Row")
                .or()
                .haveSimpleNameEndingWith("Listener")
                .or(areResources())
                .should()
                .bePackagePrivate()
                .as("adapters are package-private");
    }

    private static ArchRule nobodyReadsTheWallClock() {
        return noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .as("time is injected");
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
