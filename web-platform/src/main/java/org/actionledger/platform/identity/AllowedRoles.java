package org.actionledger.platform.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.actionledger.events.provenance.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Holds everybody to {@link Allowed}. The application does not start while a resource of ours says nothing of who may use it; only the error
 * page has no say in that, as the container calls it.
 */
class AllowedRoles implements HandlerInterceptor, WebMvcConfigurer, SmartInitializingSingleton {

    private static final String OURS = "org.actionledger.";

    private final AtTheDoor door;
    private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    AllowedRoles(AtTheDoor door, ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.door = door;
        this.mappings = mappings;
    }

    /** Before all others but those that write down who tried. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE + 10);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Allowed allowed = handler instanceof HandlerMethod method && isOurs(method) ? of(method) : null;
        if (allowed == null || request.getDispatcherType() == DispatcherType.ASYNC) { // asked when it began
            return true;
        }
        Role role = CurrentActor.ofToken().role();
        if (Arrays.asList(allowed.value()).contains(role)) {
            return true;
        }
        door.handle(request, response, new RoleNotAllowed(role, allowed.value()));
        return false;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> open = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(AllowedRoles::isOurs)
                .filter(method -> of(method) == null)
                .map(HandlerMethod::getShortLogMessage)
                .toList();
        if (!open.isEmpty()) {
            throw new IllegalStateException("Say with @Allowed which roles may use: " + String.join(", ", open));
        }
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(OURS)
                && !ErrorController.class.isAssignableFrom(method.getBeanType());
    }

    private static @Nullable Allowed of(HandlerMethod method) {
        Allowed own = method.getMethodAnnotation(Allowed.class);
        return own == null ? method.getBeanType().getAnnotation(Allowed.class) : own;
    }
}
