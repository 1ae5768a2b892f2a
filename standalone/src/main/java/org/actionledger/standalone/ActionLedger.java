package org.actionledger.standalone;

import java.util.Arrays;
import org.actionledger.command.CommandService;
import org.actionledger.platform.edge.OutermostDoor;
import org.actionledger.query.QueryService;
import org.actionledger.standalone.postgres.EmbeddedPostgres;
import org.actionledger.standalone.transfer.TransferEvents;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Both services in one process and on one port. */
@SpringBootApplication(
        exclude = {
            OAuth2AuthorizationServerAutoConfiguration.class, // the issuer says itself what it consists of,
            OAuth2AuthorizationServerJwtAutoConfiguration.class // and is not there at all beside a real one
        })
@Import({CommandService.class, QueryService.class, OutermostDoor.class})
public class ActionLedger {

    public static void main(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals(TransferEvents.NAME)) {
            System.exit(TransferEvents.run(Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        SpringApplication application = new SpringApplication(ActionLedger.class);
        application.addInitializers(new EmbeddedPostgres());
        application.run(arguments);
    }
}
