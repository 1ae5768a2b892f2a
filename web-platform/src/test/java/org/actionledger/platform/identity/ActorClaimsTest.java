package org.actionledger.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.actionledger.events.agency.AgencyId;
import org.actionledger.events.provenance.Actor;
import org.actionledger.events.provenance.Role;
import org.actionledger.platform.problem.Problem;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.security.oauth2.jwt.Jwt;

/** What a token means, as an installation has set it in its properties. */
class ActorClaimsTest {

    private static final AgencyId NORFOLK = AgencyId.of("01980000-0000-7000-8000-000000000002");
    private static final AgencyId SUFFOLK = AgencyId.of("01980000-0000-7000-8000-000000000003");

    private static final Map<String, String> KEYCLOAK = Map.of(
            "action-ledger.identity.claims.role",
            "realm_access.roles",
            "action-ledger.identity.claims.agency",
            "groups",
            "action-ledger.identity.roles.COORDINATOR",
            "dhr-coordinators,dhr-chairs",
            "action-ledger.identity.roles.CONTRIBUTOR",
            "dhr-contributors",
            "action-ledger.identity.roles.AUDITOR",
            "dhr-auditors",
            "action-ledger.identity.agencies." + NORFOLK,
            "/norfolk-constabulary,/norfolk-police",
            "action-ledger.identity.agencies." + SUFFOLK,
            "/suffolk");

    private static final Map<String, String> A_SYSTEM = Map.of(
            "action-ledger.identity.clients[norfolk.niche-rms].role", "contributor",
            "action-ledger.identity.clients[norfolk.niche-rms].agency", NORFOLK.toString(),
            "action-ledger.identity.clients.collector.role", "OPERATOR",
            "action-ledger.identity.clients.collector.subject", "service-account-7");

    @ParameterizedTest
    @CsvSource({"dhr-coordinators,COORDINATOR", "dhr-chairs,COORDINATOR", "dhr-contributors,CONTRIBUTOR"})
    void an_issuers_words_mean_our_roles_and_agencies_also_inside_other_claims(String word, Role role) {
        Actor actor = actor(
                KEYCLOAK,
                Map.of(
                        "sub", "p-17",
                        "realm_access", Map.of("roles", List.of("offline_access", word)),
                        "groups", List.of("/staff", "/norfolk-police")));

        assertThat(actor).isEqualTo(new Actor("p-17", role, NORFOLK, null));
    }

    @Test
    void two_words_for_the_same_say_it_once() {
        Actor actor = actor(
                KEYCLOAK,
                Map.of(
                        "sub", "p-17",
                        "realm_access", Map.of("roles", List.of("dhr-coordinators", "dhr-chairs")),
                        "groups", List.of("/norfolk-police", "/norfolk-constabulary")));

        assertThat(actor).isEqualTo(new Actor("p-17", Role.COORDINATOR, NORFOLK, null));
    }

    @Test
    void where_words_are_listed_nothing_else_is_a_role_or_an_agency() {
        assertRefused(
                Problem.ROLE_CLAIM_UNKNOWN,
                KEYCLOAK,
                Map.of("sub", "p", "realm_access", Map.of("roles", List.of("OPERATOR", "DHR-Auditors"))));
        assertRefused(
                Problem.AGENCY_CLAIM_UNREADABLE,
                KEYCLOAK,
                Map.of(
                        "sub", "p",
                        "realm_access", Map.of("roles", List.of("dhr-contributors")),
                        "groups", NORFOLK.toString()));
    }

    @Test
    void a_member_of_two_agencies_is_refused() {
        assertRefused(
                Problem.AGENCY_CLAIM_UNREADABLE,
                KEYCLOAK,
                Map.of(
                        "sub", "p",
                        "realm_access", Map.of("roles", List.of("dhr-contributors")),
                        "groups", List.of("/norfolk-police", "/suffolk")));
    }

    @Test
    void groups_that_are_no_agencies_are_none() {
        Map<String, Object> groups = Map.of("groups", List.of("/staff"));

        assertThat(actor(KEYCLOAK, with(groups, "dhr-auditors")).agency()).isNull();
        assertRefused(Problem.AGENCY_CLAIM_MISSING, KEYCLOAK, with(groups, "dhr-contributors"));
    }

    @Test
    void a_claim_may_have_dots_in_its_name() {
        Map<String, String> properties = Map.of(
                "action-ledger.identity.claims.role", "https://ledger.example/role",
                "action-ledger.identity.claims.agency", "resource_access.action.ledger.agency");

        Actor actor = actor(
                properties,
                Map.of(
                        "sub", "p",
                        "https://ledger.example/role", "contributor",
                        "resource_access", Map.of("action.ledger", Map.of("agency", NORFOLK.toString()))));

        assertThat(actor).isEqualTo(new Actor("p", Role.CONTRIBUTOR, NORFOLK, null));
    }

    @Test
    void a_known_program_is_what_the_installation_says_whatever_its_claims_are() {
        Actor actor = actor(
                A_SYSTEM,
                Map.of(
                        "sub", "norfolk.niche-rms",
                        "azp", "norfolk.niche-rms",
                        "role", "operator",
                        "agency", SUFFOLK.toString()));

        assertThat(actor).isEqualTo(new Actor("norfolk.niche-rms", Role.CONTRIBUTOR, NORFOLK, null));
        assertThat(actor(A_SYSTEM, Map.of("sub", "service-account-7", "client_id", "collector")))
                .isEqualTo(new Actor("service-account-7", Role.OPERATOR, null, null));
    }

    @Test
    void a_person_who_comes_through_a_known_program_is_not_that_program() {
        assertRefused(Problem.ROLE_CLAIM_MISSING, A_SYSTEM, Map.of("sub", "p-17", "azp", "collector"));
        assertThat(actor(A_SYSTEM, Map.of("sub", "p-17", "azp", "collector", "role", "auditor")))
                .isEqualTo(new Actor("p-17", Role.AUDITOR, null, null));
    }

    @Test
    void the_name_of_a_known_program_as_a_persons_id_is_not_that_program() {
        assertRefused(Problem.ROLE_CLAIM_MISSING, A_SYSTEM, Map.of("sub", "service-account-7"));
        assertRefused(Problem.ROLE_CLAIM_MISSING, A_SYSTEM, Map.of("sub", "service-account-7", "client_id", "another"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "roles.EMPEROR | caesar | must be one of [COORDINATOR",
                "roles.AUDITOR | '' | none empty",
                "roles.AUDITOR | a,,b | none empty",
                "agencies.norfolk | /norfolk | a UUID",
                "clients.x.role | boss | must be one of [COORDINATOR",
                "clients.x.agency | 01980000-0000-7000-8000-000000000002 | must be one of [COORDINATOR",
                "clients.x.role | contributor | belongs to an agency",
                "claims.role | '' | must each name a claim"
            })
    void what_makes_no_sense_is_told_at_once_with_what_would(String property, String value, String told) {
        assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
                .isThrownBy(() -> read(Map.of("action-ledger.identity." + property, value)))
                .satisfies(told(property.replaceAll("\\..*", ""), told));
    }

    @Test
    void a_word_that_would_mean_two_things_is_told_at_once() {
        assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
                .isThrownBy(() -> read(Map.of(
                        "action-ledger.identity.agencies." + NORFOLK, "/police",
                        "action-ledger.identity.agencies." + SUFFOLK, "/suffolk,/police")))
                .satisfies(told("agencies", "must mean one thing"));
    }

    private static ThrowingConsumer<InvalidConfigurationPropertyValueException> told(String property, String reason) {
        return wrong -> {
            assertThat(wrong.getName()).startsWith("action-ledger.identity." + property);
            assertThat(wrong.getReason()).contains(reason);
        };
    }

    private static Map<String, Object> with(Map<String, Object> claims, String role) {
        return Map.of(
                "sub",
                "p",
                "realm_access",
                Map.of("roles", List.of(role)),
                "groups",
                claims.getOrDefault("groups", ""));
    }

    private static void assertRefused(Problem problem, Map<String, String> properties, Map<String, Object> claims) {
        assertThatExceptionOfType(UnusableToken.class)
                .isThrownBy(() -> actor(properties, claims))
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    private static Actor actor(Map<String, String> properties, Map<String, Object> claims) {
        return read(properties)
                .convert(Jwt.withTokenValue("-")
                        .header("alg", "RS256")
                        .claims(all -> all.putAll(claims))
                        .build())
                .actor();
    }

    private static ActorClaims read(Map<String, String> properties) {
        return new ActorClaims(new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("action-ledger.identity", IdentityProperties.class));
    }
}
