package dev.hubbub.app.server.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Writes the unchanging part of a graph into files that Neo4j's own importer reads.
final class CsvExport {

    private static final int BLOCK = 2_000;

    private final GraphSource source;
    private final String key;
    private final Path directory;
    private long follows;

    /// @param key name of the society in the graph
    CsvExport(GraphSource source, String key, Path directory) {
        this.source = source;
        this.key = key;
        this.directory = directory;
    }

    /// Writes the files; their progress goes from 0 to 1.
    void write(Progress progress) throws IOException {
        Neo4jServer.delete(directory);
        Files.createDirectories(directory);
        Set<String> known = new HashSet<>();
        try (CsvFile personas = file(
                        "personas",
                        "number:ID(Persona){id-type:int},society,person:boolean,handle,name,age:int,country,language,"
                                + "leaning:double,topic");
                CsvFile communities = file("communities", "id:ID(Community),society,kind,name");
                CsvFile members = file("members", ":START_ID(Persona),:END_ID(Community)");
                CsvFile followers = file("follows", ":START_ID(Persona),:END_ID(Persona)")) {
            for (int number = 0; number < source.personas(); number++) {
                if (number % BLOCK == 0) {
                    progress.at("writing personas and follows", (double) number / source.personas());
                }
                persona(personas, source.node(number));
                for (GraphSource.Group group : source.groups(number)) {
                    if (known.add(group.id())) {
                        communities
                                .put(group.id())
                                .put(key)
                                .put(group.kind())
                                .put(group.name())
                                .endLine();
                    }
                    members.put(number).put(group.id()).endLine();
                }
                follows(followers, number);
            }
        }
        try (CsvFile society = file("society", "society:ID(Society),signature,follows:long,whole:boolean")) {
            society.put(key)
                    .put(source.signature())
                    .put(Long.toString(follows))
                    .put("true")
                    .endLine();
        }
    }

    private CsvFile file(String name, String header) throws IOException {
        return new CsvFile(directory.resolve(name + ".csv"), header);
    }

    private void persona(CsvFile personas, GraphSource.Node node) throws IOException {
        personas.put(node.number())
                .put(key)
                .put("false")
                .put(node.handle())
                .put(node.name())
                .put(node.age())
                .put(node.country())
                .put(node.language())
                .put(node.leaning())
                .put(node.topic())
                .endLine();
    }

    private void follows(CsvFile into, int number) {
        source.followees(number, followee -> {
            try {
                into.put(number).put(followee).endLine();
                follows++;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    /// What the importer is to be told of the files.
    List<String> arguments() {
        return List.of(
                "--nodes=Persona=" + directory.resolve("personas.csv"),
                "--nodes=Community=" + directory.resolve("communities.csv"),
                "--nodes=Society=" + directory.resolve("society.csv"),
                "--relationships=MEMBER_OF=" + directory.resolve("members.csv"),
                "--relationships=FOLLOWS=" + directory.resolve("follows.csv"));
    }

    /// Number of follows written.
    long follows() {
        return follows;
    }
}
