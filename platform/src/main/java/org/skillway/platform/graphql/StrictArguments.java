package org.skillway.platform.graphql;

import io.smallrye.graphql.execution.event.InvokeInfo;
import io.smallrye.graphql.spi.EventingService;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.strict.Rfc3339;

/**
 * Refuses, as REST does, days and times outside the years 0000 to 9999, and nothing in the place of what an endpoint needs:
 * the schema has every argument as one that may be left out, and a default is for what is not said.
 */
public class StrictArguments implements EventingService {

    /** The library reads whether this is switched on under this key. */
    @Override
    public String getConfigKey() {
        return "skillway.graphql.strict-arguments";
    }

    @Override
    public void beforeInvoke(InvokeInfo call) {
        var given = call.getOperationTransformedArguments();
        var parameters = call.getOperationMethod().getParameters();
        for (var i = 0; i < given.length; i++) {
            check(parameters[i], given[i]);
        }
    }

    private static void check(Parameter parameter, @Nullable Object argument) {
        if (argument == null && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            var usual = parameter.getAnnotation(DefaultValue.class);
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED,
                    "'" + parameter.getName() + "' is "
                            + (usual == null ? "missing." : "null. Leave it out for '" + usual.value() + "'."));
        }
        if (!isInTheCalendar(argument)) {
            throw new Problem(ProblemCode.WRONG_TYPE, "'" + parameter.getName() + "' has a year outside 0000 to 9999.");
        }
    }

    private static boolean isInTheCalendar(@Nullable Object argument) {
        return switch (argument) {
            case LocalDate day -> Rfc3339.holds(day);
            case Instant time -> Rfc3339.holds(time);
            case null, default -> true;
        };
    }
}
