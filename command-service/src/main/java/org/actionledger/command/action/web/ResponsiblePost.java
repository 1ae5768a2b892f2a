package org.actionledger.command.action.web;

import jakarta.validation.constraints.NotNull;
import org.actionledger.command.door.Line;
import org.actionledger.events.action.Post;
import org.jspecify.annotations.Nullable;

/**
 * Who is responsible within an agency: a post, never a person's name.
 *
 * @param title "Head of Safeguarding"
 * @param personId the id under which the agency knows who holds it
 */
record ResponsiblePost(
        @NotNull @Line(max = 300) String title,
        @Nullable @Line(max = 100) String personId) {

    static @Nullable Post post(@Nullable ResponsiblePost post) {
        return post == null ? null : new Post(post.title, post.personId);
    }
}
