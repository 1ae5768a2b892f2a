package org.actionledger.query.actionpage;

import org.actionledger.query.platform.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the platform is told of this slice. */
@Configuration(proxyBeanMethods = false)
class ActionPageSlice {

    @Bean
    Projection actionPage(JdbcTemplate jdbc) {
        return new Projection(
                        ActionPageProjection.NAME, schema -> new ActionPageProjection(new PageTables(jdbc, schema)))
                .version(3, 3);
    }

    @Bean
    ActionPageProjection actionPageProjection(JdbcTemplate jdbc) {
        return new ActionPageProjection(new PageTables(jdbc, ActionPageProjection.NAME));
    }
}
