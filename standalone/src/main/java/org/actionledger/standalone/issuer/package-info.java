/** An issuer of tokens for trying things out: a handful of demo people and one machine, their passwords made at first start. */
@NullMarked
package org.actionledger.standalone.issuer;

import org.jspecify.annotations.NullMarked;
