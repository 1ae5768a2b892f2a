package org.actionledger.standalone.contract;

import java.util.HashMap;
import java.util.Map;

/**
 * What a request is about.
 *
 * @param ids of all that it may speak of, by the names of parameters and fields
 * @param version of what it changes
 */
record Subject(Map<String, String> ids, long version) {

    Subject with(String name, String id) {
        Map<String, String> more = new HashMap<>(ids);
        more.put(name, id);
        return new Subject(Map.copyOf(more), version);
    }

    Subject at(long otherVersion) {
        return new Subject(ids, otherVersion);
    }

    String id(String name) {
        return ids.get(name);
    }
}
