package org.actionledger.standalone.issuer;

import java.util.List;

/** What the demo people sign in with, as far as this process knows it. */
public class SignIns {

    private final Passwords passwords;

    SignIns(Passwords passwords) {
        this.passwords = passwords;
    }

    /** Those whose password was made by this process; nobody else's is known. */
    public List<SignIn> fresh() {
        return passwords.made().entrySet().stream()
                .map(made -> new SignIn(made.getKey().id(), made.getValue(), part(made.getKey())))
                .toList();
    }

    private static String part(DemoPerson person) {
        return person.agency() == null ? person.role() : person.role() + " of agency " + person.agency();
    }

    /**
     * A way in.
     *
     * @param password in clear
     * @param part the role, and the agency's id where there is one
     */
    public record SignIn(String id, String password, String part) {}
}
