package org.skillway.platform.problem;

import java.util.Arrays;

/** Every error a caller can meet. Each has a page {@code docs/problems/<CODE>.md}; a test holds the two together. */
public enum ProblemCode {
    MALFORMED_JSON(400, "The body is not well-formed JSON"),
    UNKNOWN_FIELD(400, "The body has a field that this endpoint does not know"),
    UNKNOWN_PARAMETER(400, "The address has a query parameter that this endpoint does not know"),
    WRONG_TYPE(400, "A value has the wrong type or format"),
    VALIDATION_FAILED(400, "The request breaks a rule that needs no data to check"),
    MALFORMED_PATH(400, "The path has characters or segments that no endpoint uses"),
    INVALID_CURSOR(400, "The cursor is not one of ours"),
    BAD_REQUEST(400, "The request cannot be understood"),
    UNAUTHENTICATED(401, "A valid bearer token is needed"),
    SIGNATURE_INVALID(401, "The signature does not fit the body, the time or the secret"),
    FORBIDDEN(403, "Your roles do not allow this"),
    NOT_FOUND(404, "There is nothing here that you may see"),
    METHOD_NOT_ALLOWED(405, "This path does not take this method"),
    NOT_ACCEPTABLE(406, "This endpoint cannot answer in the format asked for"),
    CONFLICT(409, "The request contradicts the current state"),
    IN_PROGRESS(409, "A request with this Idempotency-Key is still being worked on"),
    VERSION_MISMATCH(412, "Somebody changed this since you read it"),
    BODY_TOO_LARGE(413, "The body is larger than this endpoint takes"),
    UNSUPPORTED_MEDIA_TYPE(415, "This endpoint does not take this content type"),
    UNPROCESSABLE(422, "The request is well-formed and contradicts a rule of the domain"),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used for another request"),
    PRECONDITION_REQUIRED(428, "A change needs If-Match with the ETag you read"),
    RATE_LIMITED(429, "Too many requests for now"),
    INTERNAL(500, "Something on our side broke"),
    UNAVAILABLE(503, "Something we lean on is away for now");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The first code of a status; an unlisted 4xx is a BAD_REQUEST, anything else INTERNAL. */
    public static ProblemCode ofStatus(int status) {
        return switch (status) {
            case 400 -> BAD_REQUEST;
            case 409 -> CONFLICT;
            case 422 -> UNPROCESSABLE;
            default ->
                Arrays.stream(values())
                        .filter(code -> code.status == status)
                        .findFirst()
                        .orElse(status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL);
        };
    }
}
