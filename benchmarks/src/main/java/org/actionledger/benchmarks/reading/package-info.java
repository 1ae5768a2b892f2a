/** Evaluates how a plan is read: compares our reading with the one a perfect importer would make, field by field. */
@NullMarked
package org.actionledger.benchmarks.reading;

import org.jspecify.annotations.NullMarked;
