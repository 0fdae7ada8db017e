package org.skillway.platform.problem;

import static java.util.Comparator.comparing;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * An error that reaches the caller with a code of the catalogue: as {@code application/problem+json} (RFC 9457) from
 * REST, as {@code extensions.code} from GraphQL.
 */
public class Problem extends HttpProblem implements GraphQLError {

    /** Where in the request something is wrong: a JSON Pointer (RFC 6901), or {@code ?name} for a query parameter. */
    public record Location(String pointer, String detail) implements Comparable<Location> {

        private static final Comparator<Location> BY_PLACE =
                comparing(Location::pointer, Location::inOrder).thenComparing(Location::detail);

        /** So that the same mistakes are answered with the same problem, and the second entry stands before the tenth. */
        @Override
        public int compareTo(Location other) {
            return BY_PLACE.compare(this, other);
        }

        /** By characters, but numbers by how many digits they have first. A body may have very many: nothing is copied. */
        private static int inOrder(String one, String other) {
            var at = 0;
            while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
                at++;
            }
            var digits = digits(one, at);
            var others = digits(other, at);
            var begun = at > 0 && isDigit(one.charAt(at - 1));
            var numbers = begun || (digits > 0 && others > 0);
            return numbers && digits != others ? Integer.compare(digits, others) : one.compareTo(other);
        }

        private static int digits(String text, int from) {
            var end = from;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            return end - from;
        }

        private static boolean isDigit(char character) {
            return '0' <= character && character <= '9';
        }
    }

    /** How many places a problem names: more help nobody, and of a body of nothing but mistakes they fill the memory. */
    public static final int MOST_ERRORS = 100;

    private final ProblemCode code;

    /** Of more errors than {@link #MOST_ERRORS} it names the first, and says how many there are. */
    public Problem(ProblemCode code, String detail, Location... errors) {
        this(code, detail, Map.of(), errors);
    }

    private Problem(ProblemCode code, String detail, Map<String, String> headers, Location... errors) {
        super(built(code, detail, headers, List.of(errors)));
        this.code = code;
    }

    public static Location at(String pointer, String detail) {
        return new Location(pointer, detail);
    }

    /** The same problem telling the client how many seconds to wait. */
    public static Problem retryAfter(ProblemCode code, String detail, long seconds) {
        return new Problem(code, detail, Map.of("Retry-After", Long.toString(seconds)));
    }

    public ProblemCode code() {
        return code;
    }

    @Override
    public String getMessage() {
        return super.getDetail();
    }

    @Override
    public List<SourceLocation> getLocations() {
        return List.of();
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorType.DataFetchingException;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", code.name());
    }

    /** The address that names the kind of problem; nothing answers there. */
    public static URI page(ProblemCode code) {
        return URI.create("https://skillway.org/problems/" + code.name());
    }

    private static HttpProblem.Builder built(
            ProblemCode code, String detail, Map<String, String> headers, List<Location> errors) {
        var more = errors.size() > MOST_ERRORS;
        var builder = HttpProblem.builder()
                .withType(page(code))
                .withTitle(code.title())
                .withStatus(code.status())
                .withDetail(
                        more
                                ? detail + " Named are the first " + MOST_ERRORS + " of " + errors.size() + " places."
                                : detail)
                .with("code", code.name());
        headers.forEach(builder::withHeader);
        return errors.isEmpty()
                ? builder
                : builder.with("errors", more ? List.copyOf(errors.subList(0, MOST_ERRORS)) : errors);
    }
}
