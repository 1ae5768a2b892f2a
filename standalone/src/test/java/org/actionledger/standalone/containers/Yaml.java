package org.actionledger.standalone.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A node of a YAML or JSON file, asked for by name; what is not there is empty. */
record Yaml(Object node) {

    static List<Yaml> all(Path file) throws IOException {
        var loader = new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions()));
        return StreamSupport.stream(loader.loadAll(Files.readString(file)).spliterator(), false)
                .map(Yaml::new)
                .toList();
    }

    static Yaml one(Path file) throws IOException {
        return all(file).getFirst();
    }

    Yaml at(String... names) {
        Object found = node;
        for (String name : names) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return new Yaml(found);
    }

    String text() {
        return node == null ? "" : node.toString();
    }

    Stream<Yaml> items() {
        return node instanceof List<?> list ? list.stream().map(Yaml::new) : Stream.empty();
    }

    List<String> keys() {
        return node instanceof Map<?, ?> map
                ? map.keySet().stream().map(Object::toString).toList()
                : List.of();
    }

    /** Whatever stands under that name, however deep. */
    Stream<Yaml> everywhere(String name) {
        List<Yaml> found = new ArrayList<>();
        keys().forEach(key -> {
            if (key.equals(name)) {
                found.add(at(key));
            }
            at(key).everywhere(name).forEach(found::add);
        });
        items().flatMap(item -> item.everywhere(name)).forEach(found::add);
        return found.stream();
    }
}
