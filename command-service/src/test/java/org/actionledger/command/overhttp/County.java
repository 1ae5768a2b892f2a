package org.actionledger.command.overhttp;

import org.actionledger.command.door.NewId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;

/** A county of a test's own: its agencies are registered, and everybody has a desk. */
public final class County {

    public final AgencyId partnership = NewId.of(AgencyId::new);
    public final AgencyId police = NewId.of(AgencyId::new);
    public final AgencyId trust = NewId.of(AgencyId::new);

    public final Desk coordinator;
    /** Another coordinator of the partnership. */
    public final Desk chair;

    public final Desk officer;
    public final Desk nurse;
    public final Desk auditor;
    public final Desk operator;

    /** {@code port} of the service. */
    public County(int port) {
        coordinator = Desk.of(port, new Actor("coordinator", Role.COORDINATOR, partnership, null));
        chair = Desk.of(port, new Actor("chair", Role.COORDINATOR, partnership, null));
        officer = Desk.of(port, new Actor("officer", Role.CONTRIBUTOR, police, null));
        nurse = Desk.of(port, new Actor("nurse", Role.CONTRIBUTOR, trust, null));
        auditor = Desk.of(port, new Actor("auditor", Role.AUDITOR, null, null));
        operator = Desk.of(port, new Actor("operator", Role.OPERATOR, null, null));
        register(partnership, "PARTNERSHIP");
        register(police, "POLICE");
        register(trust, "HEALTH");
    }

    private void register(AgencyId agency, String kind) {
        operator.does("/agencies", """
            {"agencyId": "%s", "name": "%s %s", "kind": "%s"}\
            """.formatted(agency, kind, agency, kind));
    }

    /** Opens a review; its id. */
    public String opensReview() {
        return coordinator
                .does("/reviews", """
                    {"partnership": "%s", "type": "DHR", "reference": "%s"}\
                    """.formatted(partnership, "R" + NewId.of(AgencyId::new)))
                .json()
                .get("id")
                .asString();
    }

    /** Raises a recommendation; its id. */
    public String raises(String review, String number) {
        return coordinator
                .does("/reviews/" + review + "/recommendations", """
                    {"number": "%s", "text": "Ask, and write down the answer.", "parts": [{"label": "a", "text": "Ask."}],
                     "addressees": ["%s"]}\
                    """.formatted(number, police))
                .json()
                .get("id")
                .asString();
    }

    /** Gives the police an action of a review of its own; its path. */
    public String assignsAction() {
        String recommendation = raises(opensReview(), "1");
        return coordinator
                .does("/recommendations/" + recommendation + "/actions", """
                    {"description": "Train call handlers.", "lead": "%s", "targets": [{"dueBy": "2026-12-31"}]}\
                    """.formatted(police))
                .header("Location")
                .replace("/api/v1", "");
    }
}
