package org.actionledger.platform.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Puts the description into the order in which people read it, and says nothing twice. */
class ReadingOrder implements GlobalOpenApiCustomizer {

    private static final String RESOURCE = "-resource";

    @Override
    public void customise(OpenAPI description) {
        Paths paths = new Paths();
        description.getPaths().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(path -> paths.addPathItem(path.getKey(), path.getValue()));
        description.setPaths(paths);
        paths.values().forEach(path -> path.readOperations().forEach(ReadingOrder::tidy));
        if (description.getTags() != null) {
            description.setTags(description.getTags().stream()
                    .map(tag -> new Tag().name(subject(tag.getName())).description(tag.getDescription()))
                    .sorted(Comparator.comparing(Tag::getName))
                    .toList());
        }
    }

    private static void tidy(Operation operation) {
        ApiResponses answers = new ApiResponses();
        operation.getResponses().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(answer -> answers.addApiResponse(answer.getKey(), answer.getValue()));
        operation.setResponses(answers);
        if (Objects.equals(operation.getSummary(), operation.getDescription())) {
            operation.setDescription(null);
        }
        List<String> tags = operation.getTags() == null ? List.of() : operation.getTags();
        operation.setTags(tags.stream().map(ReadingOrder::subject).toList());
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
