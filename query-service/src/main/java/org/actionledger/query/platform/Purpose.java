package org.actionledger.query.platform;

/** What a projection is folded afresh for. */
enum Purpose {
    /** To take the place of its tables. */
    REBUILD("__next"),
    /** To be compared with its tables. */
    CHECK("__check");

    private final String suffix;

    Purpose(String suffix) {
        this.suffix = suffix;
    }

    /** The schema that is filled. */
    String schema(String projection) {
        return projection + suffix;
    }
}
