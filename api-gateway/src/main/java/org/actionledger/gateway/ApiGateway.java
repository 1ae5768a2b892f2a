package org.actionledger.gateway;

import org.actionledger.platform.edge.OutermostDoor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The outermost door of an installation with both services behind it. */
@SpringBootApplication
@Import(OutermostDoor.class)
public class ApiGateway {

    public static void main(String... arguments) {
        SpringApplication.run(ApiGateway.class, arguments);
    }
}
