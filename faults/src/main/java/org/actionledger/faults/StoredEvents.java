package org.actionledger.faults;

import java.util.List;
import java.util.Map;

/** The event store, read by itself: not through any of the services. */
interface StoredEvents {

    /** The ids of the events in whose text a mark stands that begins so, by mark. */
    Map<String, List<String>> withMarks(String beginning) throws Exception;
}
