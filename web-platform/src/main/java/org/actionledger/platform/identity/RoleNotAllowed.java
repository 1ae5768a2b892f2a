package org.actionledger.platform.identity;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.actionledger.events.provenance.Role;
import org.springframework.security.access.AccessDeniedException;

/** The token's role is none of those that may use this. */
class RoleNotAllowed extends AccessDeniedException {

    private static final long serialVersionUID = 1L;

    RoleNotAllowed(Role role, Role[] allowed) {
        super("The role " + role + " may not use that; allowed: "
                + Arrays.stream(allowed).map(Role::name).collect(Collectors.joining(", ")) + ".");
    }
}
