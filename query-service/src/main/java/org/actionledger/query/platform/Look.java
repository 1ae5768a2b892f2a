package org.actionledger.query.platform;

import java.util.Optional;

/**
 * What is to be seen of a projection in the database, all of it at one time.
 *
 * @param rebuild the one that is under way
 * @param lastRebuild that has begun, and may have ended
 * @param lastCheck that came to its end
 */
record Look(
        ProjectionStatus status,
        Optional<RefoldProgress> rebuild,
        Optional<Refold> lastRebuild,
        Optional<Refold> lastCheck) {

    double percent() {
        return rebuild.map(RefoldProgress::percent).orElse(100.0);
    }

    long rebuildBehind() {
        return rebuild.map(RefoldProgress::behind).orElse(0L);
    }

    boolean rebuildFailed() {
        return lastRebuild.filter(last -> last.state() == Refold.State.FAILED).isPresent();
    }

    long drift() {
        return lastCheck.map(Refold::differences).orElse(0L);
    }

    long unclaimed() {
        return status.segments().stream()
                .filter(segment -> segment.owner() == null)
                .count();
    }
}
