package org.skillway.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.skillway.curriculum.Company.as;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Role;
import org.skillway.platform.testing.EventSchemas;
import org.skillway.platform.testing.StackResource;

@QuarkusTest
@QuarkusTestResource(StackResource.class)
class CatalogIT {

    @Inject
    Catalogues catalogues;

    @Inject
    Caller caller;

    @Test
    void takesTheWholeSampleCompanyAndRepeatsWithoutChange() {
        ArrayNode modules = Company.modules();
        author("catalog-company")
                .body(modules.toString())
                .post("/v1/modules:import")
                .then()
                .statusCode(200)
                .body("created", equalTo(modules.size()));

        author("catalog-company")
                .body(modules.toString())
                .post("/v1/modules:import")
                .then()
                .statusCode(200)
                .body("created", equalTo(0))
                .body("unchanged", equalTo(modules.size()));
    }

    @Test
    void tellsOfEveryModuleItPublishes() {
        publish("catalog-tells", module("told-once"), null).statusCode(201);

        try (var others = new OtherServices("catalog-tells")) {
            await().untilAsserted(() -> assertThat(others.toldAbout("told-once"))
                    .singleElement()
                    .satisfies(told -> assertThat(EventSchemas.complaints(told.type(), told.payload()))
                            .isEmpty()));
        }
    }

    @Test
    void changesAModuleOnlyForWhoReadTheCurrentVersion() {
        publish("catalog-etag", module("basics"), null).statusCode(201).header("ETag", "\"1\"");
        ObjectNode changed = module("basics").put("title", "Other");

        publish("catalog-etag", changed, null).statusCode(428);
        publish("catalog-etag", changed, "\"7\"").statusCode(412);
        publish("catalog-etag", changed, "\"1\"")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("Other"));
    }

    @Test
    void refusesPrerequisitesThatRunInACircleAndNamesIt() {
        ArrayNode circle = module("x").arrayNode();
        circle.add(module("a", "b")).add(module("b", "c")).add(module("c", "a"));

        author("catalog-cycle")
                .body(circle.toString())
                .post("/v1/modules:import")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNPROCESSABLE"))
                .body("errors[0].pointer", equalTo("/0/prerequisites"))
                .body("errors[0].detail", equalTo("The prerequisites run in a circle: a → b → c → a."));
        author("catalog-cycle").get("/v1/modules").then().body("data", hasSize(0));
    }

    @Test
    void pointsAtEveryFieldThatIsWrong() {
        ObjectNode wrong = module("basics").put("minutes", 0).put("kind", "movie");
        ((ObjectNode) wrong.at("/items/0")).put("difficultyLevel", 9);
        ArrayNode list = wrong.arrayNode().add(module("fine")).add(wrong);

        author("catalog-wrong")
                .body(list.toString())
                .post("/v1/modules:import")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("errors.pointer.sort()", equalTo(List.of("/1/items/0/difficultyLevel", "/1/kind", "/1/minutes")));
    }

    @Test
    void saysWhatIsWrongWithADraftAndWritesNothing() {
        ObjectNode draft = module("draft").put("minutes", 25).put("moment", "approvals");
        draft.putArray("items");
        ((ObjectNode) draft.get("outcome")).put("behaviour", "The refund rules. And their exceptions.");
        ArrayNode drafts = draft.arrayNode().add(draft);

        author("catalog-lint")
                .body(drafts.toString())
                .post("/v1/modules:lint")
                .then()
                .statusCode(200)
                .body("refused", equalTo(3))
                .body("modules[0].publishable", equalTo(false))
                .body(
                        "modules[0].findings.rule",
                        equalTo(List.of(
                                "one-or-two-checks",
                                "two-to-ten-minutes",
                                "one-outcome",
                                "behaviour-not-topic",
                                "length-fits-the-kind",
                                "easier-way",
                                "practice-follows",
                                "refresher-ready")))
                .body("modules[0].findings[1].severity", equalTo("refused"))
                .body("modules[0].findings[1].pointer", equalTo("/minutes"))
                .body("modules[0].findings[3].severity", equalTo("warned"));
        author("catalog-lint").get("/v1/modules").then().body("data", hasSize(0));

        publish("catalog-lint", draft, null)
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/items", "/minutes", "/outcome/behaviour")));
    }

    @Test
    void publishesTheSampleCompanyWithNothingToRefuse() {
        author("catalog-sample")
                .body(Company.modules().toString())
                .post("/v1/modules:lint")
                .then()
                .statusCode(200)
                .body("refused", equalTo(0))
                .body("modules.publishable", everyItem(equalTo(true)));
    }

    @Test
    void keepsAnExampleForARoleOverTheSameOutcome() {
        ObjectNode module = module("basics");
        module.putArray("roleVariants")
                .addObject()
                .put("role", "sales")
                .put("title", "Ask before you pitch")
                .put("example", "The client opens with a price.");
        module.putArray("sources").add("handoff");

        publish("catalog-variants", module, null)
                .statusCode(201)
                .body("findings.rule", equalTo(List.of("easier-way", "practice-follows", "refresher-ready")));

        author("catalog-variants")
                .get("/v1/modules/basics")
                .then()
                .body("roleVariants[0].role", equalTo("sales"))
                .body("sources", equalTo(List.of("handoff")))
                .body("findings", nullValue());
    }

    @Test
    void saysWhereItsContentLiesAndWhatOthersCallIt() {
        ObjectNode module = module("basics").put("link", "https://learn.example/basics");
        module.putArray("externalIds").addObject().put("scheme", "lms").put("id", "4711");

        publish("catalog-elsewhere", module, null).statusCode(201);
        author("catalog-elsewhere")
                .get("/v1/modules/basics")
                .then()
                .body("link", equalTo("https://learn.example/basics"))
                .body("externalIds[0].scheme", equalTo("lms"))
                .body("externalIds[0].id", equalTo("4711"));

        publish("catalog-elsewhere", module("other").put("link", "javascript:alert(1)"), null)
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/link")));
    }

    @Test
    void refusesAnAnswerThatIsNoOption() {
        ObjectNode wrong = module("basics");
        ((ObjectNode) wrong.at("/items/0")).put("answer", 5);

        publish("catalog-answer", wrong, null).statusCode(422).body("errors[0].pointer", equalTo("/items/0/answer"));
    }

    @Test
    void showsQuestionsAndAnswersToWhoTeachesAndNeitherToWhoLearns() {
        ObjectNode module = module("basics");
        ((ObjectNode) module.at("/items/0")).put("explanation", "So that the next one can act.");
        publish("catalog-answers", module, null).statusCode(201);

        for (String role : List.of(Role.LEARNER, Role.ANALYST)) {
            as(role, "somebody", "catalog-answers")
                    .get("/v1/modules/basics")
                    .then()
                    .statusCode(200)
                    .body("items", empty())
                    .body("itemCount", equalTo(2));
            as(role, "somebody", "catalog-answers").get("/v1/modules").then().body("data[0].items", empty());
        }
        for (String role : List.of(Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.INTEGRATION)) {
            as(role, "somebody", "catalog-answers")
                    .get("/v1/modules/basics")
                    .then()
                    .body("items[0].explanation", equalTo("So that the next one can act."))
                    .body("items[0].answer", equalTo(2));
        }
        as(Role.LEARNER, "somebody", "catalog-answers")
                .body(module("other").toString())
                .put("/v1/modules/other")
                .then()
                .statusCode(403);
    }

    @Test
    void pagesByKey() {
        ArrayNode list = module("x").arrayNode();
        list.add(module("a")).add(module("b")).add(module("c"));
        author("catalog-pages")
                .body(list.toString())
                .post("/v1/modules:import")
                .then()
                .statusCode(200);

        String cursor = author("catalog-pages")
                .get("/v1/modules?limit=2")
                .then()
                .body("data.key", equalTo(List.of("a", "b")))
                .extract()
                .path("nextCursor");
        author("catalog-pages")
                .queryParam("limit", 2)
                .queryParam("cursor", cursor)
                .get("/v1/modules")
                .then()
                .body("data.key", equalTo(List.of("c")))
                .body("nextCursor", nullValue())
                .body("data[0].version", not(0));
    }

    @Test
    void findsModulesByWhatTheyAreAndWhatTheySay() {
        try (var company = LearnerFixture.companyWithModules("catalog-found")) {
            company.others.roleAsks("support", 1, Company.roleMap("support"));
            found(company.tenant, "skill=refund-handling&kind=scenario")
                    .body("data.key", contains("refund-exception-scenario"));
            found(company.tenant, "skill=refund-handling&level=2")
                    .body("data.key", contains("refund-rules", "refund-rules-simple"));
            found(company.tenant, "moment=weekly-status&standing=stands&language=EN")
                    .body("data.key", contains("reporting-weekly-status"))
                    .body("data[0].standing", equalTo("stands"));
            found(company.tenant, "query=no%20CLIENT&skill=refund-handling")
                    .body("data.key", contains("refund-wording-practice"));
            for (String nothing :
                    List.of("language=e", "language=de", "role=juggler", "standing=retired", "query=qqq")) {
                found(company.tenant, nothing).body("data", hasSize(0));
            }
            await().untilAsserted(() -> found(company.tenant, "role=support&kind=scenario")
                    .body(
                            "data.outcome.skill",
                            containsInAnyOrder(
                                    "empathy-under-pressure",
                                    "objection-handling",
                                    "product-knowledge",
                                    "refund-handling",
                                    "ticket-notes")));
            for (String wrong : List.of("kind=movie", "level=9", "standing=gone", "skill=A_B")) {
                assertThat(author(company.tenant).get("/v1/modules?" + wrong).statusCode())
                        .as(wrong)
                        .isEqualTo(400);
            }
            String cursor = found(company.tenant, "skill=refund-handling&limit=4")
                    .body("data", hasSize(4))
                    .extract()
                    .path("nextCursor");
            found(company.tenant, "skill=refund-handling&limit=4&cursor=" + cursor)
                    .body("data.key", contains("refund-wording-practice"))
                    .body("nextCursor", nullValue());
        }
    }

    @Test
    void whoFollowsTheCatalogueMissesNoChangeAndSeesWhatWasRetired() {
        String tenant = "catalog-followed";
        ArrayNode list = module("x").arrayNode();
        list.add(module("a")).add(module("b")).add(module("c"));
        author(tenant).body(list.toString()).post("/v1/modules:import").then().statusCode(200);
        String known = lastChange(tenant, "1970-01-01T00:00:00Z", "a", "b", "c");

        decide(tenant, "b", "retire");
        String retired = lastChange(tenant, known, "a", "c", "b");
        found(tenant, "updatedSince=" + retired)
                .body("data.key", contains("b"))
                .body("data[0].standing", equalTo("retired"))
                .body("data[0].version", equalTo(1));
        author(tenant)
                .get("/v1/modules/b")
                .then()
                .body("standing", equalTo("retired"))
                .header("ETag", "\"1\"");

        publish(tenant, module("a").put("title", "Other"), "\"1\"")
                .statusCode(200)
                .body("standing", equalTo("stands"));
        decide(tenant, "b", "keep");
        decide(tenant, "c", "strengthen");
        String page = found(tenant, "limit=2&updatedSince=" + retired)
                .body("data.key", contains("a", "b"))
                .body("data.standing", contains("stands", "stands"))
                .extract()
                .path("nextCursor");
        // What changes while somebody leafs through comes on a page to come.
        decide(tenant, "a", "retire");
        found(tenant, "limit=2&updatedSince=" + retired + "&cursor=" + page)
                .body("data.key", contains("c", "a"))
                .body("data.standing", contains("strengthened", "retired"))
                .body("nextCursor", nullValue());
        as(Role.LEARNER, "somebody", tenant)
                .body(Map.of(
                        "query",
                        "{ modules(standing: \"retired\", limit: 1) { data { key standing items { prompt"
                                + " answer } } nextCursor } }"))
                .post("/graphql")
                .then()
                .body("data.modules.data.key", contains("a"))
                .body("data.modules.data[0].items", empty())
                .body("data.modules.nextCursor", nullValue());
    }

    private static ValidatableResponse found(String tenant, String query) {
        return author(tenant).get("/v1/modules?" + query).then().statusCode(200);
    }

    private static String lastChange(String tenant, String since, String... keys) {
        return found(tenant, "updatedSince=" + since)
                .body("data.key", contains(keys))
                .extract()
                .path("data[-1].changedAt");
    }

    private static void decide(String tenant, String module, String decision) {
        ContentDecisions.decide(tenant, module, decision);
    }

    /** More than there are connections, half of which hold one as they ask. */
    @Test
    void whoeverAsksAtOnceAfterAPublishingGetsTheOneCatalogueThatWasRead() throws Exception {
        publish("catalog-stampede", module("basics"), null).statusCode(201);
        asked("catalog-stampede-elsewhere", true);
        var begun = new CountDownLatch(1);
        List<Callable<Catalogue>> asks = IntStream.range(0, 24)
                .mapToObj(n -> (Callable<Catalogue>) () -> {
                    begun.await();
                    return asked("catalog-stampede", n % 2 == 0);
                })
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = asks.stream().map(threads::submit).toList();
            begun.countDown();
            Set<Catalogue> read = Collections.newSetFromMap(new IdentityHashMap<>());
            for (var answer : answers) {
                read.add(answer.get());
            }

            assertThat(read).hasSize(1);
        }
    }

    private Catalogue asked(String tenant, boolean within) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            caller.actFor(tenant);
            return within ? QuarkusTransaction.requiringNew().call(catalogues::now) : catalogues.now();
        } finally {
            context.terminate();
        }
    }

    private static ValidatableResponse publish(String tenant, ObjectNode module, @Nullable String ifMatch) {
        RequestSpecification request = author(tenant).body(module.toString());
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/modules/" + module.get("key").asText())
                .then();
    }

    private static RequestSpecification author(String tenant) {
        return as(Role.LD_ADMIN, "author", tenant);
    }

    /** The first module of the sample company under another key, with these prerequisites. */
    private static ObjectNode module(String key, String... prerequisites) {
        ObjectNode module = Company.modules().get(0).deepCopy();
        module.put("key", key);
        var before = module.putArray("prerequisites");
        for (String each : prerequisites) {
            before.add(each);
        }
        return module;
    }
}
