/** The description of the HTTP interface in OpenAPI 3.1: what holds for every request, whichever service answers it. */
@NullMarked
package org.actionledger.platform.description;

import org.jspecify.annotations.NullMarked;
