package org.actionledger.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Role;

/** A review with so many assigned actions, made through the command service's own door. */
public record SmallPlan(AgencyId partnership, AgencyId police, String recommendation, List<String> actions) {

    public static SmallPlan make(Api api, int actions) throws Exception {
        AgencyId partnership = new AgencyId(UUID.randomUUID());
        AgencyId police = new AgencyId(UUID.randomUUID());
        Api coordinator = new Api(
                api.client(), api.address(), api.issuer().token("chair", Role.COORDINATOR, partnership), api.issuer());
        register(coordinator, partnership, "PARTNERSHIP");
        register(coordinator, police, "POLICE");
        String review = coordinator
                .post(
                        "/api/v1/reviews",
                        Map.of("partnership", partnership.toString(), "type", "DHR", "reference", "B1"))
                .get("id")
                .asString();
        String recommendation = coordinator
                .post("/api/v1/reviews/" + review + "/recommendations", Map.of("number", "1", "text", "Do better."))
                .get("id")
                .asString();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < actions; i++) {
            Map<String, ?> action = Map.of(
                    "description",
                    "Action " + i,
                    "lead",
                    police.toString(),
                    "targets",
                    List.of(Map.of("dueBy", "2027-03-31")));
            made.add(coordinator
                    .post("/api/v1/recommendations/" + recommendation + "/actions", action)
                    .get("id")
                    .asString());
        }
        return new SmallPlan(partnership, police, recommendation, List.copyOf(made));
    }

    private static void register(Api api, AgencyId id, String kind) throws Exception {
        api.post("/api/v1/agencies", Map.of("agencyId", id.toString(), "name", kind + " " + id, "kind", kind));
    }
}
