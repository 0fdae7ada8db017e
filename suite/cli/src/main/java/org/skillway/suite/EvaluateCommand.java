package org.skillway.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.skillway.suite.evaluate.Evaluation;
import org.skillway.suite.evaluate.Evaluations;
import org.skillway.suite.evaluate.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        description = {
            "Holds the decisions against published results.",
            "Starts nothing. Prints Markdown tables with the goals; what misses them does not make it fail."
        })
final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "<directory>",
            description = "Where the published data is. Unless told: ../shared/data beside the repository.")
    private @Nullable Path data;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "<name>",
            completionCandidates = Names.class,
            description = "Some of ${COMPLETION-CANDIDATES}, separated by commas.")
    private List<String> only = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        var directory = data == null ? Repository.root().resolveSibling("shared/data") : data;
        if (!Files.isDirectory(directory)) {
            throw refused("No data in " + directory + ". Pass --data DIR with the folder that holds the data sets,"
                    + " each in a folder of its own (docs/evaluation.md says which).");
        }
        var report = new Report(System.out);
        for (var evaluation : chosen()) {
            try {
                evaluation.run(directory, report);
            } catch (NoSuchFileException missing) {
                throw refused("The evaluation " + evaluation.name() + " needs " + missing.getFile()
                        + ". Maybe --only leaves it out, or --data names another folder.");
            }
        }
        report.summary();
        return 0;
    }

    private List<Evaluation> chosen() {
        var names = new ArrayList<String>();
        new Names().forEach(names::add);
        for (var name : only) {
            if (!names.contains(name)) {
                throw refused("No evaluation '" + name + "', there are " + String.join(", ", names) + ".");
            }
        }
        return Evaluations.ALL.stream()
                .filter(evaluation -> only.isEmpty() || only.contains(evaluation.name()))
                .toList();
    }

    private ParameterException refused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** The names of the evaluations, for the help. */
    static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Evaluations.ALL.stream().map(Evaluation::name).iterator();
        }
    }
}
