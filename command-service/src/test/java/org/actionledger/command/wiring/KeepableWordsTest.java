package org.actionledger.command.wiring;

import static org.actionledger.command.refusal.Refusal.TEXT_NOT_KEEPABLE;
import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.PARTNERSHIP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.actionledger.command.agency.AgencyCommand.RegisterAgency;
import org.actionledger.command.recommendation.RecommendationCommand.RaiseRecommendation;
import org.actionledger.command.testing.Ledger;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.recommendation.Part;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepableWordsTest {

    private final Ledger ledger = new Ledger();

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\0", "half \uD83D", "\uDE00 half", "\uDE00\uD83D"})
    void words_that_cannot_be_kept_are_refused_wherever_they_stand(String words) {
        assertThat(ledger.refusal(agency(words, List.of()), COORDINATOR)).isEqualTo(TEXT_NOT_KEEPABLE);
        assertThat(ledger.refusal(agency("Refuge", List.of("Haven", words)), COORDINATOR))
                .isEqualTo(TEXT_NOT_KEEPABLE);
        assertThat(ledger.refusal(recommendation(new Part("a", words)), COORDINATOR))
                .isEqualTo(TEXT_NOT_KEEPABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Café", "two\nlines\tand a tab", "vertical\u000Btab", "\uD83D\uDE00", "ligature ﬁ"})
    void all_other_words_are_kept_as_they_are(String words) {
        ledger.accept(agency("Refuge", List.of(words)), COORDINATOR);
    }

    @Test
    void a_command_with_parts_left_out_is_read_too() {
        assertThat(KeepableWords.keepable(agency("Refuge", List.of()))).isTrue();
    }

    private static RegisterAgency agency(String name, List<String> aliases) {
        return new RegisterAgency(PARTNERSHIP, name, AgencyKind.CHARITY, aliases, null, null);
    }

    private static RaiseRecommendation recommendation(Part part) {
        return new RaiseRecommendation(
                new RecommendationId(UUID.randomUUID()),
                new ReviewId(UUID.randomUUID()),
                "5",
                true,
                "Train",
                List.of(part),
                null,
                null,
                List.of(new AgencyId(UUID.randomUUID())));
    }
}
