package org.actionledger.command.planimport.draft;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.actionledger.command.planimport.reading.CloseNames;
import org.actionledger.command.planimport.reading.Registry;
import org.actionledger.command.planimport.reading.Wording;
import org.actionledger.command.register.RegisteredNames;
import org.actionledger.events.agency.AgencyId;
import org.jspecify.annotations.Nullable;

/** The names of the registry, and before them what a person said of the names of one plan. */
class AnsweredNames implements Registry {

    private final RegisteredNames known;
    private final Map<String, Answers.OfName> answers;
    private final Map<String, Answers.OfName> byName = new HashMap<>();

    AnsweredNames(RegisteredNames known, Map<String, Answers.OfName> answers) {
        this.known = known;
        this.answers = answers;
        answers.forEach((name, answer) -> byName.put(Wording.fold(name), answer));
    }

    Answers.@Nullable OfName answer(String name) {
        return byName.get(Wording.fold(name));
    }

    RegisteredNames known() {
        return known;
    }

    /** The names that a person said to stand for that agency. */
    List<String> namesOf(@Nullable AgencyId agency) {
        return agency == null ? List.of() : where(answer -> agency.equals(answer.agencyId()));
    }

    /** The names that a person said to stand for no agency. */
    List<String> ofNoAgency() {
        return where(answer -> answer.agencyId() == null && answer.kind() == null);
    }

    private List<String> where(Predicate<Answers.OfName> said) {
        return answers.entrySet().stream()
                .filter(answer -> said.test(answer.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public @Nullable AgencyId find(String name) {
        Answers.OfName answer = answer(name);
        return answer != null
                ? answer.agencyId()
                : known.holderOf(name).map(AgencyId::of).orElse(null);
    }

    @Override
    public Said said(String name) {
        Answers.OfName answer = answer(name);
        if (answer == null || answer.agencyId() != null) {
            return Said.NOTHING;
        }
        return answer.kind() != null ? Said.AN_AGENCY : Said.NO_AGENCY;
    }

    /**
     * The answered names that become other names of registered agencies. What may be a person's name does not, whatever was said of it:
     * it would stay in the ledger for ever. Such an answer holds for its draft alone.
     */
    Map<String, AgencyId> aliases() {
        Map<String, AgencyId> aliases = new LinkedHashMap<>();
        answers.forEach((name, answer) -> {
            AgencyId agency = answer.agencyId();
            if (agency != null && known.holderOf(name).isEmpty() && CloseNames.isOrganisation(name)) {
                aliases.put(name, agency);
            }
        });
        return aliases;
    }
}
