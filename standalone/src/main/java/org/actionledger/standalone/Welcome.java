package org.actionledger.standalone;

import org.actionledger.standalone.issuer.SignIns;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started it, once it is ready, where things are and what to try next. New passwords are shown here and never again. */
@Component
class Welcome {

    private final ObjectProvider<SignIns> signIns;
    private final int port;

    Welcome(ObjectProvider<SignIns> signIns, @Value("${server.port:8080}") int port) {
        this.signIns = signIns;
        this.port = port;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        SignIns demo = signIns.getIfAvailable();
        System.out.println(text(
                demo == null
                        ? "Tokens come from the issuer that the properties name.\n"
                        : howToSignIn(demo).stripTrailing() + "\n"));
    }

    private static String howToSignIn(SignIns demo) {
        StringBuilder text = new StringBuilder();
        if (demo.fresh().isEmpty()) {
            text.append("""
                The demo people have the passwords that were shown at the first start. Where they are lost, start once with
                  mvn spring-boot:run -Dspring-boot.run.arguments=--action-ledger.issuer.new-passwords=true
                """);
        } else {
            text.append("Demo people and their passwords, shown this once:\n");
            demo.fresh()
                    .forEach(signIn ->
                            text.append("  %-14s %-24s %s%n".formatted(signIn.id(), signIn.password(), signIn.part())));
        }
        return text.toString();
    }

    private String text(String people) {
        return """

            Action Ledger is ready: http://localhost:PORT
            API description: http://localhost:PORT/v3/api-docs

            PEOPLE

            Fetch a token, good for eight hours:
              TOKEN=$(curl -s -u coordinator:PASSWORD -d grant_type=client_credentials \\
                http://localhost:PORT/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

            Then try, each with -H "Authorization: Bearer $TOKEN":
              1. load the sample plan        curl -X POST http://localhost:PORT/api/v1/plan-imports …
              2. ask what is overdue         curl http://localhost:PORT/api/v1/overdue-actions
              3. record progress on one      curl -X POST http://localhost:PORT/api/v1/actions/ID/progress …
            docs/api.http has all of it, as written, and more.
            """.replace("PORT", String.valueOf(port)).replace("PEOPLE\n", people);
    }
}
