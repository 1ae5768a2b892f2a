/** Versions as HTTP writes them: tags of what was read, and conditions on what is changed. */
@NullMarked
package org.actionledger.platform.version;

import org.jspecify.annotations.NullMarked;
