/** How things stood, on both clocks: by what had been recorded at an instant, and as was true on a day. */
@NullMarked
package org.actionledger.query.past;

import org.jspecify.annotations.NullMarked;
