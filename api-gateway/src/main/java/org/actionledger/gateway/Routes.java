package org.actionledger.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Which service answers what, the first line that fits; what fits none is not there. */
@Configuration(proxyBeanMethods = false)
class Routes {

    private static final RequestPredicate READS = methods(GET, HEAD);
    private static final RequestPredicate WRITES = methods(POST, PUT, PATCH, DELETE);

    @Bean
    RouterFunction<ServerResponse> whichServiceAnswers() {
        return to(Service.QUERIES, WRITES.and(path("/api/v1/projections/**"))) // rebuilds, checks, dead letters
                .and(to(Service.COMMANDS, READS.and(path("/api/v1/plan-imports/**")))) // drafts are no events yet
                .and(to(Service.COMMANDS, WRITES.and(path("/api/v1/**"))))
                .and(to(Service.QUERIES, READS.and(path("/api/v1/**"))));
    }

    private static RouterFunction<ServerResponse> to(String service, RequestPredicate requests) {
        return GatewayRouterFunctions.route(service)
                .route(requests, http())
                .before(uri("http://" + service))
                .build();
    }
}
