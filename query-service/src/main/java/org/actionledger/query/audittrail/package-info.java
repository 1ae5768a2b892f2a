/** How a status came to be: every change of an action with who, when, why and on what evidence. */
@NullMarked
package org.actionledger.query.audittrail;

import org.jspecify.annotations.NullMarked;
