package org.actionledger.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.actionledger.query.testing.QueryServiceTest;
import org.axonframework.common.Registration;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@QueryServiceTest
class QuestionBusTest {

    @Autowired
    QueryBus bus;

    @Test
    void a_question_is_answered_without_a_transaction_around_it() throws Exception {
        try (Registration _ = bus.subscribe(
                "in a transaction?",
                Boolean.class,
                _ -> TransactionSynchronizationManager.isActualTransactionActive())) {
            assertThat(bus.query(new GenericQueryMessage<>(
                                    "?", "in a transaction?", ResponseTypes.instanceOf(Boolean.class)))
                            .get()
                            .getPayload())
                    .isFalse();
        }
    }
}
