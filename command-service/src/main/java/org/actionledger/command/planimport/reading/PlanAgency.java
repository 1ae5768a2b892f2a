package org.actionledger.command.planimport.reading;

import java.util.List;
import org.actionledger.events.agency.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * An agency that the plan names.
 *
 * @param name as the registry should have it: of several spellings the fullest
 * @param aliases other names that the plan uses for it and that no other agency bears
 * @param registered its id, where the registry knows it already
 * @param row the first row that names it
 */
public record PlanAgency(
        String name, List<String> aliases, @Nullable AgencyId registered, int row) {}
