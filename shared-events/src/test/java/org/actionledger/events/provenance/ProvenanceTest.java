package org.actionledger.events.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import org.actionledger.events.agency.AgencyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProvenanceTest {

    private static final AgencyId OWN = AgencyId.of("019a7b1e-0000-7000-8000-000000000001");
    private static final AgencyId OTHER = AgencyId.of("019a7b1e-0000-7000-8000-000000000002");

    @Test
    void the_keys_of_metadata_are_these_and_no_others() {
        assertThat(Arrays.stream(Provenance.class.getDeclaredFields())
                        .filter(field -> Modifier.isStatic(field.getModifiers()))
                        .map(ProvenanceTest::value))
                .containsExactlyInAnyOrder(
                        "actorId",
                        "actorRole",
                        "actorAgency",
                        "onBehalfOf",
                        "correlationId",
                        "causationId",
                        "commandId",
                        "source");
    }

    @ParameterizedTest
    @EnumSource
    void an_actor_is_read_as_it_was_written(Role role) {
        Actor actor = new Actor("u-4711", role, OWN, OTHER);

        assertThat(Provenance.actor(Provenance.of(actor))).isEqualTo(actor);
    }

    @Test
    void an_actor_without_an_agency_leaves_no_empty_keys() {
        Actor auditor = new Actor("u-1", Role.AUDITOR, null, null);

        assertThat(Provenance.of(auditor)).isEqualTo(Map.of("actorId", "u-1", "actorRole", "AUDITOR"));
        assertThat(Provenance.actor(Provenance.of(auditor))).isEqualTo(auditor);
    }

    @Test
    void other_keys_do_not_disturb_the_actor() {
        Actor actor = new Actor("u-1", Role.CONTRIBUTOR, OWN, null);
        Map<String, String> metadata = Provenance.of(actor);
        metadata.put(Provenance.SOURCE, "import:7#12");

        assertThat(Provenance.actor(metadata)).isEqualTo(actor);
    }

    @Test
    void metadata_without_an_actor_is_refused_and_says_what_it_holds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Provenance.actor(Map.of("source", "api", "actorId", "u-1")))
                .withMessageContaining("source");
        assertThatIllegalArgumentException().isThrownBy(() -> Provenance.actor(Map.of("actorRole", "AUDITOR")));
    }

    @Test
    void an_actor_speaks_for_its_own_agency_unless_for_another() {
        assertThat(new Actor("u", Role.COORDINATOR, OWN, null).speaksFor()).isEqualTo(OWN);
        assertThat(new Actor("u", Role.COORDINATOR, OWN, OTHER).speaksFor()).isEqualTo(OTHER);
        assertThat(new Actor("u", Role.OPERATOR, null, null).speaksFor()).isNull();
    }

    @Test
    void an_actor_holds_its_role_in_its_own_agency_only() {
        Actor actor = new Actor("u", Role.COORDINATOR, OWN, OTHER);

        assertThat(actor.is(Role.COORDINATOR, OWN)).isTrue();
        assertThat(actor.is(Role.COORDINATOR, OTHER)).isFalse();
        assertThat(actor.is(Role.CONTRIBUTOR, OWN)).isFalse();
    }

    private static Object value(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
