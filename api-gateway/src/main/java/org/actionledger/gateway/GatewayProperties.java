package org.actionledger.gateway;

import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are, and how much patience there is with them.
 *
 * @param commandService the addresses of its instances, such as {@code http://10.0.0.5:8081}
 * @param queryService the same of the other
 * @param connect how long making a connection may take
 * @param answer how long a service may be silent before and while it answers
 * @param document the same where a file is asked for or sent
 * @param stream the same where events are followed; the services give a sign of life each 10 s
 * @param look how often each instance is asked whether it is ready
 * @param warmUp how long an instance that has just become ready is asked less often than others
 * @param passOver how long an instance that failed is passed over while there are others
 * @param connections how many at most to each instance
 * @param breaker when a service is left alone
 */
@Validated
@ConfigurationProperties("action-ledger.gateway")
record GatewayProperties(
        @NotEmpty List<URI> commandService,
        @NotEmpty List<URI> queryService,
        @DefaultValue("1s") Duration connect,
        @DefaultValue("30s") Duration answer,
        @DefaultValue("5m") Duration document,
        @DefaultValue("60s") Duration stream,
        @DefaultValue("1s") Duration look,
        @DefaultValue("10s") Duration warmUp,
        @DefaultValue("5s") Duration passOver,
        @DefaultValue("256") int connections,
        @DefaultValue Breaker breaker) {

    /**
     * Of the last {@code requests} to a service so many percent failed: then nothing is sent to it for a while, and after that a few to
     * see.
     *
     * @param requests how many are looked at
     * @param failedPercent how many of them must have failed
     * @param leftAlone how long nothing is sent
     */
    record Breaker(
            @DefaultValue("20") int requests,
            @DefaultValue("50") int failedPercent,
            @DefaultValue("5s") Duration leftAlone) {}
}
