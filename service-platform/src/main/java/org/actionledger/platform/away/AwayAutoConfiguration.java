package org.actionledger.platform.away;

import org.actionledger.platform.problem.ProblemAutoConfiguration;
import org.actionledger.platform.problem.ProblemWriter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** For applications that answer over HTTP. */
@AutoConfiguration(after = ProblemAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AwayAutoConfiguration {

    @Bean
    AnswersWhileAway answersWhileAway(ProblemWriter problems) {
        return new AnswersWhileAway(problems);
    }
}
