package org.actionledger.faults;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the command line.
 *
 * @param names of faults; none means help, {@code all} all
 * @param before a packaged checkout of the release before
 */
record Options(
        List<String> names,
        @Nullable AxonServer axonServer,
        @Nullable Path before) {

    /** @throws IllegalArgumentException with what is wrong */
    static Options of(String... arguments) {
        Deque<String> words = new ArrayDeque<>(List.of(arguments));
        List<String> names = new ArrayList<>();
        String address = null;
        String command = null;
        Path before = null;
        while (!words.isEmpty()) {
            String word = words.pop();
            switch (word) {
                case "--axonserver" -> address = after(word, words);
                case "--axonserver-command" -> command = after(word, words);
                case "--before" -> before = Path.of(after(word, words));
                case "--help" -> {
                    return new Options(List.of(), null, null);
                }
                default -> names.add(word);
            }
        }
        return new Options(names, axonServer(address, command), before);
    }

    private static String after(String option, Deque<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException(option + " says nothing");
        }
        return words.pop();
    }

    private static @Nullable AxonServer axonServer(@Nullable String address, @Nullable String command) {
        if (address == null && command == null) {
            return null;
        }
        if (address == null || command == null || !address.matches("(127\\.0\\.0\\.1|localhost):\\d+")) {
            throw new IllegalArgumentException(
                    "--axonserver needs 127.0.0.1:PORT of its gRPC, and --axonserver-command what starts and stops it");
        }
        return new AxonServer(
                Integer.parseInt(address.substring(address.indexOf(':') + 1)), List.of(command.split(" ")));
    }
}
