package org.actionledger.events.action;

import org.jspecify.annotations.Nullable;

/**
 * Who is responsible: a post, never a name.
 *
 * @param title "Head of Safeguarding"
 * @param personId the id under which the agency knows the person holding it
 */
public record Post(String title, @Nullable String personId) {}
