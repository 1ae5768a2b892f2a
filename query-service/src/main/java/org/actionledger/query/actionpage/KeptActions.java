package org.actionledger.query.actionpage;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.query.platform.Sight;
import org.springframework.stereotype.Component;

/** What the tables say, for whoever holds it against something else. */
@Component
public class KeptActions {

    /** The projection whose tables they are. */
    public static final String PROJECTION = ActionPageProjection.NAME;

    private final PageReader reader;

    KeptActions(PageReader reader) {
        this.reader = reader;
    }

    /** None where the tables know nothing of the action. */
    public Optional<KeptAction> find(ActionId action) {
        return reader.action(action).map(known -> KeptAction.of(known.promised(), known.standing(), known.version()));
    }

    /** Whether who asks is shown what is told of that action. */
    public boolean shows(ActionId action, Sight sight) {
        return reader.shows(action, sight);
    }

    /** The names of those agencies that are known. */
    public Map<AgencyId, String> names(Set<AgencyId> agencies) {
        return reader.names(agencies);
    }
}
