package org.actionledger.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Others have taken all the connections that PostgreSQL gives, and the services have lost theirs. */
final class ConnectionsTaken implements Fault {

    /** SQLState of "sorry, too many clients already". */
    private static final String TOO_MANY = "53300";

    private final List<Connection> taken = new ArrayList<>();

    @Override
    public String name() {
        return "connections-taken";
    }

    @Override
    public String sentence() {
        return "the services lose their connections to PostgreSQL, and get no others for " + lasts().toSeconds()
                + " s because somebody else has them all";
    }

    @Override
    public Layout layout() {
        return Layout.withLinks();
    }

    @Override
    public void strike(Estate estate) throws Exception {
        Link link = estate.linksTo("postgresql").getFirst();
        link.breakIt(Link.Break.REFUSE);
        while (true) {
            try {
                taken.add(estate.database().connect());
            } catch (SQLException refused) {
                if (!TOO_MANY.equals(refused.getSQLState())) {
                    throw refused;
                }
                link.mend();
                return;
            }
        }
    }

    @Override
    public void mend(Estate estate) throws SQLException {
        for (Connection each : taken) {
            each.close();
        }
    }
}
