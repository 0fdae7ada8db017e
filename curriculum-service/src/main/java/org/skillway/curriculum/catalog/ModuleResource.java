package org.skillway.curriculum.catalog;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.Modules.Published;
import org.skillway.curriculum.catalog.domain.Finding;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.platform.access.Caller;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Forms;
import org.skillway.platform.problem.Forms.Entries;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.ETags;
import org.skillway.platform.rest.Page;

@Path("/v1")
@RunOnVirtualThread
class ModuleResource {

    /** What became of an import, in the order of the list. */
    record Imported(long created, long updated, long unchanged, List<ImportedModule> modules) {

        record ImportedModule(String key, String result, int version, List<FindingView> findings) {
            static ImportedModule of(PublishModules.Result result) {
                return new ImportedModule(
                        result.key(), result.result(), result.version(), FindingView.of(result.findings()));
            }
        }
    }

    /** What the linter says of each module, in the order of the list. */
    record Linted(long refused, long warned, List<LintedModule> modules) {

        record LintedModule(String key, boolean publishable, List<FindingView> findings) {}
    }

    @Inject
    Modules modules;

    @Inject
    PublishModules publishModules;

    @Inject
    Forms forms;

    @Inject
    Cursors cursors;

    @Inject
    Caller caller;

    @GET
    @Path("/modules")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.ANALYST, Role.INTEGRATION})
    @Operation(operationId = "listModules", summary = "What can be learned, by key")
    public Page<ModuleView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var found = modules.after(cursors.keyOf("modules", cursor, ""), limit + 1);
        return Page.of(
                        found,
                        limit,
                        last -> cursors.after("modules", last.module().key()))
                .map(this::view);
    }

    @GET
    @Path("/modules/{key}")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.ANALYST, Role.INTEGRATION})
    @Operation(operationId = "getModule", summary = "One module with its check items")
    public RestResponse<ModuleView> read(@PathParam("key") @Pattern(regexp = ModuleRequest.KEY) String key) {
        var published = modules.of(key)
                .orElseThrow(() ->
                        new Problem(ProblemCode.NOT_FOUND, "No module '" + key + "'. Maybe it is not published yet."));
        return RestResponse.ResponseBuilder.ok(view(published))
                .header(HttpHeaders.ETAG, ETags.strong(published.version()))
                .build();
    }

    @PUT
    @Path("/modules/{key}")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "publishModule", summary = "Create a module, or change it with the ETag you read")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(responseCode = "422")
    public RestResponse<ModuleView> publish(
            @PathParam("key") @Pattern(regexp = ModuleRequest.KEY) String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ModuleRequest request) {
        if (!request.key().equals(key)) {
            throw new Problem(
                    ProblemCode.VALIDATION_FAILED,
                    "The body is about another module than the path.",
                    Problem.at("/key", "must be '" + key + "'"));
        }
        var result = publishModules.publish(
                request.toModule(), before -> before.ifPresent(known -> ETags.requireMatch(ifMatch, known.version())));
        var status = result.result().equals("created") ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return RestResponse.ResponseBuilder.create(
                        status,
                        ModuleView.of(new Published(request.toModule(), result.version()), true, result.findings()))
                .header(HttpHeaders.ETAG, ETags.strong(result.version()))
                .build();
    }

    @POST
    @Path("/modules:import")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(operationId = "importModules", summary = "Create or replace many modules, all or none")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "422")
    public Imported importAll(@NotNull @Size(min = 1, max = 500) List<ModuleRequest> request) {
        forms.require(new Entries("", request));
        var results = publishModules.publishAll(
                request.stream().map(ModuleRequest::toModule).toList());
        return new Imported(
                count(results, "created"),
                count(results, "updated"),
                count(results, "unchanged"),
                results.stream().map(Imported.ImportedModule::of).toList());
    }

    @POST
    @Path("/modules:lint")
    @RolesAllowed({Role.LD_ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "lintModules",
            summary = "What would keep modules out of the catalogue or make them better")
    @APIResponse(responseCode = "200")
    public Linted lint(@NotNull @Size(min = 1, max = 500) List<ModuleRequest> request) {
        forms.require(new Entries("", request));
        List<Module> incoming = request.stream().map(ModuleRequest::toModule).toList();
        List<List<Finding>> findings = publishModules.linted(incoming);
        List<Linted.LintedModule> modules = new ArrayList<>();
        for (int i = 0; i < incoming.size(); i++) {
            modules.add(new Linted.LintedModule(
                    incoming.get(i).key(),
                    findings.get(i).stream().noneMatch(Finding::refuses),
                    FindingView.of(findings.get(i))));
        }
        long all = findings.stream().mapToLong(List::size).sum();
        long refused =
                findings.stream().flatMap(List::stream).filter(Finding::refuses).count();
        return new Linted(refused, all - refused, modules);
    }

    private ModuleView view(Published published) {
        return ModuleView.of(published, AnswerKey.isKnownTo(caller), null);
    }

    private static long count(List<PublishModules.Result> results, String result) {
        return results.stream().filter(each -> each.result().equals(result)).count();
    }
}
