package org.actionledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is configured in this repository holds no secret; only where one is to be found. */
class SecretsTest {

    /** A key that calls for a secret, and a value other than the name of where it is found, such as {@code ${DATABASE_PASSWORD}}. */
    private static final Pattern SECRET = Pattern.compile(
            "(?im)^[ \\t-]*[\\w.\\[\\]-]*(password|secret|private[-_]?key|api[-_]?key|credential)[\\w.\\[\\]-]*"
                    + "[ \\t]*[:=][ \\t]*(?![\"']?\\$\\{|\\{secretName:|\\[|file:|/run/secrets/|#|[\"']{2})\\S.*$");

    /** Keys and certificates in the form they are written to files. */
    private static final Pattern KEY = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----");

    @Test
    void no_file_of_settings_holds_a_secret() {
        List<Path> files = settings();

        assertThat(files).hasSizeGreaterThan(3).anyMatch(file -> file.endsWith("platform.yaml"));
        assertThat(files)
                .allSatisfy(file ->
                        assertThat(read(file)).doesNotContainPattern(SECRET).doesNotContainPattern(KEY));
    }

    @Test
    void what_looks_like_one_would_be_found_and_what_tells_where_it_is_would_not() {
        assertThat("spring:\n  datasource:\n    password: tr0ub4dor\n").containsPattern(SECRET);
        assertThat("spring.security.oauth2.client.registration.agencies.client-secret=abc")
                .containsPattern(SECRET);
        assertThat("      POSTGRES_PASSWORD: \"abc\"").containsPattern(SECRET);
        assertThat("password: ${DATABASE_PASSWORD}\n"
                        + "private-key: file:/run/tls/tls.key\n"
                        + "password:\n"
                        + "secret: {secretName: gateway, defaultMode: 0440}\n"
                        + "secrets: [gateway-client, grafana-admin]\n")
                .doesNotContainPattern(SECRET);
    }

    private static List<Path> settings() {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            return files.filter(file -> file.toString().matches(".*\\.(ya?ml|properties|env|json|toml)"))
                    .filter(file -> !file.toString().matches(".*/(target|data|node_modules|\\.git|src/test)/.*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
