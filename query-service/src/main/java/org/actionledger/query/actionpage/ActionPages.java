package org.actionledger.query.actionpage;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionledger.events.action.ActionId;
import org.actionledger.events.action.Evidence;
import org.actionledger.events.action.EvidenceId;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.query.actionpage.PageReader.Known;
import org.actionledger.query.past.AsOf;
import org.actionledger.query.past.Past;
import org.actionledger.query.platform.Sight;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of an action together. */
@Component
class ActionPages {

    private static final int UPDATES_ON_PAGE = 5;
    private static final int RATINGS_ON_PAGE = 50;

    private final PageReader reader;
    private final Stories stories;
    private final KnownThen then;
    private final Past past;

    ActionPages(PageReader reader, Stories stories, KnownThen then, Past past) {
        this.reader = reader;
        this.stories = stories;
        this.then = then;
        this.past = past;
    }

    @QueryHandler
    Optional<ActionPage> answer(FindAction asked, Sight sight) {
        return find(asked.action(), asked.asOf(), sight).map(told -> page(told, asked.asOf()));
    }

    @QueryHandler
    Optional<ToldProgress> answer(FindProgress asked, Sight sight) {
        return find(asked.action(), asked.asOf(), sight).map(told -> {
            List<ProgressUpdate> all = told.story().progress();
            List<ProgressUpdate> from = all.stream()
                    .filter(update -> asked.before() == null || update.sequence() < asked.before())
                    .toList();
            List<ProgressUpdate> page = from.stream().limit(asked.limit()).toList();
            return new ToldProgress(asked.action(), all.size(), page, from.size() > page.size());
        });
    }

    @QueryHandler
    Optional<ProgressUpdate> answer(FindUpdate asked, Sight sight) {
        return reader.action(asked.action())
                .filter(known -> known.promised().isShownTo(sight))
                .flatMap(known -> stories.of(asked.action(), known.version()).progress().stream()
                        .filter(update -> update.sequence() == asked.sequence())
                        .findFirst());
    }

    /** Today from the tables, which know the most; at any other point from the action's events alone. */
    private Optional<Told> find(ActionId action, AsOf asOf, Sight sight) {
        if (past.isNow(asOf)) {
            return reader.action(action)
                    .filter(known -> known.promised().isShownTo(sight))
                    .map(known -> new Told(known, stories.of(action, known.version())));
        }
        return reader.shows(action, sight) ? then.find(action, asOf) : Optional.empty();
    }

    /** What is known of an action, and its story as far. */
    record Told(Known known, Story story) {}

    private ActionPage page(Told told, AsOf asOf) {
        Known known = told.known();
        Promised promised = known.promised();
        Standing standing = known.standing();
        Names names = new Names(reader.names(agencies(promised, standing)));
        Story story = told.story();
        Deadlines deadlines = new Deadlines(promised, standing);
        return new ActionPage(
                promised.actionId(),
                known.version(),
                promised.reference(),
                Named.Review.of(promised.reviewId(), known.review()),
                names.of(promised.partnership()),
                Named.Recommendation.of(promised.recommendationId(), known.demand()),
                promised.wording().parts(),
                promised.wording().scope(),
                promised.wording().description(),
                promised.wording().intendedOutcome(),
                names.ofOne(promised.leads().lead()),
                names.of(promised.leads().joint()),
                promised.leads().responsible(),
                new ActionPage.Status(
                        standing.status().status(),
                        standing.status().since(),
                        standing.status().recordedAt()),
                deadlines.due(asOf.effectiveOn()),
                deadlines.targets(),
                promised.milestones().stream()
                        .map(step -> new ActionPage.Milestone(
                                step.milestone().milestoneId(),
                                step.milestone().description(),
                                step.milestone().target(),
                                step.achievedOn()))
                        .toList(),
                promised.evidence().stream()
                        .map(proof ->
                                new ActionPage.Proof(proof.evidence(), proof.attachedAt(), proof.withdrawnBecause()))
                        .toList(),
                new ActionPage.Ratings(
                        rating(standing.reported()),
                        rating(standing.assured()),
                        story.ratings().stream().limit(RATINGS_ON_PAGE).toList()),
                progress(promised, story.progress(), asOf),
                promised.extension(),
                standing.question(),
                completion(standing.completion()),
                closing(promised, standing.closing(), names),
                standing.withdrawn(),
                SourceRow.of(promised.source()));
    }

    private static Set<AgencyId> agencies(Promised promised, Standing standing) {
        Set<AgencyId> agencies = new HashSet<>(promised.leads().joint());
        agencies.add(promised.partnership());
        Stream.ofNullable(promised.leads().lead()).forEach(agencies::add);
        if (standing.closing() != null) {
            Stream.ofNullable(standing.closing().signedOffBy()).forEach(agencies::add);
        }
        return agencies;
    }

    private ActionPage.Progress progress(Promised promised, List<ProgressUpdate> all, AsOf asOf) {
        return new ActionPage.Progress(
                all.size(),
                all.stream().limit(UPDATES_ON_PAGE).toList(),
                all.size() > UPDATES_ON_PAGE
                        ? link("/api/v1/actions/" + promised.actionId() + "/progress", asOf)
                        : null);
    }

    private String link(String path, AsOf asOf) {
        return past.isNow(asOf) ? path : asOf.pinned(path);
    }

    private static ActionPage.@Nullable Rating rating(Standing.@Nullable Rating rating) {
        return rating == null ? null : new ActionPage.Rating(rating.rag(), rating.reason(), rating.effectiveOn());
    }

    private static ActionPage.@Nullable Completion completion(Standing.@Nullable Completion completion) {
        return completion == null
                ? null
                : new ActionPage.Completion(
                        completion.achievedOutcome(), completion.ongoingPractice(), completion.effectiveOn());
    }

    private static ActionPage.@Nullable Closing closing(
            Promised promised, Standing.@Nullable Closing closing, Names names) {
        if (closing == null) {
            return null;
        }
        Map<EvidenceId, Evidence> evidence = promised.evidence().stream()
                .map(Promised.Proof::evidence)
                .collect(Collectors.toMap(Evidence::evidenceId, Function.identity(), (first, _) -> first));
        return new ActionPage.Closing(
                closing.closure(),
                closing.outcome(),
                closing.evidence().stream()
                        .flatMap(id -> Stream.ofNullable(evidence.get(id)))
                        .toList(),
                closing.supersededBy(),
                closing.asPublished(),
                closing.asWritten(),
                closing.effectiveOn(),
                closing.asPublished() ? null : names.ofOne(closing.signedOffBy()));
    }
}
