package org.actionledger.command.planimport.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actionledger.command.door.Fits;
import org.actionledger.command.door.Fitting;
import org.actionledger.command.door.Line;
import org.actionledger.command.planimport.draft.About;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.review.ReviewType;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A plan to be taken over. The fields of a form are texts, and a blank one is as good as none; so they are taken as texts, and all
 * that is wrong with them can be said at once.
 *
 * @param file the plan: an Excel workbook (.xlsx), a Word document (.docx) or CSV (UTF-8, UTF-16 or Windows-1252; comma, semicolon, tab
 *     or vertical bar between the cells), told apart by what it holds; at most 8 MB and 10,000 rows
 * @param partnership the agency of kind PARTNERSHIP that owns the review
 * @param reference what the partnership calls the review, unique there
 * @param type the kind of review; may be left out where the partnership has a review of that reference already
 * @param pseudonym the name under which the person who died is published
 * @param asOf the day the plan speaks for, not in the future; today (Europe/London) when left out
 */
@Fitting
record NewPlanImport(
        @Schema(type = "string", format = "binary") @NotNull MultipartFile file,
        @Schema(format = "uuid") @NotNull String partnership,
        @NotNull @Line(max = 40) String reference,

        @Nullable @Schema(implementation = ReviewType.class) String type,

        @Nullable @Line(max = 300) String pseudonym,
        @Nullable @Line(max = 300) String title,

        @Schema(format = "date") @Nullable String asOf)
        implements Fits {

    private static final int LONGEST_FILE_NAME = 255;

    @SuppressWarnings("NullAway") // what is left out is found by the constraints above, after this
    NewPlanImport {
        partnership = given(partnership);
        reference = given(reference);
        type = given(type);
        pseudonym = given(pseudonym);
        title = given(title);
        asOf = given(asOf);
    }

    private static @Nullable String given(@Nullable String field) {
        return field == null || field.isBlank() ? null : field;
    }

    @Override
    public Stream<Misfit> misfits() {
        return Stream.of(
                        misfit("partnership", partnership, AgencyId::of, "must be the id of an agency"),
                        misfit("type", type, ReviewType::valueOf, "must be one of " + types()),
                        misfit("asOf", asOf, LocalDate::parse, "must be a day, as 2026-03-31"))
                .flatMap(Function.identity());
    }

    private static Stream<Misfit> misfit(
            String field, @Nullable String given, Function<String, ?> reading, String message) {
        try {
            return given == null || reading.apply(given) != null
                    ? Stream.empty()
                    : Stream.of(new Misfit(field, message));
        } catch (IllegalArgumentException | DateTimeException unread) {
            return Stream.of(new Misfit(field, message));
        }
    }

    private static String types() {
        return Arrays.stream(ReviewType.values()).map(ReviewType::name).collect(Collectors.joining(", "));
    }

    About about(Clock clock) {
        return new About(
                AgencyId.of(partnership),
                reference,
                type == null ? null : ReviewType.valueOf(type),
                pseudonym,
                title,
                asOf == null ? LocalDate.now(clock) : LocalDate.parse(asOf));
    }

    /** What is wrong where a new review's type is left out. */
    static String typeMissing() {
        return "must be given for a review that the partnership has not yet: one of " + types();
    }

    /** What the sender calls the file, without the folders it came from. */
    String fileName() {
        String given = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return name.substring(0, Math.min(name.length(), LONGEST_FILE_NAME));
    }
}
