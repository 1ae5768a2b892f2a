package org.actionledger.gateway;

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

    private final Forwarding forwarding;

    Routes(Forwarding forwarding) {
        this.forwarding = forwarding;
    }

    @Bean
    RouterFunction<ServerResponse> whichServiceAnswers(Service commandService, Service queryService) {
        return to(queryService, WRITES.and(path("/api/v1/projections/**"))) // rebuilds, checks, dead letters
                .and(to(commandService, READS.and(path("/api/v1/plan-imports/**")))) // drafts are no events yet
                .and(to(commandService, WRITES.and(path("/api/v1/**"))))
                .and(to(queryService, READS.and(path("/api/v1/**"))));
    }

    private RouterFunction<ServerResponse> to(Service service, RequestPredicate requests) {
        return GatewayRouterFunctions.route(service.name())
                .route(requests, forwarding.to(service))
                .build();
    }
}
