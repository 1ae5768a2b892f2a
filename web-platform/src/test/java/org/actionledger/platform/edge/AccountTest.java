package org.actionledger.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.actionledger.platform.identity.Caller;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Allowance FIVE_AT_ONCE = new Allowance(2, 5, 20);
    private static final Allowance ONE = new Allowance(1, 1, 1);

    private final Hands clock = new Hands();
    private final Account account = new Account(FIVE_AT_ONCE, new ClockMeter(clock));

    @Test
    void a_burst_is_taken_and_then_the_rate() {
        assertThat(taken(7)).isEqualTo(5);

        Charge refused = account.charge();
        assertThat(refused.refused()).isEqualTo(LimitExceeded.RATE_LIMITED);
        assertThat(refused.burstLeft()).isZero();
        assertThat(refused.secondsToWait()).isEqualTo(1);

        clock.move(Duration.ofSeconds(1));
        assertThat(taken(7)).isEqualTo(2);
        clock.move(Duration.ofSeconds(60));
        assertThat(taken(7)).isEqualTo(5);
    }

    @Test
    void the_quota_holds_however_evenly_one_asks_and_begins_anew_after_an_hour() {
        for (int i = 0; i < 20; i++) {
            assertThat(account.charge().refused()).isNull();
            clock.move(Duration.ofSeconds(60));
        }

        Charge refused = account.charge();
        assertThat(refused.refused()).isEqualTo(LimitExceeded.QUOTA_EXCEEDED);
        assertThat(refused.secondsToWait()).isEqualTo(40 * 60);
        assertThat(refused.secondsToQuota()).isEqualTo(40 * 60);

        clock.move(Duration.ofMinutes(39));
        assertThat(account.charge().refused()).isEqualTo(LimitExceeded.QUOTA_EXCEEDED);
        clock.move(Duration.ofMinutes(1));
        assertThat(account.charge().refused()).isNull();
        assertThat(account.charge().quotaLeft()).isEqualTo(18);
    }

    @Test
    void of_refusals_one_a_minute_is_worth_telling() {
        assertThat(account.isWorthTelling()).isTrue();
        clock.move(Duration.ofSeconds(59));
        assertThat(account.isWorthTelling()).isFalse();
        clock.move(Duration.ofSeconds(1));
        assertThat(account.isWorthTelling()).isTrue();
        assertThat(account.isWorthTelling()).isFalse();
    }

    @Test
    void what_is_refused_counts_as_none() {
        taken(500);
        clock.move(Duration.ofSeconds(3));

        assertThat(account.charge().quotaLeft()).isEqualTo(14);
    }

    @Test
    void what_is_given_back_may_be_sent_again() {
        taken(5);
        account.giveBack();

        assertThat(taken(2)).isEqualTo(1);
    }

    @Test
    void each_client_has_its_own_account_each_of_its_people_too_and_some_have_other_limits() {
        Accounts accounts =
                new Accounts(new Limits(FIVE_AT_ONCE, ONE, Map.of("norfolk", ONE), 100), new ClockMeter(clock));

        assertThat(accounts.of(new Caller("suffolk", "suffolk")))
                .isSameAs(accounts.of(new Caller("suffolk", "suffolk")))
                .isNotSameAs(accounts.of(new Caller("pages", "p-1")));
        assertThat(accounts.of(new Caller("pages", "p-1"))).isNotSameAs(accounts.of(new Caller("pages", "p-2")));
        assertThat(accounts.of(new Caller("suffolk", "suffolk")).allowance()).isEqualTo(FIVE_AT_ONCE);
        assertThat(accounts.of(new Caller("norfolk", "norfolk")).allowance()).isEqualTo(ONE);
    }

    @Test
    void a_host_with_many_addresses_has_one_account() {
        Accounts accounts = new Accounts(new Limits(FIVE_AT_ONCE, ONE, Map.of(), 100), new ClockMeter(clock));

        assertThat(accounts.ofAddress("2001:db8:1:2:0:0:0:7"))
                .isSameAs(accounts.ofAddress("2001:db8:1:2:ffff:1:2:3"))
                .isNotSameAs(accounts.ofAddress("2001:db8:1:3:0:0:0:7"));
        assertThat(accounts.ofAddress("192.0.2.1")).isNotSameAs(accounts.ofAddress("192.0.2.2"));
    }

    @Test
    void a_limit_of_nothing_is_refused() {
        assertThatThrownBy(() -> new Allowance(0, 5, 20)).hasMessageContaining("at least 1");
    }

    private long taken(int requests) {
        long taken = 0;
        for (int i = 0; i < requests; i++) {
            taken += account.charge().refused() == null ? 1 : 0;
        }
        return taken;
    }
}
