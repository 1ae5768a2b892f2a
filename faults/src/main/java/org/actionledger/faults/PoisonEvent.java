package org.actionledger.faults;

import java.net.http.HttpClient;
import org.actionledger.events.provenance.Role;
import org.actionledger.trial.Api;

/** A projection's table refuses what the events of one action make; they become dead letters, and are tried again once that is mended. */
record PoisonEvent() implements Fault {

    private static final String PROJECTION = "audittrail";

    @Override
    public String name() {
        return "poison-event";
    }

    @Override
    public String sentence() {
        return "the table of the audit trail refuses the events of one busy action for " + lasts().toSeconds()
                + " s; an operator has the dead letters tried again afterwards";
    }

    @Override
    public void strike(Estate estate) throws Exception {
        String action = estate.database()
                .text("select action_id from audittrail.entry where recorded_at >"
                        + " now() - interval '5 s' group by action_id" + " order by count(*) desc limit 1");
        estate.database()
                .run("alter table audittrail.entry add constraint refused check (action_id <> '" + action
                        + "') not valid");
    }

    @Override
    public void mend(Estate estate) throws Exception {
        estate.database().run("alter table audittrail.entry drop constraint refused");
        try (HttpClient client = HttpClient.newHttpClient()) {
            Api operator = new Api(
                    client,
                    estate.gateway().address(),
                    estate.issuer().token("operator", Role.OPERATOR, null),
                    estate.issuer());
            Projections projections = new Projections(operator, estate.database());
            if (projections.deadLetters() == 0) {
                throw new IllegalStateException("nothing was poisoned");
            }
            Projections.await("dead letters are left", () -> {
                operator.postText("/api/v1/projections/" + PROJECTION + "/dead-letters/retry", "");
                return projections.deadLetters() == 0;
            });
        }
    }
}
