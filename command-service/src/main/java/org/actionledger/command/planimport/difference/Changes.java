package org.actionledger.command.planimport.difference;

import java.util.ArrayList;
import java.util.List;
import org.actionledger.command.planimport.reading.Flag;
import org.actionledger.command.planimport.reading.PlanAgency;
import org.actionledger.events.agency.AgencyId;
import org.jspecify.annotations.Nullable;

/** What a row changes: steps, the same in sentences, and what a person should look at instead. */
final class Changes {

    private final int row;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();
    private final List<Flag> flags = new ArrayList<>();
    private final List<PlanAgency> agencies = new ArrayList<>();

    Changes(int row) {
        this.row = row;
    }

    int row() {
        return row;
    }

    void add(Step step) {
        steps.add(step);
    }

    /** A command in the name of the partnership. */
    void does(Object command) {
        steps.add(Step.ofPartnership(command, row));
    }

    /** A command in the name of an agency. */
    void does(Object command, AgencyId agency) {
        steps.add(new Step(command, row, agency));
    }

    /** The steps speak of these. */
    void speaksOf(List<PlanAgency> others) {
        agencies.addAll(others);
    }

    void says(String sentence) {
        sentences.add(sentence);
    }

    void flag(Flag.Reason reason, @Nullable String column, String sentence) {
        flags.add(new Flag(reason, column, sentence));
    }

    void flag(Flag flag) {
        flags.add(flag);
    }

    /** Nothing of it is done; what would have been is said in a flag, if there is anything. */
    void isNotDone(Flag.Reason reason, String because) {
        if (!steps.isEmpty()) {
            flag(reason, null, because + " Not done: " + String.join(" ", sentences));
        }
        steps.clear();
        agencies.clear();
        sentences.clear();
    }

    void takeOver(Changes others) {
        steps.addAll(others.steps);
        agencies.addAll(others.agencies);
        sentences.addAll(others.sentences);
        flags.addAll(others.flags);
    }

    List<Step> steps() {
        return steps;
    }

    /** The agencies of which the steps speak, as far as they lead something. */
    List<PlanAgency> agencies() {
        return agencies;
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }

    List<Flag> flags() {
        return List.copyOf(flags);
    }
}
