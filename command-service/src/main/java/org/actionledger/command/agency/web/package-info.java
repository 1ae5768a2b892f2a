/** The HTTP door to the registry of agencies. */
@NullMarked
package org.actionledger.command.agency.web;

import org.jspecify.annotations.NullMarked;
