package org.actionledger.command.planimport.draft;

import jakarta.servlet.MultipartConfigElement;
import jakarta.validation.Validator;
import java.time.Clock;
import org.actionledger.command.planimport.run.ImportRuns;
import org.actionledger.command.planimport.standing.StandingPlans;
import org.actionledger.events.json.EventJson;
import org.actionledger.platform.eventstore.ManyStreams;
import org.actionledger.platform.schema.SchemaMigration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The beans of this package, and the tables of imports. */
@Configuration(proxyBeanMethods = false)
class DraftConfiguration {

    /** Uploads stay in memory and are bounded; how large a plan may be is told apart from that, with an answer of its own. */
    private static final int LARGEST_UPLOAD = 10 * 1024 * 1024;

    @Bean
    SchemaMigration planImportTables() {
        return new SchemaMigration("command", "classpath:db/migration/planimport");
    }

    @Bean
    Drafts drafts(
            JdbcTemplate jdbc,
            EventStore events,
            ManyStreams streams,
            ImportRuns runs,
            PlatformTransactionManager transactions,
            Validator validator,
            Clock clock) {
        JsonMapper json = EventJson.builder().build();
        KnownReviews reviews = new KnownReviews(events);
        KnownAgencies agencies = new KnownAgencies(events, streams);
        RememberedColumns remembered = new RememberedColumns(jdbc);
        KeptDrafts drafts = new KeptDrafts(jdbc, json, reviews);
        KeptRows rows = new KeptRows(jdbc, json);
        return new Drafts(
                drafts,
                rows,
                agencies,
                new DraftReading(agencies, reviews, new StandingPlans(streams), remembered),
                new Confirmation(drafts, rows, remembered, runs),
                runs,
                new TransactionTemplate(transactions),
                validator,
                json,
                clock);
    }

    @Bean
    MultipartConfigElement uploads() {
        return new MultipartConfigElement("", LARGEST_UPLOAD, LARGEST_UPLOAD, LARGEST_UPLOAD);
    }
}
