package org.actionledger.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The service that answers questions, in a process of its own. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class QueryService {

    public static void main(String... arguments) {
        SpringApplication.run(QueryService.class, arguments);
    }
}
