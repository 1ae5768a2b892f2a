package org.actionledger.command.planimport.difference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.actionledger.command.testing.Westshire.COORDINATOR;
import static org.actionledger.command.testing.Westshire.PARTNERSHIP;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.actionledger.command.planimport.file.PlanFile;
import org.actionledger.command.planimport.reading.Plan;
import org.actionledger.command.planimport.reading.PlanReading;
import org.actionledger.command.planimport.reading.Table;
import org.actionledger.command.planimport.standing.StandingAction;
import org.actionledger.command.planimport.standing.StandingPlan;
import org.actionledger.command.planimport.standing.StandingPlans;
import org.actionledger.command.register.RegisterOf;
import org.actionledger.command.register.RegisteredNames;
import org.actionledger.command.testing.Ledger;
import org.actionledger.command.testing.Plot;
import org.actionledger.command.testing.Westshire;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewType;
import org.jspecify.annotations.Nullable;

/** A partnership that takes over its plan again and again. What it confirms goes to real aggregates, which may refuse none of it. */
final class Partnership {

    static final LocalDate AUTUMN = LocalDate.of(2025, 9, 30);
    static final LocalDate WINTER = LocalDate.of(2025, 12, 31);

    final Ledger ledger = new Ledger(Clock.fixed(
            WINTER.plusDays(10).atStartOfDay(ZoneId.of("Europe/London")).toInstant(), ZoneId.of("Europe/London")));

    Partnership() {
        Plot.registerAgencies(ledger);
    }

    static Table table(String csv) {
        return PlanFile.read(csv.getBytes(UTF_8));
    }

    /** The table with another text in one cell; rows count from 1. */
    static Table with(Table table, int row, String heading, String text) {
        List<Table.Row> rows = new ArrayList<>(table.rows());
        rows.replaceAll(each -> {
            List<String> cells = new ArrayList<>(each.cells());
            if (each.number() == row) {
                cells.set(table.headings().indexOf(heading), text);
            }
            return new Table.Row(each.number(), cells, each.place(), each.flags());
        });
        return new Table(table.headings(), rows, table.flags());
    }

    static Table without(Table table, int row) {
        return new Table(
                table.headings(),
                table.rows().stream().filter(each -> each.number() != row).toList(),
                table.flags());
    }

    static Table withRow(Table table, String... cells) {
        List<Table.Row> rows = new ArrayList<>(table.rows());
        rows.add(new Table.Row(rows.getLast().number() + 1, List.of(cells)));
        return new Table(table.headings(), rows, table.flags());
    }

    Proposal propose(Table table, LocalDate asOf) {
        return propose("FM07", table, asOf, Decided.NOTHING);
    }

    Proposal propose(String reference, Table table, LocalDate asOf, Decided decided) {
        Plan plan = PlanReading.read(table, asOf, this::registered);
        NewImport about = new NewImport(PARTNERSHIP, reference, ReviewType.DHR, null, null, asOf);
        return Difference.between(plan, about, decided, standing(reference));
    }

    Proposal decide(Table table, LocalDate asOf, Map<Integer, String> matches) {
        return propose("FM07", table, asOf, new Decided(Map.of(), Map.of(), matches));
    }

    /** Does what a plan says. */
    Proposal take(Table table, LocalDate asOf) {
        return take("FM07", table, asOf);
    }

    Proposal take(String reference, Table table, LocalDate asOf) {
        Proposal proposal = propose(reference, table, asOf, Decided.NOTHING);
        confirm(proposal);
        return proposal;
    }

    void confirm(Proposal proposal) {
        String source = "import:" + UUID.randomUUID();
        for (Step step : proposal.steps()) {
            AgencyId agency = step.onBehalfOf();
            ledger.send(
                    step.command(),
                    agency == null ? COORDINATOR : Westshire.onBehalf(COORDINATOR, agency),
                    source + "#" + step.row(),
                    null);
        }
    }

    @Nullable
    StandingPlan standing(String reference) {
        return new StandingPlans(ledger.streams()).find(PARTNERSHIP, reference).orElse(null);
    }

    StandingAction action(String reference) {
        return new StandingPlans(ledger.streams())
                .find(PARTNERSHIP, "FM07")
                .flatMap(plan -> plan.find(reference))
                .orElseThrow();
    }

    private @Nullable AgencyId registered(String name) {
        return RegisteredNames.of(ledger.messages(RegisterOf.AGENCIES))
                .holderOf(name)
                .map(AgencyId::of)
                .orElse(null);
    }

    /** The commands, as people would name them. */
    static List<String> commands(Proposal proposal) {
        return proposal.steps().stream()
                .map(step ->
                        step.command().getClass().getSimpleName() + (step.row() == null ? "" : " of row " + step.row()))
                .toList();
    }

    static ProposedRow row(Proposal proposal, int number) {
        return proposal.rows().stream()
                .filter(row -> row.row() == number)
                .findFirst()
                .orElseThrow();
    }
}
