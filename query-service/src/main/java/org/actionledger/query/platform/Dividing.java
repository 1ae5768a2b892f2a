package org.actionledger.query.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Divides a projection into as many segments as were ordered, in one transaction: by whichever instance is first to find that all have let
 * theirs go. Those of an instance that died are let go ten seconds after it was heard of last.
 */
@Component
class Dividing {

    private static final Logger LOGGER = LoggerFactory.getLogger(Dividing.class);

    private final Orders orders;
    private final StoredTokens stored;
    private final TokenStore tokens;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Dividing(
            Orders orders,
            StoredTokens stored,
            TokenStore tokens,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.orders = orders;
        this.stored = stored;
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The processor of this instance rests. If others still work nothing is done; it is to be tried again. */
    void attempt(Projection projection) {
        try {
            transaction.executeWithoutResult(_ -> {
                ProjectionLock.takeAlone(projection.name(), 1, jdbc);
                Integer wanted = orders.hold(projection);
                if (wanted != null) {
                    divide(projection, wanted);
                }
            });
        } catch (UnableToClaimTokenException stillWorkedOn) {
            LOGGER.debug("projection {} cannot be divided yet", projection.name(), stillWorkedOn);
        } catch (DataAccessException failed) {
            if (!ProjectionLock.isBusy(failed)) {
                throw failed;
            }
        }
    }

    private void divide(Projection projection, int count) {
        String name = projection.name();
        Map<Integer, @Nullable TrackingToken> before = new HashMap<>();
        for (StoredTokens.Stored each : stored.of(name)) {
            before.put(each.segment(), tokens.fetchToken(name, each.segment())); // a claim, too
        }
        if (before.isEmpty()) {
            before.put(0, null); // no processor was ever started
            tokens.initializeSegment(null, name, 0);
        }
        Map<Integer, @Nullable TrackingToken> after =
                new Division(before).into(count).tokens();
        before.keySet().stream()
                .filter(segment -> !after.containsKey(segment))
                .forEach(segment -> tokens.deleteToken(name, segment));
        after.forEach((segment, token) -> {
            if (!before.containsKey(segment)) {
                tokens.initializeSegment(token, name, segment);
            } else if (!Objects.equals(token, before.get(segment))) {
                tokens.storeToken(token, name, segment);
            }
            tokens.releaseClaim(name, segment);
        });
        orders.divided(projection);
        LOGGER.info("projection {} is divided into {} segments", name, count);
    }
}
