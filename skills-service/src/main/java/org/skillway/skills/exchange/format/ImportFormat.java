package org.skillway.skills.exchange.format;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A kind of file that taxonomies come in: several files with fixed names, or one with any. */
public enum ImportFormat {
    ONET,
    ESCO,
    RSD,
    CASE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ImportFormat of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** What the files say. Throws {@link UnreadableFile} where they are none of this format. */
    public Framework read(Upload upload) {
        var taken = taken(upload).toList();
        if (upload.isSingle() && !files().isEmpty()) {
            throw new UnreadableFile("This format is several files: send a zip with at least one of " + files() + ".");
        }
        if (!upload.isSingle() && (taken.isEmpty() || (files().isEmpty() && taken.size() > 1))) {
            throw new UnreadableFile("The zip must hold " + wanted() + ". It has " + upload.names() + ".");
        }
        return switch (this) {
            case ONET -> OnetFiles.read(upload);
            case ESCO -> EscoFiles.read(upload);
            case RSD -> RsdFile.read(name(taken), only(upload));
            case CASE -> CaseReader.read(name(taken), only(upload));
        };
    }

    /** The files of the upload that this format passes over. */
    public List<String> ignored(Upload upload) {
        return upload.names().stream().filter(name -> !takes(name)).sorted().toList();
    }

    /** Those with fixed names; none where it is one file. */
    private Set<String> files() {
        return switch (this) {
            case ONET -> names(OnetFiles.FILES);
            case ESCO -> names(EscoFiles.FILES);
            case RSD, CASE -> Set.of();
        };
    }

    private static Set<String> names(List<Table> tables) {
        return tables.stream().map(Table::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private String ending() {
        return this == CASE ? ".json" : ".csv";
    }

    private String wanted() {
        return files().isEmpty() ? "one file that ends in " + ending() : "at least one of " + files();
    }

    private boolean takes(String name) {
        return files().isEmpty() ? name.toLowerCase(Locale.ROOT).endsWith(ending()) : files().contains(name);
    }

    private Stream<String> taken(Upload upload) {
        return upload.names().stream().filter(this::takes);
    }

    private static String name(List<String> taken) {
        return taken.isEmpty() ? "the file" : taken.getFirst();
    }

    private InputStream only(Upload upload) {
        return taken(upload).findFirst().flatMap(upload::open).orElseGet(upload::single);
    }
}
