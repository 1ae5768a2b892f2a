package org.actionledger.standalone.contract;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Texts that programs have stumbled over. */
final class BrokenTexts {

    private BrokenTexts() {}

    /** What others have slipped into queries, pages, logs, paths and headers; by what they are meant for. */
    static Map<String, String> injections() {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("SQL", "'; drop table event_entry; --"),
                Map.entry("SQL, always true", "x' or '1'='1"),
                Map.entry("SQL, like", "%_\\%'"),
                Map.entry("HTML", "<script>alert(1)</script><img src=x onerror=alert(1)>"),
                Map.entry("log", "x\r\n2026-01-01 ERROR forged line"),
                Map.entry("header", "x\r\nX-Injected: yes"),
                Map.entry("path", "../../../../etc/passwd"),
                Map.entry("template", "{{7*7}}${7*7}#{7*7}<%= 7*7 %>"),
                Map.entry("lookup", "${jndi:ldap://127.0.0.1:1/a}"),
                Map.entry("formula", "=cmd|' /C calc'!A0"),
                Map.entry("shell", "$(touch /tmp/x); `id` | cat"),
                Map.entry("JSON", "\",\"role\":\"OPERATOR\",\"x\":\""),
                Map.entry("format", "%s%n%d%x{}")));
    }

    /** Odd in Unicode; those that hold what cannot be kept are apart. */
    static Map<String, String> odd() {
        return new TreeMap<>(Map.ofEntries(
                Map.entry("right to left", "\u202Egnihtemos\u202C \u0627\u0644\u0639"),
                Map.entry("joined emoji", "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66"),
                Map.entry("piled marks", "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319"),
                Map.entry("outside the basic plane", "\uD835\uDD18\uD842\uDFB7"),
                Map.entry("a byte order mark", "\uFEFFwords"),
                Map.entry("not a character", "a\uFFFE\uFFFFb"),
                Map.entry("white space of other kinds", "a\u00A0\u2007\u3000\u2028b"),
                Map.entry("nothing to see", "\u200B\u200B"),
                Map.entry("upper case that grows", "\u0130\u0149\uFB03\u00DF"),
                Map.entry("two ways to write it", "e\u0301 \u00E9"),
                Map.entry("tags", "a\uDB40\uDC61\uDB40\uDC7F")));
    }

    static Stream<Map.Entry<String, String>> all() {
        return Stream.concat(injections().entrySet().stream(), odd().entrySet().stream());
    }
}
