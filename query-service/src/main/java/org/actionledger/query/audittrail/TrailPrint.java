package org.actionledger.query.audittrail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** A trail as a page to read and to print: one document that asks for nothing else, and runs nothing. */
@Component
class TrailPrint {

    private final SpringTemplateEngine templates;
    private final Clock clock;
    private final String style = style();

    TrailPrint(SpringTemplateEngine templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    String of(WholeAuditTrail trail) {
        Words words = new Words(trail);
        return templates.process(
                "audit-trail",
                new Context(
                        Locale.UK,
                        Map.of(
                                "trail",
                                trail,
                                "words",
                                words,
                                "style",
                                style,
                                "made",
                                words.instant(clock.instant()))));
    }

    /** What a browser may do with the page: apply this style, which it knows by its hash, and nothing else. */
    String policy() {
        return "default-src 'none'; style-src 'sha256-" + hash(style)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String style() {
        try {
            return new ClassPathResource("templates/audit-trail.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
