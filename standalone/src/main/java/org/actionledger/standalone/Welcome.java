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

            Action Ledger is ready: http://localhost:PORT (open it in a browser to sign in)
            API description: http://localhost:PORT/v3/api-docs

            PEOPLE

            Fetch a token, good for eight hours:
              TOKEN=$(curl -s -u coordinator:PASSWORD -d grant_type=client_credentials \\
                http://localhost:PORT/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

            Then try, each with -H "Authorization: Bearer $TOKEN":
              1. register your partnership
                   curl -H "Content-Type: application/json" http://localhost:PORT/api/v1/agencies \\
                     -d '{"agencyId":"01900000-0000-7000-8000-000000000001","name":"Fenmarsh CSP","kind":"PARTNERSHIP"}'
              2. upload the sample plan, which answers a draft with its importId, and confirm that
                   curl http://localhost:PORT/api/v1/plan-imports -F file=@samples/fenmarsh-fm07.csv \\
                     -F partnership=01900000-0000-7000-8000-000000000001 -F type=DHR -F reference=FM07 -F asOf=2025-09-30
                   curl -X POST -H 'If-Match: "0"' http://localhost:PORT/api/v1/plan-imports/IMPORT-ID/confirmation
              3. ask what is overdue
                   curl http://localhost:PORT/api/v1/overdue-actions
            docs/api.http has all of it, as written, and more.
            """.replace(":PORT", ":" + port).replace("PEOPLE\n", people);
    }
}
