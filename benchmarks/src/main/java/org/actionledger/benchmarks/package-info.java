/** The measuring programs: each compares ours with the plainest program that does the same, in one run. */
@NullMarked
package org.actionledger.benchmarks;

import org.jspecify.annotations.NullMarked;
