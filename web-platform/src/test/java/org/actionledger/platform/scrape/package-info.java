/** What a process tells Prometheus, beside what the documents say of it. */
@NullMarked
package org.actionledger.platform.scrape;

import org.jspecify.annotations.NullMarked;
