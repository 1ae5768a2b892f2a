/** What can be asked: one package per question, none of which knows another. */
@NullMarked
package org.actionledger.query;

import org.jspecify.annotations.NullMarked;
