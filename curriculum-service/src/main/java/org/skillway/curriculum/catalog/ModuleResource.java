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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Finding;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.platform.access.Role;
import org.skillway.platform.problem.Forms;
import org.skillway.platform.problem.Forms.Entries;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
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
    ReadModules readModules;

    @Inject
    PublishModules publishModules;

    @Inject
    Forms forms;

    @GET
    @Path("/modules")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.ANALYST, Role.INTEGRATION})
    @Operation(
            operationId = "listModules",
            summary = "What can be learned, by key; with updatedSince, what changed first")
    @Parameter(name = "level", description = "The level it leads to.")
    @Parameter(name = "language", description = "A BCP 47 range: en is en-GB as well.")
    @Parameter(name = "role", description = "Whose map asks for the skill.")
    @Parameter(name = "query", description = "Words of which each is in the key, the title or the behaviour.")
    public Page<ModuleView> list(
            @QueryParam("skill") @Pattern(regexp = ModuleRequest.KEY) @Nullable String skill,
            @QueryParam("kind") @Pattern(regexp = ModuleQuery.KIND) @Nullable String kind,
            @QueryParam("level") @Min(1) @Max(5) @Nullable Integer level,
            @QueryParam("language") @Pattern(regexp = ModuleQuery.LANGUAGE) @Nullable String language,
            @QueryParam("role") @Pattern(regexp = ModuleRequest.KEY) @Nullable String role,
            @QueryParam("moment") @Pattern(regexp = ModuleRequest.KEY) @Nullable String moment,
            @QueryParam("standing") @Pattern(regexp = ModuleQuery.STANDING) @Nullable String standing,
            @QueryParam("query") @Size(min = 1, max = ModuleQuery.LONGEST) @Nullable String query,
            @QueryParam("updatedSince") @Nullable Instant updatedSince,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return readModules.page(
                new ModuleQuery(skill, kind, level, language, role, moment, standing, query, updatedSince),
                limit,
                cursor);
    }

    @GET
    @Path("/modules/{key}")
    @RolesAllowed({Role.LEARNER, Role.MENTOR, Role.MANAGER, Role.LD_ADMIN, Role.ANALYST, Role.INTEGRATION})
    @Operation(operationId = "getModule", summary = "One module; with its questions for who may read their answers")
    public RestResponse<ModuleView> read(@PathParam("key") @Pattern(regexp = ModuleRequest.KEY) String key) {
        var view = readModules
                .of(key)
                .orElseThrow(() ->
                        new Problem(ProblemCode.NOT_FOUND, "No module '" + key + "'. Maybe it is not published yet."));
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.strong(view.version()))
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
        var put = publishModules.publish(
                request.toModule(), before -> before.ifPresent(known -> ETags.requireMatch(ifMatch, known.version())));
        var result = put.result();
        var status = result.result().equals("created") ? RestResponse.Status.CREATED : RestResponse.Status.OK;
        return RestResponse.ResponseBuilder.create(status, ModuleView.of(put.listed(), true, result.findings()))
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

    private static long count(List<PublishModules.Result> results, String result) {
        return results.stream().filter(each -> each.result().equals(result)).count();
    }
}
