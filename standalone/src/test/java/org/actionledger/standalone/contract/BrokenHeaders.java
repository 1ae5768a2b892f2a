package org.actionledger.standalone.contract;

import static org.actionledger.standalone.contract.Expected.ANYTHING;
import static org.actionledger.standalone.contract.Expected.REFUSED;
import static org.actionledger.standalone.contract.Expected.STRANGE;

import java.util.ArrayList;
import java.util.List;

/** Headers that are not as they are described, or that nobody asked for; and methods that a path does not take. */
final class BrokenHeaders {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get", "FOO");

    private final List<Case> cases = new ArrayList<>();
    private final Request right;

    private BrokenHeaders(Request right) {
        this.right = right;
    }

    static List<Case> of(Operation operation, Request right) {
        BrokenHeaders broken = new BrokenHeaders(right);
        for (Operation.Parameter header : operation.parameters("header")) {
            if (header.required()) {
                broken.cases.add(new Case(
                        "header left out", header.name() + " left out", right.without(header.name()), REFUSED));
            }
            broken.header(
                    header.name(),
                    "",
                    " ",
                    "x",
                    "\"",
                    "é",
                    "a,b",
                    "a;b",
                    "*",
                    "-1",
                    "x".repeat(600),
                    "x".repeat(20_000),
                    "{{7*7}}",
                    "'; drop table x; --",
                    "\t",
                    "null",
                    "01980f2e-6a1b-7c3d-8e4f-5a6b7c8d9e0f");
            broken.cases.add(new Case(
                    "header twice",
                    header.name() + " twice",
                    right.adding(header.name(), "first-of-two").adding(header.name(), "second-of-two"),
                    ANYTHING));
        }
        broken.header(
                "If-Match",
                "\"7777\"",
                "W/\"1\"",
                "7",
                "\"1\", \"2\"",
                "\"99999999999999999999\"",
                "\"-1\"",
                "\"\"",
                "\"1",
                "\"1\"x");
        broken.header("Idempotency-Key", "a-key-of-its-own", "\"quoted-key\"", "k".repeat(255), "k".repeat(256));
        broken.header("Consistency-Token", "0", "-1", "9223372036854775808", "AAAA", "7", "%00");
        broken.header("On-Behalf-Of", "00000000-0000-0000-0000-000000000000", "1-1-1-1-1");
        broken.header("X-Correlation-Id", "short", "good-enough-id", "a b c d e f g h", "<script>alert(1)</script>");
        broken.header(
                "Accept",
                "*/*",
                "text/html",
                "image/png",
                "application/xml",
                "application/json;q=0",
                ";;;",
                "json",
                "application/problem+json",
                "text/csv;q=0.1, application/json",
                "text/event-stream",
                "application/*",
                "*/json",
                "application/vnd.ms-excel",
                "text/csv; charset=utf-16",
                "",
                "a/b,".repeat(60) + "*/*");
        broken.header("If-None-Match", "\"0\"", "*", "x", "W/\"1\"");
        broken.header("If-Modified-Since", "Sat, 01 Jan 2050 00:00:00 GMT", "yesterday");
        broken.header("If-Unmodified-Since", "Sat, 01 Jan 2000 00:00:00 GMT", "x");
        broken.header("Range", "bytes=0-1", "bytes=-1", "x", "bytes=5-1");
        broken.header("Accept-Language", "xx-YY", "*;q=x", "a".repeat(300));
        broken.header("Accept-Encoding", "gzip", "identity;q=0", "x");
        broken.header("Expect", "the-impossible");
        broken.header("Host", "elsewhere.example", "", "a b", "localhost:99999");
        broken.header("X-Forwarded-Host", "elsewhere.example", "<script>");
        broken.header("X-Forwarded-Proto", "javascript");
        broken.header("X-HTTP-Method-Override", "DELETE");
        broken.header("Origin", "https://elsewhere.example", "null");
        broken.header("Cookie", "JSESSIONID=x; a=\"", "=");
        broken.header(
                "Authorization",
                "",
                "Bearer",
                "Bearer ",
                "Bearer x",
                "Bearer a.b.c",
                "Basic eDp5",
                "Negotiate x",
                "Bearer " + "x".repeat(5_000),
                "bearer x",
                "Bearer é");
        broken.cases.add(new Case("header: Authorization", "without a token", right.without("Authorization"), REFUSED));
        broken.methods(operation);
        return broken.cases;
    }

    private void header(String name, String... values) {
        for (String value : values) {
            Expected expected = name.equals("Authorization")
                    ? REFUSED
                    : value.length() > 10_000 || name.matches("Host|Expect|Origin|Transfer-Encoding")
                            ? STRANGE
                            : ANYTHING;
            cases.add(new Case(
                    "header: " + name,
                    name + ": " + (value.length() > 60 ? value.length() + " characters" : value),
                    right.with(name, value),
                    expected));
        }
    }

    private void methods(Operation operation) {
        for (String method : METHODS) {
            boolean offered = operation
                    .description()
                    .json()
                    .at("/paths")
                    .path(operation.path())
                    .has(method.toLowerCase(java.util.Locale.ROOT));
            if (!offered || method.equals("get")) {
                cases.add(new Case(
                        "method: " + method,
                        method,
                        right.by(method),
                        method.matches("HEAD|OPTIONS") ? ANYTHING : STRANGE));
            }
        }
    }
}
