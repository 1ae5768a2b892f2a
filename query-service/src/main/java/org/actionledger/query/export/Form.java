package org.actionledger.query.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;

/** What a table can be written as. */
public enum Form {
    CSV(Form.TEXT_CSV),
    XLSX(Form.WORKBOOK),
    DOCX(Form.WORD);

    public static final String TEXT_CSV = "text/csv";
    public static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final MediaType type;

    Form(String type) {
        this.type = MediaType.valueOf(type);
    }

    MediaType type() {
        return this == CSV ? new MediaType(type, StandardCharsets.UTF_8) : type;
    }

    boolean is(MediaType asked) {
        return asked.includes(type);
    }

    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
