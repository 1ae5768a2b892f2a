package org.actionledger.command.planimport.web;

import java.util.List;

/**
 * The plans of a partnership.
 *
 * @param imports the newest hundred, youngest first
 */
record PlanImportList(List<ImportLine> imports) {}
