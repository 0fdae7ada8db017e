package org.skillway.platform.problem;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Path.MethodNode;
import jakarta.validation.Path.ParameterNode;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.body.BoundedLists;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.rest.RequestIds;

/** Turns whatever went wrong, in our code or before it, into an entry of the catalogue. */
@ApplicationScoped
class ProblemCatalogue implements ProblemPostProcessor {

    // When the database dies in a commit, nobody knows on which side of it.
    private static final String AWAY =
            "The database is away, or has no room for more. A change may have been made: send it again with the same Idempotency-Key.";

    private static final String OVERTAKEN = "Somebody else changed the same at this moment. Send it again.";

    void register(@Observes StartupEvent started) {
        ExceptionMapperBase.postProcessorsRegistry.register(this);
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        var known = problem.getParameters().containsKey("code") ? problem : translated(problem, context.cause);
        return HttpProblem.builder(known)
                .with("requestId", RequestIds.current())
                .build();
    }

    /** Before the library's own processors, which log and count what they are given. */
    @Override
    public int priority() {
        return 1_000;
    }

    /** The same for what a GraphQL field threw. */
    static HttpProblem of(Throwable failure) {
        return Causes.of(failure)
                .flatMap(cause -> switch (cause) {
                    case Problem own -> Stream.of(own);
                    case ForbiddenException _ -> Stream.of(new Problem(ProblemCode.FORBIDDEN, RequestProblems.NO_ROLE));
                    case UnauthorizedException _ ->
                        Stream.of(new Problem(ProblemCode.UNAUTHENTICATED, RequestProblems.NO_TOKEN));
                    // Where the library looks at an argument later than at the others: of lists, and of variables.
                    case AbstractDataFetcherException _,
                            CoercingParseLiteralException _,
                            CoercingParseValueException _ ->
                        Stream.of(new Problem(ProblemCode.WRONG_TYPE, "An argument has the wrong type or format."));
                    default -> Stream.<HttpProblem>of();
                })
                .findFirst()
                .orElseGet(() -> translated(HttpProblem.valueOf(Response.Status.INTERNAL_SERVER_ERROR), failure));
    }

    private static HttpProblem translated(HttpProblem problem, @Nullable Throwable cause) {
        return notReadOn(cause).orElseGet(() -> ofKind(problem, cause));
    }

    private static HttpProblem ofKind(HttpProblem problem, @Nullable Throwable cause) {
        return switch (telling(cause)) {
            case ConstraintViolationException broken ->
                invalid(
                        broken.getConstraintViolations().size(),
                        broken.getConstraintViolations().stream()
                                .map(ProblemCatalogue::location)
                                .sorted()
                                .limit(Problem.MOST_ERRORS)
                                .toList());
            case UnrecognizedPropertyException unknown -> unknownField(unknown);
            case MismatchedInputException mismatch -> wrongType(mismatch);
            case JsonMappingException place
            when place.getCause() instanceof InputCoercionException outOfRange ->
                wrongType(place, outOfRange.getTargetType().getSimpleName());
            case JsonProcessingException malformed ->
                new Problem(ProblemCode.MALFORMED_JSON, "Not well-formed at " + where(malformed) + ".");
            case null, default ->
                cause == null ? listed(problem) : ofTheDatabase(cause).orElseGet(() -> listed(problem));
        };
    }

    /** Where a body has more of something than is read. */
    private static Optional<HttpProblem> notReadOn(@Nullable Throwable failure) {
        return failure == null
                ? Optional.empty()
                : Causes.of(failure)
                        .flatMap(cause -> switch (cause) {
                            case JsonMappingException list
                            when list.getCause() instanceof BoundedLists.Full full ->
                                Stream.of(invalid(
                                        1, List.of(Problem.at(listOf(list), String.valueOf(full.getMessage())))));
                            case StreamConstraintsException _ -> Stream.of(tooMuch());
                            case CharConversionException _ ->
                                Stream.of(new Problem(ProblemCode.MALFORMED_JSON, "Not text in UTF-8."));
                            default -> Stream.<HttpProblem>of();
                        })
                        .findFirst();
    }

    /** The failure is at the first entry too many. */
    private static String listOf(JsonMappingException failure) {
        String entry = pointer(failure);
        return entry.substring(0, entry.lastIndexOf('/'));
    }

    /** Of all that is wrong, the first places. */
    static Problem invalid(int all, List<Location> first) {
        return new Problem(
                ProblemCode.VALIDATION_FAILED,
                all > first.size()
                        ? "See 'errors' for the first " + first.size() + " of " + all + " places."
                        : "See 'errors' for each place.",
                first.toArray(Location[]::new));
    }

    private static HttpProblem tooMuch() {
        return new Problem(ProblemCode.BODY_TOO_LARGE, "It has too many values, or too deep or long ones.");
    }

    static Problem unknownField(UnrecognizedPropertyException unknown) {
        return new Problem(
                ProblemCode.UNKNOWN_FIELD,
                "Unknown field '" + unknown.getPropertyName() + "'.",
                Problem.at(pointer(unknown), "Known here: " + unknown.getKnownPropertyIds()));
    }

    static Problem wrongType(MismatchedInputException mismatch) {
        return wrongType(mismatch, expected(mismatch));
    }

    private static Problem wrongType(JsonMappingException place, String expected) {
        return new Problem(
                ProblemCode.WRONG_TYPE,
                "A value has the wrong type or format.",
                Problem.at(pointer(place), "Expected " + expected));
    }

    /** The framework wraps what Jackson says; the innermost of those knows the place. */
    private static @Nullable Throwable telling(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException) {
                return cause;
            }
        }
        return thrown;
    }

    private static HttpProblem listed(HttpProblem problem) {
        var code = ProblemCode.ofStatus(problem.getStatusCode());
        var detail = problem.getDetail();
        // A library's text for its own failure may quote our insides.
        return new Problem(code, detail == null || code == ProblemCode.INTERNAL ? code.title() + "." : detail);
    }

    /** What the database refused, where that tells the caller something. */
    private static Optional<HttpProblem> ofTheDatabase(Throwable failure) {
        if (DatabaseFailures.isAway(failure)) {
            return Optional.of(Problem.retryAfter(ProblemCode.UNAVAILABLE, AWAY, 2));
        }
        if (Audit.isAway(failure)) {
            return Optional.of(Problem.retryAfter(ProblemCode.UNAVAILABLE, Audit.UNRECORDED, 2));
        }
        if (Causes.of(failure).anyMatch(OptimisticLockException.class::isInstance)) {
            return Optional.of(new Problem(ProblemCode.VERSION_MISMATCH, "Read it again, then change it."));
        }
        return Causes.of(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
                .flatMap(state -> ofState(state).stream())
                .findFirst();
    }

    private static Optional<HttpProblem> ofState(String state) {
        return Optional.ofNullable(
                switch (state) {
                    // Serialisation failure, deadlock.
                    case "40001", "40P01" -> Problem.retryAfter(ProblemCode.UNAVAILABLE, OVERTAKEN, 1);
                    case "23505" -> new Problem(ProblemCode.CONFLICT, OVERTAKEN);
                    // Out of range, a date that does not exist, the character NUL.
                    case "22003", "22007", "22008", "22021", "22P05" ->
                        new Problem(
                                ProblemCode.VALIDATION_FAILED,
                                "A value cannot be stored. Maybe it holds the character NUL.");
                    default -> null;
                });
    }

    /** {@code place.request.items[0].key} of a violation as {@code /items/0/key}: the method and its argument are ours, not the caller's. */
    private static Location location(ConstraintViolation<?> violation) {
        var place = pointer(violation.getPropertyPath(), 2);
        return Problem.at(place.isEmpty() ? parameter(violation) : place, violation.getMessage());
    }

    /** Without the first nodes. */
    static String pointer(Path path, int without) {
        return StreamSupport.stream(path.spliterator(), false)
                .skip(without)
                .flatMap(node -> Stream.concat(
                        Stream.ofNullable(node.getIndex()),
                        node.getKind() == ElementKind.CONTAINER_ELEMENT ? Stream.of() : Stream.of(node.getName())))
                .map(step -> "/" + step)
                .collect(joining());
    }

    /** The name of a parameter of the address after a question mark; the body, which has no name, is the empty pointer. */
    private static String parameter(ConstraintViolation<?> violation) {
        var nodes = violation.getPropertyPath().iterator();
        var method = nodes.next();
        if (method.getKind() != ElementKind.METHOD) {
            return "";
        }
        var types = method.as(MethodNode.class).getParameterTypes();
        var index = nodes.next().as(ParameterNode.class).getParameterIndex();
        // The bean may be of a generated subclass, which repeats the methods without their annotations.
        return Stream.<Class<?>>iterate(violation.getRootBeanClass(), Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(one -> one.getName().equals(method.getName())
                        && List.of(one.getParameterTypes()).equals(types))
                .flatMap(one -> Stream.of(one.getParameters()[index].getAnnotations()))
                .flatMap(one -> switch (one) {
                    case QueryParam query -> Stream.of("?" + query.value());
                    case PathParam place -> Stream.of("?" + place.value());
                    default -> Stream.of();
                })
                .findFirst()
                .orElse("");
    }

    static String pointer(JsonMappingException failure) {
        List<String> steps = failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .map(step -> step.replace("~", "~0").replace("/", "~1"))
                .toList();
        return steps.isEmpty() ? "" : "/" + String.join("/", steps);
    }

    private static String expected(MismatchedInputException mismatch) {
        var type = mismatch.getTargetType();
        if (type == null) {
            return "another type";
        }
        return type.isEnum() ? "one of " + List.of(type.getEnumConstants()) : type.getSimpleName();
    }

    private static String where(JsonProcessingException malformed) {
        var place = malformed.getLocation();
        return place == null ? "an unknown place" : "line " + place.getLineNr() + ", column " + place.getColumnNr();
    }
}
