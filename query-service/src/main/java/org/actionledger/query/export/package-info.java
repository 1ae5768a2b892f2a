/** Lists and plans as files to take away: what a table is, and how it is written as CSV, as a workbook and as a Word document. */
@NullMarked
package org.actionledger.query.export;

import org.jspecify.annotations.NullMarked;
