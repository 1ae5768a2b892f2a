package org.actionledger.standalone.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.actionledger.platform.http.Http.Answer;

/** All that an answer tells: its headers and its body, workbooks and documents unpacked. */
final class Told {

    private Told() {}

    static String by(Answer answer) {
        byte[] body = answer.bytes();
        boolean packed = body.length > 3 && body[0] == 'P' && body[1] == 'K';
        return answer.response().headers().map() + (packed ? unpacked(body) : answer.body());
    }

    private static String unpacked(byte[] archive) {
        try {
            Path file = Files.createTempFile("told", ".zip");
            try (ZipFile zip = new ZipFile(Files.write(file, archive).toFile())) {
                StringBuilder text = new StringBuilder();
                for (ZipEntry entry : zip.stream().toList()) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
                return text.toString();
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
