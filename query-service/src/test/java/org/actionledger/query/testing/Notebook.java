package org.actionledger.query.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.actionledger.query.platform.Columns;
import org.actionledger.query.platform.Fold;
import org.actionledger.query.platform.Projection;
import org.actionledger.query.platform.Recorded;
import org.actionledger.query.platform.RowTable;
import org.actionledger.query.platform.Versioned;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** The smallest projection there can be, for tests of what the platform does with any: the notes in each book, in their order. */
@ProcessingGroup(Notebook.NAME)
public class Notebook {

    public static final String NAME = "notebook";

    /** Something was written into a book. */
    public record NoteWritten(UUID bookId, String note) {}

    record Book(UUID bookId, long version, List<String> notes) implements Versioned {}

    private static final Logger LOGGER = LoggerFactory.getLogger(Notebook.class);

    /** Notes that cannot be read as long as they are in here. */
    public final Set<String> unreadable;

    /** Notes about which the handler asks PostgreSQL what has no answer, as long as they are in here. */
    public final Set<String> muddled;

    /** Notes that cannot be read into tables beside the ones that are read, as long as they are in here. */
    public final Set<String> unreadableElsewhere;

    /** Notes with which the transaction ends as the loser of a deadlock does, as long as they are in here. */
    public final Set<String> deadlocked = ConcurrentHashMap.newKeySet();

    private final JdbcTemplate jdbc;
    private final String schema;
    private final Fold<NoteWritten, UUID, Book> books;

    private Notebook(
            JdbcTemplate jdbc,
            String schema,
            Set<String> unreadable,
            Set<String> muddled,
            Set<String> unreadableElsewhere) {
        this.jdbc = jdbc;
        this.schema = schema;
        this.unreadable = unreadable;
        this.muddled = muddled;
        this.unreadableElsewhere = unreadableElsewhere;
        RowTable<UUID, Book> table = new RowTable<>(
                jdbc,
                Columns.<Book>of(schema + ".book")
                        .key("book_id", "uuid", Book::bookId)
                        .column("version", "bigint", Book::version)
                        .column("notes", "text[]", Book::notes),
                Book::bookId,
                (row, _) ->
                        new Book(row.getObject("book_id", UUID.class), row.getLong("version"), Arrays.asList((String[])
                                row.getArray("notes").getArray())));
        books = new Fold<>(NoteWritten.class, NoteWritten::bookId, table, this::after);
    }

    @EventHandler
    void on(NoteWritten event, DomainEventMessage<?> message) {
        if (event.note().startsWith("Rowan")) {
            LOGGER.info("a note that is poison");
        }
        if (muddled.contains(event.note())) {
            jdbc.execute("select 1 / 0");
        }
        if (deadlocked.contains(event.note())) {
            jdbc.execute("do 'begin raise exception using errcode = ''40P01''; end'");
        }
        books.apply(event, Recorded.of(message));
    }

    /** The same notes in another schema. */
    Notebook in(String other) {
        return new Notebook(jdbc, other, unreadable, muddled, unreadableElsewhere);
    }

    /** The notes in a book, in their order; none where nothing was written. */
    public List<String> notes(UUID bookId) {
        return jdbc
                .query(
                        "select unnest(notes) from notebook.book where book_id = ?",
                        (row, _) -> String.valueOf(row.getString(1)),
                        bookId)
                .stream()
                .toList();
    }

    private Book after(@Nullable Book book, NoteWritten event, Recorded recorded) {
        if (unreadable.contains(event.note()) || (!schema.equals(NAME) && unreadableElsewhere.contains(event.note()))) {
            throw new IllegalStateException("nobody can read " + event.note());
        }
        List<String> notes = new ArrayList<>(book == null ? List.of() : book.notes());
        notes.add(event.note());
        return new Book(event.bookId(), recorded.version(), notes);
    }

    /** What a slice tells the platform of itself. */
    static class Slice {

        @Bean
        Notebook notebook(JdbcTemplate jdbc) {
            return new Notebook(
                    jdbc,
                    NAME,
                    ConcurrentHashMap.newKeySet(),
                    ConcurrentHashMap.newKeySet(),
                    ConcurrentHashMap.newKeySet());
        }

        @Bean
        Projection notebookProjection(Notebook notebook) {
            return new Projection(NAME, notebook::in);
        }
    }
}
