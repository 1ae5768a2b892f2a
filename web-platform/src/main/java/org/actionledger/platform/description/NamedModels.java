package org.actionledger.platform.description;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import org.springframework.core.PriorityOrdered;

/** Swagger's own reading of types, with our {@link Names}; innermost of all converters, so that those that follow refine it. */
class NamedModels extends ModelResolver implements PriorityOrdered {

    NamedModels() {
        super(Json31.mapper(), new Names());
        openapi31(true);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
