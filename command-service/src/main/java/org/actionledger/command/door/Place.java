package org.actionledger.command.door;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.actionledger.events.Id;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.recommendation.RecommendationId;
import org.actionledger.events.review.ReviewId;

/** Where a thing is found over HTTP. */
final class Place {

    /** {@code /api/v1/actions/<id>}, whatever follows. */
    private static final int PARTS = 5;

    private Place() {}

    static URI of(Id id) {
        String collection = switch (id) {
            case ActionId _ -> "actions";
            case RecommendationId _ -> "recommendations";
            case ReviewId _ -> "reviews";
            case AgencyId _ -> "agencies";
            default -> throw new IllegalArgumentException(id + " has no place of its own");
        };
        return URI.create("/api/v1/" + collection + "/" + id);
    }

    /** Where the thing is read that somebody would change at that path. */
    static String read(String path) {
        return Arrays.stream(path.split("/")).limit(PARTS).collect(Collectors.joining("/"));
    }
}
