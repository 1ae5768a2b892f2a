package org.actionledger.standalone.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/** The key that signs tokens: made at the first start, then always the same, so that tokens outlive a restart. */
final class SigningKey {

    static final SignatureAlgorithm ALGORITHM = SignatureAlgorithm.ES256;

    private SigningKey() {}

    static ECKey of(JdbcClient database, Clock clock) {
        return newest(database).orElseGet(() -> {
            ECKey key = make();
            database.sql("insert into issuer.signing_key (id, key, made_at) select ?, ?, ?"
                            + " where not exists (select from issuer.signing_key)")
                    .params(key.getKeyID(), key.toJSONString(), Timestamp.from(clock.instant()))
                    .update();
            return newest(database).orElseThrow();
        });
    }

    private static Optional<ECKey> newest(JdbcClient database) {
        return database.sql("select key from issuer.signing_key order by made_at desc, id limit 1")
                .query(String.class)
                .optional()
                .map(SigningKey::read);
    }

    private static ECKey make() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.parse(ALGORITHM.getName()))
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("no key can be made", e);
        }
    }

    private static ECKey read(String json) {
        try {
            return ECKey.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("the signing key in issuer.signing_key cannot be read", e);
        }
    }
}
