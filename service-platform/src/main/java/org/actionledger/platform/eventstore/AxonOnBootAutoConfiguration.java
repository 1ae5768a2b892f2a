package org.actionledger.platform.eventstore;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/**
 * Puts Axon's configuration of JDBC, transactions and metrics after Spring Boot's. Axon names only classes of Spring Boot 2 and 3; on
 * Spring Boot 4 it would look for a data source too early, find none, and quietly keep events and tokens in memory.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration"
        },
        beforeName = {
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
            "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration",
            "org.axonframework.springboot.autoconfig.MicrometerMetricsAutoConfiguration"
        })
class AxonOnBootAutoConfiguration {}
