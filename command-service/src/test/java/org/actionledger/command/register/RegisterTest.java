package org.actionledger.command.register;

import static org.actionledger.command.refusal.Refusal.NUMBER_TAKEN;
import static org.actionledger.command.refusal.Refusal.RECOMMENDATION_WITHDRAWN;
import static org.actionledger.command.refusal.Refusal.REVIEW_CONCLUDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.command.refusal.Refused;
import org.actionledger.events.register.RegisterEvent.NameEntered;
import org.actionledger.events.register.RegisterEvent.RegisterClosed;
import org.assertj.core.api.ObjectAssert;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private static final String NUMBERS = "recommendations-of-a-review";

    private final EventStore eventStore = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final Repository<Register> repository = EventSourcingRepository.builder(Register.class)
            .eventStore(eventStore)
            .build();
    private final Registers registers = new Registers(() -> repository);

    @Test
    void a_name_is_entered_as_it_is_compared() {
        doing(it -> it.enter(NUMBERS, "Rec. 5(A)", "first", NUMBER_TAKEN));

        assertThat(events()).containsExactly(new NameEntered(NUMBERS, "rec 5 a", "first"));
    }

    @Test
    void a_name_has_one_holder_however_it_is_written() {
        doing(it -> it.enter(NUMBERS, "12.1", "first", NUMBER_TAKEN));

        assertRefused(NUMBER_TAKEN, it -> it.enter(NUMBERS, "12-1", "second", NUMBER_TAKEN));
        doing(it -> it.enter(NUMBERS, "12.2", "second", NUMBER_TAKEN));
        reading(it -> it.holderOf(NUMBERS, " 12. 1")).isEqualTo(Optional.of("first"));
    }

    @Test
    void entering_a_name_again_for_its_holder_changes_nothing() {
        doing(it -> it.enter(NUMBERS, "5", "first", NUMBER_TAKEN));
        doing(it -> it.enter(NUMBERS, "(5)", "first", NUMBER_TAKEN));

        assertThat(events()).hasSize(1);
    }

    @Test
    void positions_are_counted_from_one() {
        reading(it -> it.enterNext(NUMBERS, "first")).isEqualTo(1);
        reading(it -> it.enterNext(NUMBERS, "second")).isEqualTo(2);
        reading(it -> it.holders(NUMBERS)).isEqualTo(List.of("first", "second"));
    }

    @Test
    void a_register_nobody_wrote_in_has_no_holders() {
        reading(it -> it.holders(NUMBERS)).isEqualTo(List.of());
        reading(it -> it.holderOf(NUMBERS, "1")).isEqualTo(Optional.empty());
    }

    @Test
    void a_closed_register_takes_no_more_names_and_says_why() {
        doing(it -> it.enter(NUMBERS, "5", "first", NUMBER_TAKEN));
        doing(it -> it.close(NUMBERS, REVIEW_CONCLUDED));

        assertRefused(REVIEW_CONCLUDED, it -> it.enter(NUMBERS, "6", "second", NUMBER_TAKEN));
        assertRefused(REVIEW_CONCLUDED, it -> it.enterNext(NUMBERS, "second"));
        reading(it -> it.holders(NUMBERS)).isEqualTo(List.of("first"));
    }

    @Test
    void a_register_is_closed_once_for_each_reason_and_tells_the_first() {
        doing(it -> it.close(NUMBERS, RECOMMENDATION_WITHDRAWN));
        doing(it -> it.close(NUMBERS, REVIEW_CONCLUDED));
        doing(it -> it.close(NUMBERS, RECOMMENDATION_WITHDRAWN));

        assertThat(events())
                .containsExactly(
                        new RegisterClosed(NUMBERS, "RECOMMENDATION_WITHDRAWN"),
                        new RegisterClosed(NUMBERS, "REVIEW_CONCLUDED"));
        assertRefused(RECOMMENDATION_WITHDRAWN, it -> it.enterNext(NUMBERS, "first"));
    }

    @Test
    void a_register_takes_names_again_when_the_last_reason_has_gone() {
        doing(it -> it.close(NUMBERS, RECOMMENDATION_WITHDRAWN));
        doing(it -> it.close(NUMBERS, REVIEW_CONCLUDED));

        doing(it -> it.open(NUMBERS, RECOMMENDATION_WITHDRAWN));
        assertRefused(REVIEW_CONCLUDED, it -> it.enterNext(NUMBERS, "first"));
        doing(it -> it.open(NUMBERS, REVIEW_CONCLUDED));
        reading(it -> it.enterNext(NUMBERS, "first")).isEqualTo(1);
    }

    @Test
    void a_register_that_was_not_closed_for_a_reason_is_not_opened_for_it() {
        doing(it -> it.close(NUMBERS, REVIEW_CONCLUDED));

        doing(it -> it.open(NUMBERS, RECOMMENDATION_WITHDRAWN));

        assertThat(events()).containsExactly(new RegisterClosed(NUMBERS, "REVIEW_CONCLUDED"));
    }

    private void doing(Consumer<Registers> step) {
        unitOfWork().execute(() -> step.accept(registers));
    }

    private ObjectAssert<Object> reading(Function<Registers, Object> question) {
        return assertThatObject(
                unitOfWork().executeWithResult(() -> question.apply(registers)).getPayload());
    }

    private static UnitOfWork<?> unitOfWork() {
        return DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("a command of another aggregate"));
    }

    private List<Object> events() {
        return eventStore
                .readEvents(NUMBERS)
                .asStream()
                .<Object>map(DomainEventMessage::getPayload)
                .toList();
    }

    private void assertRefused(Refusal refusal, Consumer<Registers> step) {
        assertThatThrownBy(() -> doing(step))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
