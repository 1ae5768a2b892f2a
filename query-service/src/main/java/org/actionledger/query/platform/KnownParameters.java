package org.actionledger.query.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionledger.platform.problem.FieldProblem;
import org.actionledger.platform.problem.InvalidRequest;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a question with a parameter that its resource does not know. A misspelt filter that is passed over answers another question than
 * was asked, and nobody notices.
 */
@Component
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

    private static final String QUESTIONS = "org.actionledger.query.";
    private static final Set<String> OF_PAGES = Set.of("limit", "cursor");

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(QUESTIONS)
                && request.getMethod().equals("GET")
                && !request.getParameterMap().isEmpty()) {
            Set<String> names = known.computeIfAbsent(method, KnownParameters::names);
            List<FieldProblem> unknown = request.getParameterMap().keySet().stream()
                    .filter(name -> !names.contains(name))
                    .map(name -> new FieldProblem(name, "is not a parameter here; there are: " + names, null))
                    .toList();
            if (!unknown.isEmpty()) {
                throw new InvalidRequest(unknown);
            }
        }
        return true;
    }

    /**
     * Those of {@code @RequestParam}, and the components of records that parameters are bound to. What is taken away holds a whole list
     * and knows nothing of pages, though it may share such a record with a resource that does.
     */
    private static Set<String> names(HandlerMethod method) {
        Set<String> names = Arrays.stream(method.getMethodParameters())
                .flatMap(KnownParameters::names)
                .collect(Collectors.toCollection(TreeSet::new));
        AuditedRead read = method.getMethodAnnotation(AuditedRead.class);
        if (read != null && read.value() == ReadKind.EXPORT) {
            names.removeAll(OF_PAGES);
        }
        return names;
    }

    private static Stream<String> names(MethodParameter parameter) {
        RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
        if (named != null) {
            String name = named.name().isEmpty() ? parameter.getParameterName() : named.name();
            return Stream.of(Objects.requireNonNull(name, "compiled without the names of parameters"));
        }
        Class<?> type = parameter.getParameterType();
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                : Stream.empty();
    }
}
