package org.actionledger.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An Axon Server that somebody else keeps, and a command that starts, stops and kills it.
 *
 * @param port of its gRPC on 127.0.0.1
 * @param command to which {@code start}, {@code stop} or {@code kill} is appended; each returns when it is done
 */
record AxonServer(int port, List<String> command) {

    void does(String what) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.add(what);
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", words) + " ended with " + process.exitValue());
        }
    }
}
