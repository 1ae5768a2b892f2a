package org.actionledger.standalone.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of requests as VS Code's REST Client reads it, as far as the tour uses that.
 *
 * @param variables those that the file declares, {@code @host = …}
 */
record HttpFile(Map<String, String> variables, List<Request> requests) {

    private static final Pattern VARIABLE = Pattern.compile("@(\\w+) *= *(.*)");
    private static final Pattern NAME = Pattern.compile("# @name (\\w+)");
    private static final Pattern EXPECTED = Pattern.compile("\\(answers (\\d{3})\\)");

    /**
     * A request as it is written, nothing put in for its variables yet.
     *
     * @param name under which later requests speak of its answer; empty where none do
     * @param expected the status that its heading says; 0 where any that means success will do
     */
    record Request(String name, int expected, String method, String address, Map<String, String> headers, String body) {

        /** Everything in it that may speak of an earlier answer. */
        String text() {
            return address + headers + body;
        }
    }

    /** Reads the file; what it includes is looked for beside it. */
    static HttpFile read(Path file) throws IOException {
        Map<String, String> variables = new LinkedHashMap<>();
        List<Request> requests = new ArrayList<>();
        for (String block : Files.readString(file).split("(?m)^###")) {
            block.lines()
                    .map(VARIABLE::matcher)
                    .filter(Matcher::matches)
                    .forEach(it -> variables.put(it.group(1), it.group(2).strip()));
            List<String> lines = block.lines()
                    .skip(1)
                    .filter(line ->
                            !line.startsWith("#") && !VARIABLE.matcher(line).matches())
                    .dropWhile(String::isBlank)
                    .toList();
            if (!lines.isEmpty()) {
                requests.add(request(file, block, lines));
            }
        }
        return new HttpFile(variables, requests);
    }

    private static Request request(Path file, String block, List<String> lines) throws IOException {
        String[] first = lines.getFirst().split(" ", 2);
        Map<String, String> headers = new LinkedHashMap<>();
        int line = 1;
        for (; line < lines.size() && !lines.get(line).isBlank(); line++) {
            String[] header = lines.get(line).split(": *", 2);
            headers.put(header[0], header[1]);
        }
        Matcher name = NAME.matcher(block);
        Matcher expected = EXPECTED.matcher(block.lines().findFirst().orElse(""));
        return new Request(
                name.find() ? name.group(1) : "",
                expected.find() ? Integer.parseInt(expected.group(1)) : 0,
                first[0],
                first[1],
                headers,
                body(file, lines.subList(Math.min(line + 1, lines.size()), lines.size())));
    }

    private static String body(Path file, List<String> lines) throws IOException {
        StringBuilder body = new StringBuilder();
        for (String line : lines) {
            body.append(line.startsWith("< ") ? Files.readString(file.resolveSibling(line.substring(2))) : line)
                    .append("\r\n");
        }
        return body.toString();
    }
}
