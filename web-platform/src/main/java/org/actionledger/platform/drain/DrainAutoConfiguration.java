package org.actionledger.platform.drain;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/** Everything that has a door leaves in the same way. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class DrainAutoConfiguration {

    @Bean
    Drain drain(@Value("${action-ledger.drain:0s}") Duration lasts) {
        return new Drain(lasts);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> whatIsDrained(Drain drain) {
        return tomcat -> tomcat.addConnectorCustomizers(drain::of);
    }
}
