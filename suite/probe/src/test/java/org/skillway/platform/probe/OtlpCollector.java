package org.skillway.platform.probe;

import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a collector does with traces: takes them by OTLP, as gRPC or as HTTP, and understands them. */
final class OtlpCollector implements AutoCloseable {

    /** A span with the service that sent it. */
    record Collected(String service, Span span) {

        String id() {
            return HexFormat.of().formatHex(span.getSpanId().toByteArray());
        }

        String parent() {
            return HexFormat.of().formatHex(span.getParentSpanId().toByteArray());
        }

        String trace() {
            return HexFormat.of().formatHex(span.getTraceId().toByteArray());
        }
    }

    /** Before the message of a gRPC call: whether it is compressed, and its length. */
    private static final int GRPC_PREFIX = 5;

    private final Vertx vertx = Vertx.vertx();
    private final List<Collected> collected = new CopyOnWriteArrayList<>();
    private final List<String> addresses = new CopyOnWriteArrayList<>();

    OtlpCollector(int port) {
        vertx.createHttpServer()
                .requestHandler(this::take)
                .listen(port, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** Spans of one trace, in the order in which they began. */
    List<Collected> of(String trace) {
        return collected.stream()
                .filter(one -> one.trace().equals(trace))
                .sorted((one, other) -> Long.compareUnsigned(
                        one.span().getStartTimeUnixNano(), other.span().getStartTimeUnixNano()))
                .toList();
    }

    /** Where they were sent to. */
    List<String> addresses() {
        return List.copyOf(addresses);
    }

    private void take(HttpServerRequest request) {
        var grpc = String.valueOf(request.getHeader("Content-Type")).startsWith("application/grpc");
        request.body().onSuccess(body -> {
            read(grpc ? body.getBytes(GRPC_PREFIX, body.length()) : body.getBytes());
            addresses.add(request.path());
            if (grpc) {
                request.response()
                        .putHeader("Content-Type", "application/grpc")
                        .putTrailer("grpc-status", "0")
                        .end(Buffer.buffer(new byte[GRPC_PREFIX]));
            } else {
                request.response()
                        .putHeader("Content-Type", "application/x-protobuf")
                        .end();
            }
        });
    }

    private void read(byte[] message) {
        try {
            for (var resource : ExportTraceServiceRequest.parseFrom(message).getResourceSpansList()) {
                var service = resource.getResource().getAttributesList().stream()
                        .filter(one -> one.getKey().equals("service.name"))
                        .map(one -> one.getValue().getStringValue())
                        .findFirst()
                        .orElse("");
                resource.getScopeSpansList().stream()
                        .flatMap(scope -> scope.getSpansList().stream())
                        .forEach(span -> collected.add(new Collected(service, span)));
            }
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError("Not OTLP", e);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
