package org.actionledger.command.planimport.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents and workbooks written part by part, for what no library would write. */
record Zipped(Map<String, byte[]> parts) {

    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
    private static final String RELATION =
            "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
                    + " Target=\"%s\"/>";
    private static final String DOCUMENT = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>%s<w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:body>%s</w:body></w:document>";

    /** A document with these elements in its body. */
    static Zipped document(String body) {
        return document("", body);
    }

    static Zipped document(String declarations, String body) {
        return new Zipped(Map.of())
                .with("[Content_Types].xml", "<Types/>")
                .with(
                        "_rels/.rels",
                        RELATIONS.formatted(RELATION.formatted("a", "officeDocument", "word/document.xml")))
                .with("word/document.xml", DOCUMENT.formatted(declarations, body));
    }

    /** A workbook with one sheet that holds these rows. */
    static Zipped workbook(String rows) {
        return new Zipped(Map.of())
                .with("[Content_Types].xml", "<Types/>")
                .with("_rels/.rels", RELATIONS.formatted(RELATION.formatted("a", "officeDocument", "/xl/workbook.xml")))
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Plan\" r:id=\"s\"/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        RELATIONS.formatted(RELATION.formatted("s", "worksheet", "worksheets/sheet1.xml")))
                .with("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** A table of a document, its cells each in a paragraph of one run. */
    static String table(String[]... rows) {
        StringBuilder table = new StringBuilder("<w:tbl>");
        for (String[] row : rows) {
            table.append(row(row));
        }
        return table.append("</w:tbl>").toString();
    }

    static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append(cell.startsWith("<w:tc>") ? cell : cell("", cell.startsWith("<w:") ? cell : paragraph(cell)));
        }
        return row.append("</w:tr>").toString();
    }

    static String cell(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    /** The document refers to that part, which lies beside it. */
    Zipped withPart(String type, String name, String part) {
        return with("word/_rels/document.xml.rels", RELATIONS.formatted(RELATION.formatted("x", type, name)))
                .with("word/" + name, part);
    }

    Zipped with(String name, String part) {
        return with(name, part.getBytes(UTF_8));
    }

    Zipped with(String name, byte[] part) {
        Map<String, byte[]> more = new LinkedHashMap<>(parts);
        more.put(name, part);
        return new Zipped(more);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
