/** That what stands in {@code docker/} agrees with what is served, documented and handed out; nothing of it is started here. */
package org.actionledger.standalone.containers;
