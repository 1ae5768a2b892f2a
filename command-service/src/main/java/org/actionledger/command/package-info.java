/** What may be done: one package per aggregate, each with its commands, its rules and its door. */
@NullMarked
package org.actionledger.command;

import org.jspecify.annotations.NullMarked;
