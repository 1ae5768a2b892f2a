package org.actionledger.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs one of PostgreSQL's programs to its end. */
final class Command {

    private Command() {}

    /** Waits for the program; throws {@link IllegalStateException} with what it said when it does not end well. */
    static void run(Path log, String... words) {
        List<String> command = new ArrayList<>(asSomebodyElse());
        command.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(words[0] + " failed: "
                        + Files.readString(log, StandardCharsets.UTF_8).strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(words[0] + " cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(words[0] + " was interrupted", e);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own, root is nobody and still owns its files. */
    private static List<String> asSomebodyElse() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "--user") : List.of();
    }
}
