package org.actionledger.query.export;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.actionledger.query.platform.Answers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Makes a file of a table, in the form that the current request asks for. It is written to disk as a whole before its first byte is sent:
 * a file that arrives is complete, whatever fails while its rows are read is answered as a problem, and a slow client keeps nothing waiting.
 */
@Component
public class Exports {

    private final ObjectProvider<ContentNegotiationManager> negotiation;
    private final Clock clock;

    Exports(ObjectProvider<ContentNegotiationManager> negotiation, Clock clock) {
        this.negotiation = negotiation;
        this.clock = clock;
    }

    /**
     * The table as a file.
     *
     * @param position how far the projection had read at least
     */
    public ResponseEntity<Resource> file(PrintedTable table, FileRequest asked, long position) {
        return file(table, asked, headers -> headers.set(Answers.READ_POSITION, Long.toString(position)));
    }

    /** The same of what is no projection. */
    public ResponseEntity<Resource> file(PrintedTable table, FileRequest asked) {
        return file(table, asked, _ -> {});
    }

    private ResponseEntity<Resource> file(PrintedTable table, FileRequest asked, Consumer<HttpHeaders> headers) {
        Form form = wanted();
        try {
            Path file = Files.createTempFile("export-", form.ending());
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    write(table, form, asked.marked(), out);
                }
                return ResponseEntity.ok()
                        .headers(headers)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + table.title().fileName() + form.ending() + "\"")
                        .contentType(form.type())
                        .body(new InputStreamResource(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)));
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    /** Only here are the classes of an office format asked for: who never exports one does without them. */
    private void write(PrintedTable table, Form form, boolean marked, OutputStream out) throws IOException {
        switch (form) {
            case CSV -> CsvFile.write(table, marked, out);
            case XLSX -> Workbook.write(table, clock.instant(), out);
            case DOCX -> WordDocument.write(table, clock.instant(), out);
        }
    }

    /** What the client likes best of what the resource offers. */
    private Form wanted() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        Object offered = request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
        Collection<?> types = offered instanceof Collection<?> all ? all : List.of();
        try {
            return negotiation.getObject().resolveMediaTypes(new ServletWebRequest(request)).stream()
                    .flatMap(liked -> Arrays.stream(Form.values()).filter(form -> form.is(liked)))
                    .filter(form -> types.stream().anyMatch(type -> type instanceof MediaType known && form.is(known)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("asked for no form that is offered"));
        } catch (HttpMediaTypeNotAcceptableException unreadable) {
            throw new IllegalStateException("was read before", unreadable);
        }
    }
}
