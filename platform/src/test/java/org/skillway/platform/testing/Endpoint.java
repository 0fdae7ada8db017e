package org.skillway.platform.testing;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An HTTP endpoint as its annotations declare it, so that no test can forget one. */
record Endpoint(
        String method,
        String template,
        List<String> roles,
        boolean open,
        String mediaType,
        boolean takesJson,
        boolean takesText,
        boolean takesList,
        List<String> fields,
        List<String> queries) {

    /** Bodies that may be anything: there is no field that they could not know. */
    private static final Set<String> FREE_FORM =
            Set.of("java.lang.Object", "java.lang.String", "[B", "java.io.InputStream");

    Endpoint {
        roles = List.copyOf(roles);
        fields = List.copyOf(fields);
        queries = List.copyOf(queries);
    }

    /** Every endpoint below the given class folders. */
    static List<Endpoint> in(List<String> folders) {
        var classes = new ClassFileImporter().importPaths(folders.toArray(String[]::new));
        return endpoints(classes);
    }

    private static List<Endpoint> endpoints(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .filter(method -> method.getOwner().isAnnotatedWith(Path.class))
                .map(Endpoint::of)
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    private static Endpoint of(JavaMethod method) {
        var owner = method.getOwner().getAnnotationOfType(Path.class).value();
        var own = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        var roles = method.tryGetAnnotationOfType(RolesAllowed.class)
                .map(RolesAllowed::value)
                .orElse(new String[0]);
        var body = method.getParameters().stream()
                .filter(Endpoint::isJsonBody)
                .map(parameter -> method.reflect().getGenericParameterTypes()[parameter.getIndex()])
                .findFirst();
        return new Endpoint(
                verb(method),
                owner + own,
                Arrays.asList(roles),
                method.isAnnotatedWith(PermitAll.class),
                mediaType(method),
                takesJson(method),
                takesText(method),
                body.filter(ParameterizedType.class::isInstance).isPresent(),
                body.map(Endpoint::fields).orElse(List.of()),
                method.getParameters().stream()
                        .flatMap(parameter -> parameter.tryGetAnnotationOfType(QueryParam.class).stream())
                        .map(QueryParam::value)
                        .toList());
    }

    /** The fields of a record, or of the records in a list. */
    private static List<String> fields(Type body) {
        var type = body instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : body;
        return type instanceof Class<?> one && one.isRecord()
                ? Arrays.stream(one.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : List.of();
    }

    private static String verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .filter(type -> type.isAnnotatedWith(HttpMethod.class))
                .map(type -> type.getAnnotationOfType(HttpMethod.class).value())
                .findFirst()
                .orElseThrow();
    }

    private static String mediaType(JavaMethod method) {
        return method.tryGetAnnotationOfType(Consumes.class)
                .map(consumes -> consumes.value()[0])
                .orElse("application/json");
    }

    private static boolean takesJson(JavaMethod method) {
        return mediaType(method).contains("json")
                && method.getParameters().stream().anyMatch(Endpoint::isJsonBody);
    }

    /** Of what it takes as it comes, only what is read as a whole is bounded by the platform. */
    private static boolean takesText(JavaMethod method) {
        return method.getParameters().stream()
                .anyMatch(parameter -> isBody(parameter)
                        && FREE_FORM.contains(parameter.getRawType().getName())
                        && !parameter.getRawType().isEquivalentTo(InputStream.class));
    }

    private static boolean isJsonBody(JavaParameter parameter) {
        return isBody(parameter) && !FREE_FORM.contains(parameter.getRawType().getName());
    }

    private static boolean isBody(JavaParameter parameter) {
        return parameter.getAnnotations().stream()
                .noneMatch(
                        annotation -> annotation.getRawType().getPackageName().equals("jakarta.ws.rs")
                                || annotation.getRawType().getPackageName().equals("jakarta.ws.rs.core"));
    }

    /** Whether it changes what is there without being sent anything. */
    boolean writesWithoutBody() {
        return !method.equals("GET") && !takesJson && !takesText && !open;
    }

    boolean hasId() {
        return template.contains("{");
    }

    /** A body as it asks for it, of one record. */
    String body(String json) {
        return takesList ? "[" + json + "]" : json;
    }

    /** The path with ids that nobody has. */
    String unknown() {
        return unknown(template);
    }

    static String unknown(String template) {
        return template.replaceAll("\\{[^}]*[iI]d}", UUID.randomUUID().toString())
                .replaceAll("\\{[^}]*}", "nobody-knows-this");
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
