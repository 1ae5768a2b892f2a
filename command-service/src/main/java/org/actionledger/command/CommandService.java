package org.actionledger.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The service that takes commands, in a process of its own. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class CommandService {

    public static void main(String... arguments) {
        SpringApplication.run(CommandService.class, arguments);
    }
}
