/** What those who guard an installation want to know: who was let in, who was refused and why; never what a case says. */
@NullMarked
package org.actionledger.platform.securitylog;

import org.jspecify.annotations.NullMarked;
