package org.skillway.suite;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.skillway.suite.company.CompanyFiles;
import org.skillway.suite.local.RunningSuite;
import org.skillway.suite.local.StartFailed;
import org.skillway.suite.local.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "token", description = "Prints a bearer token of the running suite.")
final class TokenCommand implements Callable<Integer> {

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
        var suite = RunningSuite.read(RunningSuite.file(Repository.root()))
                .orElseThrow(() -> new StartFailed("No suite is running. Start one with ./skillway up."));
        var company = new CompanyFiles(Repository.company());
        var name = user == null ? company.persona(persona) : user;
        System.out.println(new Tokens(suite.endpoints().oidc(), company.tenant()).of(persona, name));
        return 0;
    }
}
