package org.actionledger.command.planimport.draft;

import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.actionledger.command.planimport.draft.KeptDrafts.Kept;
import org.actionledger.command.planimport.file.PlanFile;
import org.actionledger.command.planimport.reading.Columns;
import org.actionledger.command.planimport.reading.Meaning;
import org.actionledger.command.planimport.reading.Table;
import org.actionledger.command.planimport.reading.Wording;
import org.actionledger.command.register.RegisteredNames;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.agency.AgencyKind;
import org.actionledger.events.review.ReviewType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person says of a draft, merged with what was said before. The whole of it is checked before any of it is taken: all that is wrong is
 * said at once.
 */
final class DraftPatch {

    private static final int LONGEST_REFERENCE = 200;

    private final Kept kept;
    private final Table table;
    private final RegisteredNames registry;
    private final Validator validator;
    private final Entries entries = new Entries();

    /**
     * @param table as the file has it
     * @param registry the names of all agencies
     */
    DraftPatch(Kept kept, Table table, RegisteredNames registry, Validator validator) {
        this.kept = kept;
        this.table = table;
        this.registry = registry;
        this.validator = validator;
    }

    /** What is said of the draft from now on. */
    record Said(About about, Answers answers) {}

    /** Throws {@link org.actionledger.platform.problem.InvalidRequest} with everything that is wrong. */
    Said apply(JsonNode patch, JsonMapper json) {
        ObjectNode before = json.createObjectNode();
        ObjectNode about = json.valueToTree(kept.draft().about());
        about.remove("partnership");
        before.set("about", about);
        before.setAll(json.<ObjectNode>valueToTree(kept.answers()));
        entries.object("", patch);
        Map<String, JsonNode> merged = entries.fields(
                "", MergePatch.apply(before, patch), List.of("about", "columns", "months", "agencies", "rows"));
        Said said = new Said(
                about(entries.object("about", merged.get("about"))),
                new Answers(
                        columns(entries.object("columns", merged.get("columns"))),
                        months(entries.object("months", merged.get("months"))),
                        agencies(entries.object("agencies", merged.get("agencies"))),
                        rows(entries.object("rows", merged.get("rows")))));
        entries.throwIfAny();
        return said;
    }

    private About about(JsonNode merged) {
        Map<String, JsonNode> fields =
                entries.fields("about", merged, List.of("reference", "type", "pseudonym", "title", "asOf"));
        About before = kept.draft().about();
        String reference = entries.text("about.reference", fields.get("reference"));
        About about = new About(
                before.partnership(),
                reference == null ? before.reference() : reference,
                entries.constant("about.type", fields.get("type"), Arrays.asList(ReviewType.values())),
                entries.text("about.pseudonym", fields.get("pseudonym")),
                entries.text("about.title", fields.get("title")),
                entries.day("about.asOf", fields.get("asOf"), before.asOf()));
        if (!fields.containsKey("reference")) {
            entries.fault("about.reference", "must not be taken away", null);
        }
        if (!fields.containsKey("asOf")) {
            entries.fault("about.asOf", "must not be taken away", null);
        }
        validator
                .validate(about)
                .forEach(violation -> entries.fault(
                        "about." + violation.getPropertyPath(), violation.getMessage(), violation.getInvalidValue()));
        return about;
    }

    private Map<Integer, Meaning> columns(JsonNode merged) {
        Map<Integer, Meaning> columns = new LinkedHashMap<>();
        Set<Meaning> taken = EnumSet.noneOf(Meaning.class);
        merged.properties().forEach(entry -> {
            String path = "columns." + entry.getKey();
            Integer column = column(path, entry.getKey());
            Meaning meaning = entries.constant(path, entry.getValue(), Arrays.asList(Meaning.values()));
            if (column == null || meaning == null) {
                return;
            }
            if (!taken.add(meaning) && !Columns.maySeveralMean(meaning)) {
                entries.fault(
                        path, "must not be what another column is said to hold; a plan has one of these", meaning);
            }
            columns.put(column, meaning);
        });
        return columns;
    }

    private Map<Integer, Boolean> months(JsonNode merged) {
        Map<Integer, Boolean> months = new LinkedHashMap<>();
        merged.properties().forEach(entry -> {
            String path = "months." + entry.getKey();
            Integer column = column(path, entry.getKey());
            Boolean meant = entries.truth(path, entry.getValue());
            if (column != null && meant != null) {
                months.put(column, meant);
            }
        });
        return months;
    }

    private @Nullable Integer column(String path, String key) {
        Integer column = entries.number(key);
        int last = table.headings().size();
        if (column == null || column < 1 || column > last) {
            entries.fault(path, "is no column of the file; they are counted from 1 to " + last, null);
            return null;
        }
        return column;
    }

    private Map<String, Answers.OfName> agencies(JsonNode merged) {
        Set<String> named = new HashSet<>();
        kept.answers().agencies().keySet().forEach(name -> named.add(Wording.fold(name)));
        kept.draft().findings().agencies().forEach(agency -> {
            named.add(Wording.fold(agency.name()));
            agency.aliases().forEach(alias -> named.add(Wording.fold(alias)));
        });
        Set<String> registered = new HashSet<>(registry.holders());
        Map<String, Answers.OfName> agencies = new LinkedHashMap<>();
        merged.properties().forEach(entry -> {
            String path = "agencies." + entry.getKey();
            if (!named.contains(Wording.fold(entry.getKey()))) {
                entries.fault(path, "is no name that the draft's agencies have", null);
            }
            Map<String, JsonNode> fields =
                    entries.fields(path, entries.object(path, entry.getValue()), List.of("agencyId", "kind", "none"));
            if (fields.size() != 1) {
                entries.fault(
                        path,
                        fields.isEmpty()
                                ? "must have one of agencyId, kind, none; null takes the whole answer back"
                                : "must have only one of agencyId, kind, none; null takes the others back",
                        null);
            }
            AgencyId agency = entries.agency(path + ".agencyId", fields.get("agencyId"));
            if (agency != null && !registered.contains(agency.toString())) {
                entries.fault(path + ".agencyId", "is not in the registry", agency.toString());
            }
            agencies.put(
                    entry.getKey(),
                    new Answers.OfName(
                            agency,
                            entries.constant(path + ".kind", fields.get("kind"), Arrays.asList(AgencyKind.values())),
                            entries.onlyTrue(path + ".none", fields.get("none"))));
        });
        return agencies;
    }

    private Map<Integer, Answers.OfRow> rows(JsonNode merged) {
        Set<Integer> numbers = table.rows().stream().map(Table.Row::number).collect(Collectors.toSet());
        Map<Integer, Answers.OfRow> rows = new LinkedHashMap<>();
        merged.properties().forEach(entry -> {
            String path = "rows." + entry.getKey();
            Integer number = entries.number(entry.getKey());
            if (number == null || !numbers.contains(number)) {
                entries.fault(path, "is no row of the file", null);
                return;
            }
            Map<String, JsonNode> fields =
                    entries.fields(path, entries.object(path, entry.getValue()), List.of("cells", "leftOut", "action"));
            Map<Integer, String> cells = cells(path + ".cells", fields.get("cells"));
            Boolean leftOut = entries.truth(path + ".leftOut", fields.get("leftOut"));
            String action = entries.line(path + ".action", fields.get("action"), LONGEST_REFERENCE);
            if (!cells.isEmpty() || leftOut != null || action != null) {
                rows.put(number, new Answers.OfRow(cells.isEmpty() ? null : cells, leftOut, action));
            }
        });
        return rows;
    }

    private Map<Integer, String> cells(String path, @Nullable JsonNode merged) {
        Map<Integer, String> cells = new HashMap<>();
        entries.object(path, merged).properties().forEach(entry -> {
            String at = path + "." + entry.getKey();
            Integer column = column(at, entry.getKey());
            String text = entries.prose(at, entry.getValue(), PlanFile.LONGEST_CELL);
            if (column != null && text != null) {
                cells.put(column, text);
            }
        });
        return cells;
    }
}
