package org.actionledger.platform.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Puts the description into the order in which people read it, always the same one, and says nothing twice. */
class ReadingOrder implements GlobalOpenApiCustomizer {

    private static final String RESOURCE = "-resource";

    @Override
    public void customise(OpenAPI description) {
        Paths paths = new Paths();
        new TreeMap<>(description.getPaths()).forEach(paths::addPathItem);
        description.setPaths(paths);
        paths.values().forEach(path -> path.readOperations().forEach(ReadingOrder::tidy));
        description.setTags(tags(description.getTags()));
        Components components = description.getComponents();
        components.setSchemas(sorted(components.getSchemas()));
        components.setParameters(sorted(components.getParameters()));
        components.setHeaders(sorted(components.getHeaders()));
        components.setExamples(sorted(components.getExamples()));
    }

    private static <T> @Nullable Map<String, T> sorted(@Nullable Map<String, T> named) {
        return named == null ? null : new TreeMap<>(named);
    }

    /** Commands and questions about one thing are told under one name, with the sentences of both. */
    private static List<Tag> tags(@Nullable List<Tag> tags) {
        List<Tag> all = tags == null ? List.of() : tags;
        return all.stream()
                .collect(Collectors.groupingBy(
                        tag -> subject(tag.getName()),
                        TreeMap::new,
                        Collectors.mapping(
                                tag -> Objects.toString(tag.getDescription(), ""),
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        sentences -> sentences.stream()
                                                .distinct()
                                                .sorted()
                                                .collect(Collectors.joining(" "))))))
                .entrySet()
                .stream()
                .map(tag -> new Tag().name(tag.getKey()).description(tag.getValue()))
                .toList();
    }

    private static void tidy(Operation operation) {
        ApiResponses answers = new ApiResponses();
        new TreeMap<>(operation.getResponses()).forEach(answers::addApiResponse);
        operation.setResponses(answers);
        if (Objects.equals(operation.getSummary(), operation.getDescription())) {
            operation.setDescription(null);
        }
        if (operation.getSummary() != null) {
            operation.setSummary(operation.getSummary().replaceAll("\\s+", " "));
        }
        List<String> tags = operation.getTags() == null ? List.of() : operation.getTags();
        operation.setTags(tags.stream().map(ReadingOrder::subject).distinct().toList());
        if (operation.getParameters() != null) {
            operation.getParameters().stream().map(Parameter::getSchema).forEach(ReadingOrder::neverNull);
        }
    }

    /** A parameter is left out, or it has a value. */
    private static void neverNull(@Nullable Schema<?> schema) {
        if (schema != null && schema.getTypes() != null && schema.getTypes().contains("null")) {
            Set<String> types = new LinkedHashSet<>(schema.getTypes());
            types.remove("null");
            schema.setTypes(types);
        }
    }

    /** A tag is made of its class's name: "sign-off-resource" speaks of "Sign off". */
    private static String subject(String tag) {
        if (!tag.endsWith(RESOURCE)) {
            return tag;
        }
        String words = tag.substring(0, tag.length() - RESOURCE.length()).replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
