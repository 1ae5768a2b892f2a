package org.actionledger.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads the parts of a form when it is known that whoever sends it may: not before, so that others cannot keep the server busy with files,
 * and not later, where a part that cannot be read would be a failure of whatever asked for a parameter.
 */
class PartsOfForms implements HandlerInterceptor, WebMvcConfigurer {

    /** After those that ask for the role. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(ORDER);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request instanceof MultipartHttpServletRequest form) {
            form.getMultiFileMap();
        }
        return true;
    }
}
