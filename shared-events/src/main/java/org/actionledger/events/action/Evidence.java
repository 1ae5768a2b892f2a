package org.actionledger.events.action;

import org.jspecify.annotations.Nullable;

/**
 * A reference to proof.
 *
 * @param location a link or a document reference
 * @param mediaType as in RFC 6838, where a file exists
 * @param sha256 64 lower-case hexadecimal digits, where a file exists
 */
public record Evidence(
        EvidenceId evidenceId,
        String title,
        EvidenceKind kind,
        String location,
        @Nullable String mediaType,
        @Nullable String sha256) {}
