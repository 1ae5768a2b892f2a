package org.actionledger.query.platform;

import static org.actionledger.query.testing.Sights.AUDITOR;
import static org.actionledger.query.testing.Sights.OPERATOR;
import static org.actionledger.query.testing.Sights.OVERSIGHT;
import static org.actionledger.query.testing.Sights.contributor;
import static org.actionledger.query.testing.Sights.coordinator;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.query.testing.QueryServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@QueryServiceTest
class SightTest {

    private static final AgencyId PARTNERSHIP = new AgencyId(UUID.randomUUID());
    private static final AgencyId POLICE = new AgencyId(UUID.randomUUID());
    private static final AgencyId HOUSING = new AgencyId(UUID.randomUUID());

    private static final List<AgencyId> LEADS = List.of(POLICE, HOUSING);

    @Autowired
    JdbcClient jdbc;

    static Stream<Arguments> whoSeesAnActionOfThePartnershipThatTwoLead() {
        AgencyId other = new AgencyId(UUID.randomUUID());
        return Stream.of(
                Arguments.of(coordinator(PARTNERSHIP), true),
                Arguments.of(coordinator(HOUSING), true),
                Arguments.of(coordinator(other), false),
                Arguments.of(contributor(POLICE), true),
                Arguments.of(contributor(HOUSING), true),
                Arguments.of(contributor(PARTNERSHIP), false),
                Arguments.of(contributor(other), false),
                Arguments.of(AUDITOR, true),
                Arguments.of(OVERSIGHT, true),
                Arguments.of(OPERATOR, false),
                Arguments.of(new Sight(Role.OPERATOR, PARTNERSHIP), false),
                Arguments.of(new Sight(Role.CONTRIBUTOR, null), false));
    }

    @ParameterizedTest
    @MethodSource("whoSeesAnActionOfThePartnershipThatTwoLead")
    void sql_says_the_same_as_we_do(Sight sight, boolean seen) {
        assertThat(sight.sees(PARTNERSHIP, LEADS)).isEqualTo(seen);
        assertThat(rows(sight)).isEqualTo(seen ? 1 : 0);
    }

    @Test
    void what_nobody_leads_is_its_partnerships() {
        assertThat(coordinator(PARTNERSHIP).sees(PARTNERSHIP, List.of())).isTrue();
        assertThat(contributor(POLICE).sees(PARTNERSHIP, List.of())).isFalse();
    }

    @Test
    void speaking_for_another_agency_shows_nothing_of_it() {
        Sight sight = Sight.of(new Actor("c-1", Role.COORDINATOR, POLICE, PARTNERSHIP));

        assertThat(sight.owns(PARTNERSHIP)).isFalse();
        assertThat(sight.isAmong(LEADS)).isTrue();
    }

    @Test
    void oversight_and_operators_read_no_case() {
        assertThat(Stream.of(coordinator(POLICE), contributor(POLICE), AUDITOR)).allMatch(Sight::texts);
        assertThat(Stream.of(OVERSIGHT, OPERATOR)).noneMatch(Sight::texts);
    }

    private long rows(Sight sight) {
        String conditions = String.join(" and ", sight.conditions("a.partnership", "a.leads"));
        return jdbc.sql("select count(*) from (select cast(:owner as uuid) as partnership, cast(:leads as uuid[]) as"
                        + " leads) a"
                        + (conditions.isEmpty() ? "" : " where " + conditions))
                .params(sight.values())
                .param("owner", PARTNERSHIP.value())
                .param("leads", SqlArrays.ids(LEADS))
                .query(Long.class)
                .single();
    }
}
