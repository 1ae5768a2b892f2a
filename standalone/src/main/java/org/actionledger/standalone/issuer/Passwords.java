package org.actionledger.standalone.issuer;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The people's passwords: made when there are none, known in clear only to the process that made them, kept as hashes. */
class Passwords {

    /** Without letters and digits that are taken for one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private final JdbcClient database;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final Map<DemoPerson, String> made = new LinkedHashMap<>();

    Passwords(JdbcClient database, PasswordEncoder encoder, Clock clock) {
        this.database = database;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** Makes a password for everybody who has none; with {@code anew} for everybody, and the old ones are gone. */
    void make(boolean anew) {
        if (anew) {
            database.sql("delete from issuer.password").update();
        }
        Map<String, String> known = hashes();
        List<Draft> drafts =
                Arrays.stream(DemoPerson.values())
                        .filter(person -> !known.containsKey(person.id()))
                        .toList()
                        .parallelStream()
                        .map(this::draft)
                        .toList();
        for (Draft draft : drafts) {
            if (insert(draft)) {
                made.put(draft.person(), draft.clear());
            }
        }
    }

    /** Those this process has made, in clear. */
    Map<DemoPerson, String> made() {
        return made;
    }

    /** What is kept of a person's password. */
    String hashOf(DemoPerson person) {
        return Objects.requireNonNull(hashes().get(person.id()), () -> person + " has no password");
    }

    private Map<String, String> hashes() {
        Map<String, String> hashes = new LinkedHashMap<>();
        database.sql("select person, hash from issuer.password").query(row -> {
            hashes.put(row.getString("person"), row.getString("hash"));
        });
        return hashes;
    }

    private Draft draft(DemoPerson person) {
        String clear = random();
        return new Draft(person, clear, Objects.requireNonNull(encoder.encode(clear)));
    }

    /** Not when another process was quicker: then its password holds. */
    private boolean insert(Draft draft) {
        return database.sql("insert into issuer.password (person, hash, made_at) values (?, ?, ?) on conflict do"
                                + " nothing")
                        .params(draft.person().id(), draft.hash(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Four groups of five, about 99 bits. */
    private static String random() {
        SecureRandom random = new SecureRandom();
        return IntStream.range(0, 4)
                .mapToObj(_ -> IntStream.range(0, 5)
                        .mapToObj(_ -> String.valueOf(ALPHABET.charAt(random.nextInt(ALPHABET.length()))))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    private record Draft(DemoPerson person, String clear, String hash) {}
}
