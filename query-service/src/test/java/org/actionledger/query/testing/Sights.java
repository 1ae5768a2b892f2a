package org.actionledger.query.testing;

import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.identity.TestIssuer;
import org.actionledger.query.platform.Sight;

/** Who asks, where a test puts its question to the handler itself. */
public final class Sights {

    public static final Sight AUDITOR = new Sight(Role.AUDITOR, null);
    public static final Sight OVERSIGHT = new Sight(Role.OVERSIGHT, null);
    public static final Sight OPERATOR = new Sight(Role.OPERATOR, null);

    private Sights() {}

    public static Sight coordinator(AgencyId of) {
        return new Sight(Role.COORDINATOR, of);
    }

    public static Sight contributor(AgencyId of) {
        return new Sight(Role.CONTRIBUTOR, of);
    }

    /** A token by which one with that sight asks over HTTP. */
    public static String token(Sight of) {
        return TestIssuer.tokenFor(new Actor("one-of-" + of.role(), of.role(), of.agency(), null));
    }
}
