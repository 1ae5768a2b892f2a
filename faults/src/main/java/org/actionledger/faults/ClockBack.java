package org.actionledger.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The clock of the services' machines goes back an hour while they run, and then forward again. */
final class ClockBack implements Fault {

    private static final List<Path> LIBRARIES = List.of(Path.of("/usr/lib"), Path.of("/usr/lib64"));
    private static final String LIBRARY = "libfaketimeMT.so.1";

    private final Path clock = temporaryFile();
    private final @Nullable Path library = library();

    @Override
    public String name() {
        return "clock-back";
    }

    @Override
    public String sentence() {
        return "the clocks of both services go back an hour while they run, and " + lasts().toSeconds()
                + " s later forward again";
    }

    @Override
    public @Nullable String missing() {
        return library == null ? "needs " + LIBRARY + " (package faketime)" : null;
    }

    @Override
    public Layout layout() {
        set("+0");
        return Layout.one()
                .with(Map.of(
                        "LD_PRELOAD", String.valueOf(library),
                        "FAKETIME_TIMESTAMP_FILE", clock.toString(),
                        "FAKETIME_NO_CACHE", "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                        "FAKETIME_FORCE_MONOTONIC_FIX", "0"));
    }

    @Override
    public void strike(Estate estate) {
        set("-1h");
    }

    @Override
    public Duration lasts() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void mend(Estate estate) throws Exception {
        set("+0");
        if (estate.database()
                        .number("select count(*) from audittrail.entry where recorded_at < now() - interval '30"
                                + " minutes'")
                == 0) {
            throw new IllegalStateException("the clocks did not go back");
        }
    }

    private void set(String offset) {
        try {
            Files.writeString(clock, offset + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFile() {
        try {
            Path file = Files.createTempFile("clock", "");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Path library() {
        for (Path folder : LIBRARIES) {
            try (Stream<Path> files = Files.find(folder, 3, (file, _) -> file.endsWith(LIBRARY))) {
                Path found = files.findFirst().orElse(null);
                if (found != null) {
                    return found;
                }
            } catch (IOException none) {
                // no such folder
            }
        }
        return null;
    }
}
