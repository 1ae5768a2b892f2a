package org.actionledger.command.planimport;

import jakarta.servlet.MultipartConfigElement;
import org.actionledger.command.planimport.standing.StandingPlans;
import org.actionledger.command.platform.Commands;
import org.actionledger.events.json.EventJson;
import org.actionledger.platform.eventstore.ManyStreams;
import org.actionledger.platform.schema.SchemaMigration;
import org.axonframework.commandhandling.CommandBus;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The beans of this package, and its tables. */
@Configuration(proxyBeanMethods = false)
class PlanImportConfiguration {

    /** Uploads stay in memory and are bounded; how large a plan may be is told apart from that, with an answer of its own. */
    private static final int LARGEST_UPLOAD = 10 * 1024 * 1024;

    @Bean
    SchemaMigration planImportTables() {
        return new SchemaMigration("command", "classpath:db/migration/planimport");
    }

    @Bean
    ImportedPlans importedPlans(JdbcTemplate jdbc) {
        return new ImportedPlans(jdbc, EventJson.builder().build());
    }

    /** On the bus of this process: a bus that reaches others would decide commands in another transaction. */
    @Bean
    PlanImporter planImporter(@Qualifier("localSegment") CommandBus bus, ImportedPlans imports) {
        return new PlanImporter(bus, imports);
    }

    @Bean
    PlanImports planImports(Commands commands) {
        return new PlanImports(commands);
    }

    @Bean
    StandingPlans standingPlans(ManyStreams streams) {
        return new StandingPlans(streams);
    }

    @Bean
    MultipartConfigElement uploads() {
        return new MultipartConfigElement("", LARGEST_UPLOAD, LARGEST_UPLOAD, LARGEST_UPLOAD);
    }
}
