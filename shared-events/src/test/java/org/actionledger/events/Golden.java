package org.actionledger.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One shape an event has, or once had, on disk; shapes of an event are counted from 1. */
record Golden(String event, int shape, String type, String revision, ObjectNode fields) {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Every shape of every event, the oldest of each event first. */
    static List<Golden> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(Golden::read)
                    .sorted(Comparator.comparing(Golden::event).thenComparing(Golden::shape))
                    .toList();
        }
    }

    /** The shapes of one event, the oldest first. */
    static List<Golden> of(Class<?> event) throws IOException {
        return all().stream()
                .filter(golden -> golden.event().equals(event.getSimpleName()))
                .toList();
    }

    /** Writes down the event's present shape unless it is its newest one already; no file is ever overwritten. */
    static void add(Class<?> event, String revision, JsonNode fields) throws IOException {
        List<Golden> shapes = of(event);
        if (!shapes.isEmpty() && shapes.getLast().fields().equals(fields)) {
            return;
        }
        ObjectNode file = JSON.createObjectNode();
        file.put("type", event.getName());
        file.put("revision", revision);
        file.set("fields", fields);
        Files.writeString(
                FOLDER.resolve(event.getSimpleName() + "." + (shapes.size() + 1) + ".json"),
                JSON.writeValueAsString(file) + "\n",
                StandardOpenOption.CREATE_NEW);
    }

    private static Golden read(Path file) {
        String[] name = file.getFileName().toString().split("\\.", -1);
        try {
            JsonNode json = JSON.readTree(Files.readString(file));
            return new Golden(
                    name[0],
                    Integer.parseInt(name[1]),
                    json.get("type").asString(),
                    json.get("revision").asString(),
                    (ObjectNode) json.get("fields"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return event + "." + shape;
    }
}
