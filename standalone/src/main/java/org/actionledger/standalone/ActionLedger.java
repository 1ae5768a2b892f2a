package org.actionledger.standalone;

import org.actionledger.command.CommandService;
import org.actionledger.query.QueryService;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Both services in one process and on one port. */
@SpringBootApplication
@Import({CommandService.class, QueryService.class})
public class ActionLedger {

    public static void main(String... arguments) {
        SpringApplication.run(ActionLedger.class, arguments);
    }
}
