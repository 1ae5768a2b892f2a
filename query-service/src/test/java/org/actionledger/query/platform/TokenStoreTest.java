package org.actionledger.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.actionledger.query.testing.QueryServiceTest;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@QueryServiceTest
class TokenStoreTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TokenStore tokens;

    @Test
    void it_has_its_name_before_two_instances_that_start_can_both_write_one() {
        List<String> written = jdbc.queryForList(
                "select convert_from(token, 'UTF8') from processing.token_entry where processor_name = '__config'",
                String.class);

        assertThat(written)
                .singleElement()
                .asString()
                .contains(tokens.retrieveStorageIdentifier().orElseThrow());
    }
}
