package org.actionledger.standalone.door;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionledger.events.provenance.Actor;
import org.jspecify.annotations.Nullable;

/** The columns of docs/access.md, in their order: who asks for what is the North's, and is led by the police. */
enum Caller {
    OWNER(world -> world.north.coordinator()),
    OTHER_PARTNERSHIP(world -> world.south.coordinator()),
    LEADING_COORDINATOR(world -> world.superintendent),
    LEADING(world -> world.officer),
    LEADING_ANOTHER(world -> world.nurse),
    ELSEWHERE(world -> world.clerk),
    AUDITOR(world -> world.auditor),
    OVERSIGHT(world -> world.oversight),
    OPERATOR(world -> world.operator),
    NOBODY(world -> null);

    private final Function<World, @Nullable Actor> actor;

    Caller(Function<World, @Nullable Actor> actor) {
        this.actor = actor;
    }

    Visitor in(World world) {
        Actor who = actor.apply(world);
        return who == null ? world.withoutToken() : world.as(who);
    }

    /** The words and ids that must not occur in any answer to this caller. */
    Set<String> secrets(World world) {
        Stream<String> all = Stream.of(world.north, world.south).flatMap(Caller::everything);
        if (this == AUDITOR) {
            return Set.of();
        }
        if (this == OVERSIGHT) {
            return all.filter(word -> word.startsWith("Zz")).collect(Collectors.toSet());
        }
        Set<String> known = known(world).collect(Collectors.toSet());
        return all.filter(secret -> !known.contains(secret)).collect(Collectors.toSet());
    }

    private Stream<String> known(World world) {
        return switch (this) {
            case OWNER -> everything(world.north);
            case OTHER_PARTNERSHIP -> everything(world.south);
            case LEADING_COORDINATOR, LEADING ->
                join(review(world.north), review(world.south), plot(world.north.police()), plot(world.south.police()));
            case LEADING_ANOTHER -> join(review(world.north), plot(world.north.other()));
            case ELSEWHERE -> join(review(world.south), plot(world.south.other()));
            case AUDITOR, OVERSIGHT, NOBODY -> Stream.of();
            case OPERATOR -> // who runs it sees the ids of what failed and of what was read
                Stream.of(world.north, world.south).flatMap(Caller::everything).filter(word -> !word.startsWith("Zz"));
        };
    }

    private static Stream<String> everything(Side side) {
        return join(
                review(side),
                plot(side.police()),
                plot(side.other()),
                plot(side.proposed()),
                Stream.of(side.draft(), side.draftWord()));
    }

    private static Stream<String> review(Side side) {
        return Stream.of(side.review(), side.word());
    }

    private static Stream<String> plot(Plot plot) {
        return Stream.of(
                        plot.recommendation(),
                        plot.action(),
                        plot.reference(),
                        plot.word(),
                        plot.recommendationWord(),
                        plot.milestone(),
                        plot.evidence())
                .filter(text -> !text.isEmpty());
    }

    @SafeVarargs
    private static Stream<String> join(Stream<String>... streams) {
        return Arrays.stream(streams).flatMap(Function.identity());
    }

    static List<Caller> all() {
        return List.of(values());
    }
}
