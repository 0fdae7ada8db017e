package org.skillway.curriculum.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.skillway.curriculum.activity.ActivityRequest;
import org.skillway.curriculum.activity.TakeActivity;
import org.skillway.curriculum.bulk.BatchRequest.BatchItem;
import org.skillway.curriculum.bulk.BatchView.ItemResult;
import org.skillway.curriculum.bulk.BatchView.Refusal;
import org.skillway.platform.problem.Causes;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Idempotency;

/**
 * Takes activities one after the other, each in its own transaction: what is refused keeps nothing else out, and what one
 * person did is recorded in the order sent. When something we lean on is away in the middle, the whole batch is answered
 * 503; sent again, what was recorded is answered from its key.
 */
@ApplicationScoped
class TakeBatch {

    private static final Logger LOG = Logger.getLogger(TakeBatch.class);

    private static final int OURS = 500;

    /** What PostgreSQL says of values that it cannot keep, and of those that contradict what it keeps. */
    private static final List<String> ITS_DATA = List.of("22", "23");

    @Inject
    ItemShares itemShares;

    @Inject
    TakeActivity takeActivity;

    @Inject
    Validator validator;

    @Inject
    ObjectMapper json;

    BatchView take(List<BatchItem> items) {
        itemShares.take(items.size());
        List<ItemResult> results = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            results.add(take(index, items.get(index)));
        }
        return BatchView.of(List.copyOf(results));
    }

    private ItemResult take(int index, BatchItem item) {
        try {
            return recorded(index, item, takeActivity.take(item.key(), valid(item)));
        } catch (Problem problem) {
            if (problem.getStatusCode() >= OURS) {
                throw problem;
            }
            return refused(index, item, problem);
        } catch (RuntimeException e) {
            if (Causes.of(e).noneMatch(TakeBatch::isAboutItsData)) {
                throw e;
            }
            LOG.warnf("Item %d of a batch is refused: %s", index, e.getMessage());
            return refused(index, item, new Problem(ProblemCode.UNPROCESSABLE, "It cannot be kept as it is."));
        }
    }

    private static boolean isAboutItsData(Throwable cause) {
        return cause instanceof SQLException refused
                && refused.getSQLState() != null
                && ITS_DATA.stream().anyMatch(refused.getSQLState()::startsWith);
    }

    private ActivityRequest valid(BatchItem item) {
        Location[] wrong = validator.validate(item).stream()
                .map(violation -> Problem.at(
                        "/" + violation.getPropertyPath().toString().replace('.', '/'), violation.getMessage()))
                .sorted()
                .toArray(Location[]::new);
        if (wrong.length > 0) {
            throw new Problem(ProblemCode.VALIDATION_FAILED, "See 'errors' for each place.", wrong);
        }
        return item.activity();
    }

    private ItemResult recorded(int index, BatchItem item, Response answer) {
        try {
            JsonNode view = json.readTree((String) answer.getEntity());
            JsonNode correct = view.path("correct");
            return new ItemResult(
                    index,
                    item.key(),
                    answer.getStatus(),
                    answer.getHeaderString(Idempotency.REPLAYED) != null,
                    UUID.fromString(view.path("activityId").asText()),
                    correct.isBoolean() ? correct.asBoolean() : null,
                    null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept answer is no JSON: " + e.getMessage(), e);
        }
    }

    private static ItemResult refused(int index, BatchItem item, Problem problem) {
        return new ItemResult(
                index,
                item.key(),
                problem.getStatusCode(),
                false,
                null,
                null,
                new Refusal(problem.code().name(), problem.getDetail(), errors(index, problem)));
    }

    /** An activity points into itself, a broken item into the item. */
    private static List<Location> errors(int index, Problem problem) {
        return problem.getParameters().get("errors") instanceof List<?> errors
                ? errors.stream()
                        .map(Location.class::cast)
                        .map(error -> Problem.at("/items/" + index + pointer(error.pointer()), error.detail()))
                        .toList()
                : List.of();
    }

    private static String pointer(String within) {
        return within.startsWith("/activity") || within.equals("/key") ? within : "/activity" + within;
    }
}
