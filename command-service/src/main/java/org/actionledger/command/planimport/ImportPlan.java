package org.actionledger.command.planimport;

import org.actionledger.command.planimport.difference.NewImport;
import org.actionledger.command.planimport.reading.Table;
import org.actionledger.command.planimport.run.ImportId;
import org.axonframework.commandhandling.RoutingKey;

/**
 * Takes over a plan: opens its review and sends everything that follows from its rows, in one unit of work.
 *
 * @param fileName what its sender calls the file
 * @param sha256 of the file, 64 lower-case hexadecimal digits
 */
record ImportPlan(@RoutingKey ImportId importId, String fileName, String sha256, Table table, NewImport about) {}
