package org.actionledger.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Provenance;
import org.actionledger.events.provenance.Role;
import org.actionledger.query.testing.QueryServiceTest;
import org.axonframework.common.Registration;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@QueryServiceTest
class QuestionBusTest {

    @Autowired
    QueryBus bus;

    @Autowired
    ParameterResolverFactory parameters;

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

    @Test
    void a_question_is_handled_for_whom_it_names_and_for_nobody_else() {
        Actor constable = new Actor("p-7", Role.CONTRIBUTOR, new AgencyId(UUID.randomUUID()), null);
        new AnnotationQueryHandlerAdapter<>(new Mirror(), parameters).subscribe(bus);

        assertThat(asked(new Mirror.Look(), Provenance.of(constable))).isEqualTo(Sight.of(constable));
        assertThatThrownBy(() -> asked(new Mirror.Look(), Map.of()))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names no actor");
    }

    private Sight asked(Object question, Map<String, String> metadata) {
        return bus.query(new GenericQueryMessage<>(
                        new GenericMessage<>(question, metadata),
                        question.getClass().getName(),
                        ResponseTypes.instanceOf(Sight.class)))
                .thenApply(QuestionBusTest::payload)
                .join();
    }

    private static Sight payload(QueryResponseMessage<Sight> answer) {
        if (answer.isExceptional()) {
            throw new CompletionException(answer.exceptionResult());
        }
        return answer.getPayload();
    }

    /** Says what the one who asks may see. */
    static class Mirror {

        record Look() {}

        @QueryHandler
        Sight answer(Look asked, Sight sight) {
            return sight;
        }
    }
}
