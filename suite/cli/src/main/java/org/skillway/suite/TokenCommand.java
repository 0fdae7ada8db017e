package org.skillway.suite;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.skillway.suite.company.CompanyFiles;
import org.skillway.suite.local.RunningSuite;
import org.skillway.suite.local.StartFailed;
import org.skillway.suite.local.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "token", description = "Prints a bearer token of the running suite.")
final class TokenCommand implements Callable<Integer> {

    private static final List<String> PERSONAS =
            List.of("learner", "mentor", "manager", "ld-admin", "hr-admin", "analyst", "auditor", "integration");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "<persona>",
            description = "learner, mentor, manager, ld-admin, hr-admin, analyst, auditor or integration")
    private String persona = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "<user>",
            description = "a user name of the company; the persona's example person by default")
    private @Nullable String user;

    @Override
    public Integer call() throws IOException {
        if (!PERSONAS.contains(persona)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no persona '" + persona + "'. There are " + String.join(", ", PERSONAS) + ".");
        }
        var suite = RunningSuite.read(RunningSuite.file(Repository.root()))
                .orElseThrow(() -> new StartFailed("No suite is running. Start one with ./skillway up."));
        var company = new CompanyFiles(Repository.company());
        var name = user == null ? company.persona(persona) : user;
        System.out.println(new Tokens(suite.endpoints().oidc(), company.tenant()).of(persona, name));
        return 0;
    }
}
