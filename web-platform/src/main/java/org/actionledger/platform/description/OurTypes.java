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
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.JavadocProvider;

/**
 * Reads off our records and enums what Java says of them: a component is required unless it is {@code @Nullable} or a list, and a
 * constant means what its Javadoc says.
 */
class OurTypes implements ModelConverter {

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
        } else if (type.isEnum()) {
            schema.setDescription(meanings(type));
        }
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
