package org.skillway.platform.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.RequestIds;

/** What many operations take and answer, written once into the components when the first of them asks for it. */
final class Shared {

    static final String IF_MATCH = "If-Match";
    static final String ETAG = "ETag";
    static final String ANY_OTHER = "default";
    private static final String RETRY_AFTER = "Retry-After";
    static final String CURSOR = "cursor";
    static final String LINK = "Link";

    private static final Set<String> SAYS_WHEN_TO_RETRY = Set.of("409", "429", "503");

    private static final String LIMIT = "limit";
    private static final String USUAL_LIMIT = "50";

    private static final Map<String, String> PARAMETERS = Map.of(
            LIMIT,
            "How many at most.",
            CURSOR,
            "`nextCursor` of the page before, as it is; without it, the first page.",
            "updatedSince",
            "Only what changed then or later.",
            Idempotency.HEADER,
            "1 to 255 visible ASCII characters. What is sent again with its key is done once.",
            IF_MATCH,
            "The `ETag` you read. Every change needs it, unless there is nothing yet.",
            "If-None-Match",
            "`*`: create, and change nothing that is there.");

    private static final Map<String, String> HEADERS = Map.of(
            RequestIds.HEADER,
            "The request's id in problems, logs and the audit log: yours, if you sent one.",
            ETAG,
            "What `If-Match` of a change needs.",
            RETRY_AFTER,
            "Seconds to wait before sending it again.",
            LINK,
            "The next page, as `rel=next`; absent on the last one.",
            Idempotency.REPLAYED,
            "`true` where this answers an earlier request with the same key.");

    private final Components components;

    Shared(Components components) {
        this.components = components;
    }

    Parameter parameter(Parameter own) {
        var meaning = PARAMETERS.get(own.getName());
        if (meaning == null) {
            return own;
        }
        own.description(meaning);
        if (own.getName().equals(LIMIT) && !isUsual(own)) {
            return own;
        }
        components.addParameter(own.getName(), own);
        return OASFactory.createParameter().ref(own.getName());
    }

    /** A page of another size says so itself; shared, it would tell all the others its own. */
    private static boolean isUsual(Parameter limit) {
        return String.valueOf(limit.getSchema().getDefaultValue()).equals(USUAL_LIMIT);
    }

    Header header(String name) {
        if (!written(components.getHeaders(), name)) {
            var type = name.equals(RETRY_AFTER) ? SchemaType.INTEGER : SchemaType.STRING;
            components.addHeader(
                    name,
                    OASFactory.createHeader()
                            .description(HEADERS.get(name))
                            .schema(OASFactory.createSchema().addType(type)));
        }
        return OASFactory.createHeader().ref(name);
    }

    APIResponse problem(String status) {
        var name = status.equals(ANY_OTHER) ? "Problem" : "Problem" + status;
        if (!written(components.getResponses(), name)) {
            var problem = OASFactory.createAPIResponse()
                    .description(meaning(status))
                    .addHeader(RequestIds.HEADER, header(RequestIds.HEADER))
                    .content(body(status));
            if (SAYS_WHEN_TO_RETRY.contains(status)) {
                problem.addHeader(RETRY_AFTER, header(RETRY_AFTER));
            }
            components.addResponse(name, problem);
        }
        return OASFactory.createAPIResponse().ref(name);
    }

    /** So that one more operation does not move all others. */
    void sort() {
        components.setParameters(sorted(components.getParameters()));
        components.setHeaders(sorted(components.getHeaders()));
        components.setResponses(sorted(components.getResponses()));
    }

    private static <T> Map<String, T> sorted(@Nullable Map<String, T> parts) {
        return new TreeMap<>(Optional.ofNullable(parts).orElse(Map.of()));
    }

    private static boolean written(@Nullable Map<String, ?> parts, String name) {
        return Optional.ofNullable(parts).orElse(Map.of()).containsKey(name);
    }

    private static Content body(String status) {
        var problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
        if (!status.equals(ANY_OTHER)) {
            problem.example(example(ProblemCode.ofStatus(Integer.parseInt(status))));
        }
        return OASFactory.createContent().addMediaType("application/problem+json", problem);
    }

    private static Map<String, Object> example(ProblemCode code) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", Problem.page(code).toString());
        example.put("title", code.title());
        example.put("status", code.status());
        example.put("detail", "What is wrong here, in a sentence.");
        example.put("instance", "/v1/people");
        example.put("code", code.name());
        example.put("requestId", "01979a3c-7f00-7000-8000-000000000001");
        return example;
    }

    private static String meaning(String status) {
        if (status.equals(ANY_OTHER)) {
            return "Any other problem; `code` says which.";
        }
        return Arrays.stream(ProblemCode.values())
                .filter(code -> status.equals(Integer.toString(code.status())))
                .map(code -> "- `%s`: %s.".formatted(code, code.title()))
                .collect(Collectors.joining("\n"));
    }
}
