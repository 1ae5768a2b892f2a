package org.actionledger.query.standing;

import java.time.LocalDate;
import java.util.List;
import org.actionledger.events.agency.AgencyId;

/**
 * Who led an action for a while.
 *
 * @param leads the lead and then the joint leads; empty where nobody did
 * @param until the first day on which others did
 */
public record Led(List<AgencyId> leads, LocalDate until) {}
