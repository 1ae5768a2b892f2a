package org.actionledger.platform.repetition;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** This instance was taken for dead, and somebody else carries the request out. */
class TakenOver extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    TakenOver() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "another instance has taken the request over");
    }
}
