package org.actionledger.command.planimport.reading;

import java.util.ArrayList;
import java.util.List;
import org.actionledger.events.recommendation.Part;

/** A round in which an agency answers the lettered parts of the recommendation one after the other, repeating their words. */
final class PartedUpdate {

    private static final int WORDS_THAT_TELL = 8;

    private PartedUpdate() {}

    /**
     * The updates with the last one taken apart, where its paragraphs begin with the words or letters of all parts, in their
     * order; the same updates otherwise. What stands before the first of them goes with it.
     */
    static List<Update> lastOf(List<Update> updates, List<Part> parts) {
        if (parts.isEmpty()) {
            return updates;
        }
        Update last = updates.getLast();
        List<String> starts = parts.stream().map(PartedUpdate::start).toList();
        List<StringBuilder> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String line : last.text().lines().toList()) {
            if (texts.size() < parts.size()
                    && begins(line, parts.get(texts.size()).label(), starts.get(texts.size()))) {
                if (!texts.isEmpty()) {
                    text = new StringBuilder();
                }
                texts.add(text);
            }
            text.append(line).append('\n');
        }
        if (texts.size() < parts.size()) {
            return updates;
        }
        List<Update> parted = new ArrayList<>(updates.subList(0, updates.size() - 1));
        for (int part = 0; part < parts.size(); part++) {
            parted.add(Update.of(texts.get(part).toString().strip(), last.day())
                    .forPart(parts.get(part).label()));
        }
        return List.copyOf(parted);
    }

    private static String start(Part part) {
        List<String> words = Wording.words(part.text());
        return String.join(" ", words.subList(0, Math.min(words.size(), WORDS_THAT_TELL)));
    }

    private static boolean begins(String line, String label, String start) {
        String folded = Wording.fold(line);
        return (!start.isEmpty() && (folded + " ").startsWith(start + " "))
                || line.strip().startsWith(label + ")")
                || line.strip().startsWith("(" + label + ")")
                || folded.startsWith("part " + label + " ");
    }
}
