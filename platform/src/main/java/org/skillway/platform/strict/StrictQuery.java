package org.skillway.platform.strict;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.problem.ProblemCode;

/**
 * Requests mean exactly what they say, in the address as in the body: a query parameter that the endpoint does not know, one
 * that is there twice or one of a wrong type is an error. The framework passes over the first, takes any of the second, and
 * says of the third that nothing is there, or that a flag is not set.
 */
@ApplicationScoped
public class StrictQuery {

    /** What is sent with a request that ends here is forgotten then. */
    private static final int BEHIND_THE_BOUNDS_OF_BODIES = Priorities.USER + 1;

    private final Map<Method, Map<String, QueryValue>> known = new ConcurrentHashMap<>();

    /** Throws UNKNOWN_PARAMETER or WRONG_TYPE. */
    @ServerRequestFilter(priority = BEHIND_THE_BOUNDS_OF_BODIES)
    public void check(RoutingContext request, ResourceInfo endpoint) {
        var sent = request.queryParams();
        var method = endpoint.getResourceMethod();
        if (!sent.isEmpty() && !method.isAnnotationPresent(AnyQuery.class)) {
            check(sent, known.computeIfAbsent(method, StrictQuery::parameters));
        }
    }

    private static void check(MultiMap sent, Map<String, QueryValue> known) {
        // The names of the map are the same in capitals, those of an address are not.
        Set<String> names = new TreeSet<>();
        sent.forEach((name, _) -> names.add(name));
        refuse(
                ProblemCode.UNKNOWN_PARAMETER,
                "See 'errors' for each parameter. Known here: " + known.keySet() + ".",
                names.stream().filter(name -> !known.containsKey(name)).map(name -> Problem.at("?" + name, "unknown")));
        refuse(
                ProblemCode.WRONG_TYPE,
                "A value has the wrong type or format.",
                names.stream()
                        .flatMap(name -> Stream.ofNullable(known.get(name))
                                .filter(value -> !isOneThatFits(sent.getAll(name), value))
                                .map(value -> Problem.at("?" + name, "Expected once, as " + value.expected()))));
    }

    private static boolean isOneThatFits(List<String> values, QueryValue value) {
        return values.size() == 1 && value.fits(values.getFirst());
    }

    private static void refuse(ProblemCode code, String detail, Stream<Location> wrong) {
        var places = wrong.toArray(Location[]::new);
        if (places.length > 0) {
            throw new Problem(code, detail, places);
        }
    }

    private static Map<String, QueryValue> parameters(Method endpoint) {
        Map<String, QueryValue> found = new TreeMap<>();
        for (Parameter one : endpoint.getParameters()) {
            var query = one.getAnnotation(QueryParam.class);
            if (query != null) {
                found.put(query.value(), QueryValue.of(one.getType()));
            }
        }
        return found;
    }
}
