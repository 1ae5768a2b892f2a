package org.actionledger.query.platform;

import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets a link say by {@code ?format=} what a client says by {@code Accept}. A form that there is not is left to the resource, which knows
 * which there are.
 */
@Component
class FormByParameter implements WebMvcConfigurer {

    private static final Map<String, MediaType> FORMS = Map.of(
            "json", MediaType.APPLICATION_JSON,
            "csv", MediaType.valueOf("text/csv"),
            "xlsx", MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            "docx", MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            "html", MediaType.TEXT_HTML);

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(List.of(FormByParameter::form, new HeaderContentNegotiationStrategy()));
    }

    private static List<MediaType> form(NativeWebRequest request) {
        String format = request.getParameter("format");
        MediaType form = format == null ? null : FORMS.get(format);
        return form == null ? ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST : List.of(form);
    }
}
