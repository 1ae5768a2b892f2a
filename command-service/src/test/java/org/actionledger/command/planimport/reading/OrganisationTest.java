package org.actionledger.command.planimport.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fenmarsh Constabulary",
                "Fenmarsh County Council - Children’s Social Care",
                "Fenmarsh County Council- Education",
                "Home Office",
                "Ministry of Justice",
                "North Fen and Marsh NHS Foundation Trust",
                "Fenmarsh ICB",
                "Public Health Nursing (School Nursing)",
                "St Osyth's Hospital"
            })
    void an_organisation_is_known_by_its_words(String name) {
        assertThat(AgencyName.of(name).isOrganisation()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jo Bloggs",
                "DCI Bloggs, Fenmarsh Constabulary",
                "Jo Bloggs, Fenmarsh Constabulary",
                "Fenmarsh Constabulary - Jo Bloggs",
                "Fenmarsh Constabulary (Jo Bloggs)",
                "Head of Safeguarding, Fenmarsh County Council",
                "Named Nurse for Fenmarsh NHS Trust",
                "Dr Bloggs Fenmarsh Surgery",
                "jo.bloggs@fenmarsh.example Council",
                "Review the pathway with the safeguarding team",
                "All",
                "All MARAC agencies",
                "Each GP practice",
                "",
                "the council"
            })
    void what_may_hold_a_persons_name_or_a_sentence_is_not_taken(String text) {
        assertThat(AgencyName.of(text).isOrganisation()).isFalse();
    }

    @Test
    void an_abbreviation_that_fits_its_words_makes_an_organisation_of_them() {
        AgencyName fits = AgencyName.of("Turn, Mend, Grow (TMG)");
        assertThat(fits.abbreviation()).isEqualTo("TMG");
        assertThat(fits.isOrganisation()).isTrue();
        assertThat(AgencyName.of("Jo Bloggs (DCI)").isOrganisation()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Fenmarsh Constabulary (changed from Marsh Borough Council) | Fenmarsh Constabulary | changed from Marsh Borough Council
        Fen NHS Trust (as was Marsh NHS Trust)                     | Fen NHS Trust         | as was Marsh NHS Trust
        Fenmarsh ICB on behalf of practices                        | Fenmarsh ICB          | on behalf of practices
        """)
    void remarks_are_told_from_the_name(String cell, String name, String remark) {
        assertThat(AgencyName.of(cell)).isEqualTo(new AgencyName(name, null, remark));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Fenmarsh County Council- Adult Social Care | Fenmarsh County Council – Adult Social Care
        Turn, Mend, Grow                           | Turn Mend Grow
        Fen & Marsh NHS Trust                      | Fen and Marsh NHS Trust
        FENMARSH POLICE                            | Fenmarsh Constabulary
        """)
    void two_spellings_of_one_agency_have_one_key(String one, String other) {
        assertThat(AgencyName.key(one)).isEqualTo(AgencyName.key(other));
    }

    @Test
    void an_abbreviation_is_learned_where_the_text_explains_it() {
        Abbreviations abbreviations = new Abbreviations();
        abbreviations.learn("It is for the Home Office (HO) and the Ministry of Justice (MOJ), and the review (PART).");
        assertThat(abbreviations.meaning("HO")).isEqualTo("Home Office");
        assertThat(abbreviations.meaning("MOJ")).isEqualTo("Ministry of Justice");
        assertThat(abbreviations.meaning("PART")).isNull();
        abbreviations.learn("Hope Outreach (HO)");
        assertThat(abbreviations.meaning("HO")).isNull();
    }
}
