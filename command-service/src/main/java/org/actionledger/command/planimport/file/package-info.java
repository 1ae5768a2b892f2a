/** Makes a table of cells of a plan's file, be it CSV, a workbook or a document, and says what it left out. */
@NullMarked
package org.actionledger.command.planimport.file;

import org.jspecify.annotations.NullMarked;
