package org.actionledger.platform.description;

import com.fasterxml.jackson.databind.JavaType;
import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.JavadocProvider;
import tools.jackson.databind.JsonNode;

/**
 * Reads off our records and enums what Java says of them: a component is required unless it is {@code @Nullable} or a list, only what
 * is {@code @Nullable} may be null, and a constant means what its Javadoc says.
 */
class OurTypes implements ModelConverter {

    private static final String NULL = "null";

    private final JavadocProvider javadoc;

    OurTypes(JavadocProvider javadoc) {
        this.javadoc = javadoc;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Schema<?> schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        JavaType javaType = Json.mapper().constructType(type.getType());
        if (schema == null
                || javaType == null
                || !javaType.getRawClass().getName().startsWith("org.actionledger.")) {
            return schema;
        }
        Schema<?> own = schema.get$ref() == null
                ? schema
                : context.getDefinedModels()
                        .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
        if (own != null) {
            describe(own, javaType.getRawClass());
        }
        return schema;
    }

    private void describe(Schema<?> schema, Class<?> type) {
        if (type.isRecord() && schema.getProperties() != null) {
            schema.setRequired(required(type, schema));
            Arrays.stream(type.getRecordComponents())
                    .filter(component -> component.getType() == Object.class || component.getType() == JsonNode.class)
                    .map(component -> schema.getProperties().get(component.getName()))
                    .filter(Objects::nonNull)
                    .forEach(anything -> anything.setTypes(null));
            Arrays.stream(type.getRecordComponents())
                    .filter(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .forEach(component ->
                            schema.getProperties().computeIfPresent(component.getName(), OurTypes::orNull));
        } else if (type.isEnum()) {
            schema.setDescription(meanings(type));
        }
    }

    /** What is left out may be null as well, and what is not known is. */
    private static Schema<?> orNull(String name, Schema<?> form) {
        if (form.get$ref() != null) {
            Schema<?> either = new Schema<>()
                    .addAnyOfItem(new Schema<>().$ref(form.get$ref()))
                    .addAnyOfItem(new Schema<>().types(Set.of(NULL)));
            either.setDescription(form.getDescription());
            return either;
        }
        if (form.getTypes() != null && !form.getTypes().contains(NULL)) {
            Set<String> types = new LinkedHashSet<>(form.getTypes());
            types.add(NULL);
            form.setTypes(types);
        }
        return form;
    }

    private static List<String> required(Class<?> type, Schema<?> schema) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .filter(component -> !Collection.class.isAssignableFrom(component.getType()))
                .map(RecordComponent::getName)
                .filter(schema.getProperties()::containsKey)
                .toList();
    }

    private String meanings(Class<?> type) {
        return RuntimeJavadoc.getJavadoc(type).getEnumConstants().stream()
                .map(constant -> "\n- `" + constant.getName() + "`: " + plain(constant.getComment()))
                .collect(Collectors.joining("", javadoc.getClassJavadoc(type), ""));
    }

    private static String plain(Comment comment) {
        return PlainJavadoc.plain(new CommentFormatter().format(comment));
    }
}
