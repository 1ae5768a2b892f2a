package org.actionledger.command.planimport.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.actionledger.command.planimport.file.Zipped.document;
import static org.actionledger.command.planimport.file.Zipped.row;
import static org.actionledger.command.planimport.file.Zipped.table;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenFileTest {

    private static final String PLAN = table(new String[] {"Recommendation", "Action"}, new String[] {"Train", "Do"});

    private static byte[] plan() {
        return document(PLAN).bytes();
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, PDF",
        "'{\\rtf1 plan}', RTF",
        "'  <!DOCTYPE html><table>', web page",
        "<html><body>, web page",
        "GIF89a, picture"
    })
    void another_kind_of_file_is_refused_by_name(String file, String name) {
        assertThat(Refusal.only(file.getBytes(UTF_8))).contains(name).contains(".xlsx");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(Refusal.only(new byte[0])).contains("empty");
        assertThat(Refusal.only(" \n \n".getBytes(UTF_8))).contains("nothing in the file");
    }

    @Test
    void a_file_protected_by_a_password_is_refused_as_such() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("a password");
            try (var encrypted = encryptor.getDataStream(files)) {
                encrypted.write(plan());
            }
            files.writeFilesystem(bytes);
        }
        assertThat(Refusal.only(bytes.toByteArray())).contains("password");
    }

    @Test
    void a_workbook_of_the_old_kind_is_refused_as_such() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook old = new HSSFWorkbook()) {
            old.createSheet();
            old.write(bytes);
        }
        assertThat(Refusal.only(bytes.toByteArray())).contains("(.xls)").contains(".xlsx");
    }

    @Test
    void a_document_of_the_old_kind_is_refused_as_such() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "WordDocument");
            files.writeFilesystem(bytes);
        }
        assertThat(Refusal.only(bytes.toByteArray())).contains("(.doc)").contains(".docx");
    }

    @Test
    void a_file_that_was_cut_short_is_refused_wherever_it_was_cut() {
        byte[] whole = plan();
        for (int length = 4; length < whole.length; length += 7) {
            assertThat(Refusal.only(Arrays.copyOf(whole, length))).contains("damaged");
        }
    }

    @Test
    void parts_that_are_no_xml_are_damage() {
        assertThat(Refusal.only(document(PLAN)
                        .with("word/document.xml", "<w:document><w:body>")
                        .bytes()))
                .contains("damaged");
        assertThat(Refusal.only(document(PLAN + "<w:p>").bytes())).contains("damaged");
    }

    @Test
    void macros_are_refused() {
        assertThat(Refusal.only(document(PLAN).with("word/vbaProject.bin", "x").bytes()))
                .contains("without macros");
        assertThat(Refusal.only(document(PLAN)
                        .with(
                                "[Content_Types].xml",
                                "<Types><Override PartName=\"/word/x.bin\""
                                        + " ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>")
                        .bytes()))
                .contains("without macros");
    }

    @Test
    void other_archives_are_refused_by_name() {
        Zipped empty = new Zipped(java.util.Map.of());
        assertThat(Refusal.only(empty.with("plan.csv", "a").bytes())).contains("neither a workbook nor a document");
        assertThat(Refusal.only(
                        empty.with("mimetype", "x").with("content.xml", "x").bytes()))
                .contains("OpenDocument");
        assertThat(Refusal.only(document(PLAN)
                        .with("word/document.xml", "<p:presentation xmlns:p=\"p\"/>")
                        .bytes()))
                .contains("neither a workbook nor a document");
    }

    @Test
    void an_archive_that_unpacks_to_far_more_than_it_is_is_refused() {
        assertThat(Refusal.only(document(PLAN)
                        .with("word/media.xml", new byte[30_000_000])
                        .bytes()))
                .contains("packed to less than");
        assertThat(Refusal.only(document("<!--" + "x".repeat(9_000_000) + "-->").bytes()))
                .contains("longer");
    }

    @Test
    void what_an_archive_says_of_its_size_is_not_believed() {
        byte[] file = document("<w:p/>".repeat(3_000_000)).bytes();
        int directory = indexOfLast(file, "word/document.xml") - 46;
        Arrays.fill(file, directory + 24, directory + 28, (byte) 1);
        file[directory + 27] = 0;
        file[directory + 26] = 0;
        assertThat(Refusal.only(file)).contains("packed to less than");
    }

    private static int indexOfLast(byte[] file, String name) {
        return new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).lastIndexOf(name);
    }

    @Test
    void an_archive_of_very_many_files_is_refused() {
        java.util.Map<String, byte[]> parts =
                new java.util.HashMap<>(document(PLAN).parts());
        for (int part = 0; part <= Archive.MOST_ENTRIES; part++) {
            parts.put("word/" + part, new byte[0]);
        }
        assertThat(Refusal.only(new Zipped(parts).bytes())).contains("archive of ");
    }

    @Test
    void a_file_with_more_text_than_any_plan_is_refused() {
        StringBuilder words = new StringBuilder();
        new Random(7).ints(30_000, 'a', 'z').forEach(words::appendCodePoint);
        String row = row("Train", words.toString()).repeat(Measure.FULL / 30_000 + 1);
        assertThat(Refusal.only(document("<w:tbl>" + row("Recommendation", "Action") + row + "</w:tbl>")
                        .bytes()))
                .contains("30000000 characters");
    }

    @Test
    void nothing_that_a_file_refers_to_is_fetched() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://localhost:" + server.getAddress().getPort() + "/";
            String outside = "<Relationship Id=\"%s\" TargetMode=\"External\" Type=\"http://x/%s\" Target=\"" + address
                    + "%s\"/>";
            byte[] linking = document(
                            "<w:p><w:r><w:drawing><v:blip r:link=\"p\" xmlns:r=\"r\"/></w:drawing></w:r></w:p>" + PLAN)
                    .with(
                            "word/_rels/document.xml.rels",
                            "<Relationships>" + outside.formatted("t", "attachedTemplate", "a.dotm")
                                    + outside.formatted("p", "image", "a.png")
                                    + outside.formatted("s", "styles", "styles.xml") + "</Relationships>")
                    .bytes();
            assertThat(PlanFile.read(linking).rows()).hasSize(1);
            String doctype = "<!DOCTYPE w:document [<!ENTITY %s SYSTEM \"" + address + "secret\">%s]>";
            String entity = PLAN.replace("Train", "&secret;");
            assertThat(Refusal.only(
                            document(doctype.formatted("secret", ""), entity).bytes()))
                    .contains("document type");
            assertThat(Refusal.only(
                            document(doctype.formatted("% d", "%d;"), PLAN).bytes()))
                    .contains("document type");
            assertThat(Refusal.only(document("<!DOCTYPE w:document SYSTEM \"" + address + "d.dtd\">", PLAN)
                            .bytes()))
                    .contains("document type");
        } finally {
            server.stop(0);
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void entities_that_multiply_are_refused() {
        String bomb = "<!DOCTYPE w:document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        assertThat(Refusal.only(document(bomb, PLAN.replace("Train", "&c;")).bytes()))
                .contains("document type");
    }
}
