package org.actionledger.command.door;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.PropertyCustomizer;

/** Describes what {@link Line} and {@link Prose} ask of a text. */
class TextLimits implements PropertyCustomizer {

    @Override
    public @Nullable Schema<?> customize(@Nullable Schema property, AnnotatedType type) {
        if (property != null && type.getCtxAnnotations() != null) {
            for (Annotation annotation : type.getCtxAnnotations()) {
                describe(property, annotation);
            }
        }
        return property;
    }

    private static void describe(Schema<?> text, Annotation annotation) {
        if (annotation instanceof Line line) {
            text.maxLength(line.max()).minLength(1).pattern("^\\S(.*\\S)?$");
        } else if (annotation instanceof Prose prose) {
            text.maxLength(prose.max()).minLength(prose.mayBeBlank() ? null : 1);
        }
    }
}
