package org.actionledger.command.planimport.reading;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A post, told from anything that may hold a person's name: every word of it is one that posts use, and one of them is what only
 * posts are called. What fails here may still be a post; then a person enters it.
 */
final class PostReading {

    private static final int LONGEST = 120;

    private static final Set<String> POSTS = words("""
        officer officers manager managers director head lead leads chief chair coordinator commander superintendent inspector
        sergeant constable secretary worker practitioner adviser advisor nurse doctor matron midwife consultant executive
        commissioner dci dcs dsu di ds\
        """);

    private static final Set<String> BESIDE = words("""
        of for the and in on to a an at within or designated named detective det deputy assistant interim acting senior principal
        strategic operational associate general service services team unit board adult adults child children childrens
        safeguarding domestic abuse violence sexual vawg da dv public protection protecting vulnerable people community safety
        housing homes health mental social care primary secondary acute crime crimes serious training learning development
        workforce quality operations strategy performance partnership partnerships commissioning policy governance risk contact
        force professional professionals standards family families early help intervention nursing clinical medical practice gp
        human resources communications business improvement assurance marac mash idva dhr review reviews victim victims support
        perpetrator perpetrators county district borough city council police nhs trust probation prison youth justice education
        school schools drug drugs alcohol substance misuse regional national local neighbourhood investigation investigations
        response control room custody intelligence digital data information\
        """);

    private PostReading() {}

    /** The post that a text names and nothing else; none where another word stands in it. */
    static @Nullable String of(String text) {
        String line = Wording.tidy(text);
        List<String> words = Wording.words(line.replace("/", " "));
        boolean post = line.length() <= LONGEST
                && line.lines().count() == 1
                && words.stream().anyMatch(POSTS::contains)
                && words.stream().allMatch(word -> POSTS.contains(word) || BESIDE.contains(word));
        return post ? line : null;
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}
