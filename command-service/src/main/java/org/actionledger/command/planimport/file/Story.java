package org.actionledger.command.planimport.file;

import java.util.LinkedHashSet;
import java.util.Set;
import org.actionledger.command.planimport.reading.Flag;

/** What a cell of a document says, paragraph below paragraph, and what a person should look at in it. */
final class Story {

    private final StringBuilder text = new StringBuilder();
    private final Set<Line.Mark> marks = new LinkedHashSet<>();
    private boolean isBegun;
    private boolean joinsNext;
    private boolean holdsPicture;

    void paragraph(String words) {
        if (isBegun && !joinsNext) {
            text.append('\n');
        }
        text.append(words);
        isBegun = true;
        joinsNext = false;
    }

    /** The end of the last paragraph was deleted: the next one goes on in its line. */
    void joinNext() {
        joinsNext = true;
    }

    void mark(Flag.Reason reason, String sentence) {
        marks.add(new Line.Mark(reason, null, sentence));
    }

    void picture() {
        holdsPicture = true;
        mark(Flag.Reason.NOT_TAKEN, "A picture or drawing is not taken.");
    }

    boolean holdsPicture() {
        return holdsPicture;
    }

    String text() {
        return text.toString();
    }

    Set<Line.Mark> marks() {
        return marks;
    }
}
