package org.actionledger.command.planimport.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers the lists of a document as Word would, paragraph by paragraph. */
final class Numbering {

    private static final int LEVELS = 9;

    /** Real documents have some hundred. */
    private static final int MOST_LISTS = 65_536;

    /** Styles may be based on each other in circles. */
    private static final int MOST_BASED = 20;

    /** A list as the document uses it: a definition that other lists may share and count on with, and where it begins anew. */
    private record UsedList(String definition, Map<Integer, Integer> starts, Map<Integer, ListLevel> levels) {}

    /** What a style says of lists. */
    private record Style(
            @Nullable String basedOn,
            @Nullable Integer list,
            @Nullable Integer level) {}

    private final Map<String, Map<Integer, ListLevel>> definitions = new HashMap<>();
    private final Map<Integer, UsedList> lists = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, @Nullable Integer[]> counters = new HashMap<>();
    private final Set<Integer> begun = new HashSet<>();

    private Numbering() {}

    static Numbering of(OfficeFile office) {
        Numbering numbering = new Numbering();
        Xml lists = office.partFor("numbering");
        if (lists != null) {
            try (lists) {
                numbering.readLists(lists);
            }
        }
        Xml styles = office.partFor("styles");
        if (styles != null) {
            try (styles) {
                numbering.readStyles(styles);
            }
        }
        return numbering;
    }

    private void readLists(Xml xml) {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "abstractNum" -> {
                    String id = xml.attribute("abstractNumId", "");
                    Map<Integer, ListLevel> levels = new HashMap<>();
                    while (xml.nextChild()) {
                        int level = xml.number("ilvl", 0);
                        if (xml.name().equals("lvl") && isLevel(level)) {
                            levels.put(level, ListLevel.read(xml));
                        } else {
                            xml.skip();
                        }
                    }
                    if (definitions.size() < MOST_LISTS) {
                        definitions.put(id, levels);
                    }
                }
                case "num" -> readUsed(xml);
                default -> xml.skip();
            }
        }
    }

    private static boolean isLevel(int level) {
        return level >= 0 && level < LEVELS;
    }

    private void readUsed(Xml xml) {
        int id = xml.number("numId", 0);
        String definition = "";
        Map<Integer, Integer> starts = new HashMap<>();
        Map<Integer, ListLevel> levels = new HashMap<>();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "abstractNumId" -> {
                    definition = xml.attribute("val", "");
                    xml.skip();
                }
                case "lvlOverride" -> {
                    int level = xml.number("ilvl", 0);
                    while (xml.nextChild()) {
                        switch (xml.name()) {
                            case "startOverride" -> {
                                starts.put(Math.clamp(level, 0, LEVELS), xml.number("val", 1));
                                xml.skip();
                            }
                            case "lvl" -> levels.put(Math.clamp(level, 0, LEVELS), ListLevel.read(xml));
                            default -> xml.skip();
                        }
                    }
                }
                default -> xml.skip();
            }
        }
        if (lists.size() < MOST_LISTS) {
            lists.put(id, new UsedList(definition, starts, levels));
        }
    }

    private void readStyles(Xml xml) {
        while (xml.nextChild()) {
            if (xml.name().equals("style")) {
                readStyle(xml);
            } else {
                xml.skip();
            }
        }
    }

    private void readStyle(Xml xml) {
        String id = xml.attribute("styleId", "");
        String basedOn = null;
        Paragraph paragraph = new Paragraph();
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "basedOn" -> {
                    basedOn = xml.attribute("val");
                    xml.skip();
                }
                case "pPr" -> paragraph.read(xml);
                default -> xml.skip();
            }
        }
        if (styles.size() < MOST_LISTS) {
            styles.put(id, new Style(basedOn, paragraph.list(), paragraph.level()));
        }
    }

    /**
     * What Word shows before the paragraph, with the space behind it; empty where it is in no list.
     *
     * @param isBlank whether nothing follows: then a bullet is nothing either, but a number is
     */
    String label(Paragraph paragraph, boolean isBlank) {
        Style style = style(paragraph.style());
        Integer number = paragraph.list() == null && style != null ? style.list() : paragraph.list();
        UsedList list = number == null ? null : lists.get(number);
        if (number == null || list == null) {
            return "";
        }
        int level = Math.clamp(level(paragraph, style, list), 0, LEVELS - 1);
        ListLevel shown = level(list, level);
        if (shown == null || (shown.isBullet() && isBlank)) {
            return "";
        }
        @Nullable Integer[] counted = counters.computeIfAbsent(list.definition(), _ -> new Integer[LEVELS]);
        count(number, list, level, counted);
        return shown.label(place -> counted(list, place, counted), place -> level(list, place));
    }

    private void count(int number, UsedList list, int level, @Nullable Integer[] counted) {
        if (begun.add(number)) {
            list.starts().keySet().stream().filter(Numbering::isLevel).forEach(place -> counted[place] = null);
        }
        Integer before = counted[level];
        counted[level] = before == null ? start(list, level) : before + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            ListLevel below = level(list, deeper);
            if (below == null || below.restartsAfter(level)) {
                counted[deeper] = null;
            }
        }
    }

    private int counted(UsedList list, int level, @Nullable Integer[] counted) {
        Integer number = counted[level];
        return number == null ? start(list, level) : number;
    }

    private @Nullable ListLevel level(UsedList list, int level) {
        ListLevel own = list.levels().get(level);
        return own != null
                ? own
                : definitions.getOrDefault(list.definition(), Map.of()).get(level);
    }

    private int start(UsedList list, int level) {
        Integer start = list.starts().get(level);
        ListLevel defined = level(list, level);
        return start != null ? start : defined == null ? 1 : defined.start();
    }

    /** Its own; else its style's; else that which the list keeps for paragraphs of that style. */
    private int level(Paragraph paragraph, @Nullable Style style, UsedList list) {
        Integer own = paragraph.level();
        if (own != null) {
            return own;
        }
        if (style != null && style.level() != null) {
            return Objects.requireNonNull(style.level());
        }
        for (int level = 0; level < LEVELS; level++) {
            ListLevel defined = level(list, level);
            if (defined != null && defined.style() != null && defined.style().equals(paragraph.style())) {
                return level;
            }
        }
        return 0;
    }

    /** The first style that names a list, from that one on to those it is based on. */
    private @Nullable Style style(@Nullable String id) {
        Style style = styles.get(String.valueOf(id));
        for (int based = 0; style != null && style.list() == null && based < MOST_BASED; based++) {
            style = styles.get(String.valueOf(style.basedOn()));
        }
        return style;
    }
}
