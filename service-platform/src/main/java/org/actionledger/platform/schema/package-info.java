/** Tables: each subject brings its own migrations and its own schema, and they are run before anything reads them. */
@NullMarked
package org.actionledger.platform.schema;

import org.jspecify.annotations.NullMarked;
