package org.actionledger.platform.login;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a person stays signed in.
 *
 * @param atMost after that one signs in anew, however busy one is; how long one may be idle is {@code server.servlet.session.timeout}
 */
@ConfigurationProperties("action-ledger.login")
record LoginProperties(@DefaultValue("8h") Duration atMost) {}
