/** Reversals: what an import did and nobody has touched since is undone by further commands; what cannot be undone is said. */
@NullMarked
package org.actionledger.command.planimport.reversal;

import org.jspecify.annotations.NullMarked;
