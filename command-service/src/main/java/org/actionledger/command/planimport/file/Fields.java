package org.actionledger.command.planimport.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Fields are written as an instruction and its last result; only the result is shown. Those of forms have none, but a choice. */
final class Fields {

    private enum Stage {
        INSTRUCTION,
        RESULT
    }

    private final Deque<Stage> open = new ArrayDeque<>();

    /** Whether what comes now is shown. */
    boolean isShown() {
        return !open.contains(Stage.INSTRUCTION);
    }

    /** Reads where a field begins, turns or ends; gives what is shown there. */
    String read(Xml xml) {
        String type = xml.attribute("fldCharType", "");
        String chosen = "";
        while (xml.nextChild()) {
            chosen = xml.name().equals("ffData") ? chosen(xml) : skipped(xml);
        }
        boolean shown = isShown();
        switch (type) {
            case "begin" -> open.push(Stage.INSTRUCTION);
            case "separate" -> {
                if (!open.isEmpty()) {
                    open.pop();
                    open.push(Stage.RESULT);
                }
            }
            default -> open.poll();
        }
        return shown ? chosen : "";
    }

    private static String skipped(Xml xml) {
        xml.skip();
        return "";
    }

    private static String chosen(Xml form) {
        String chosen = "";
        while (form.nextChild()) {
            switch (form.name()) {
                case "ddList" -> chosen = entry(form);
                case "checkBox" -> chosen = box(form);
                default -> form.skip();
            }
        }
        return chosen;
    }

    private static String entry(Xml list) {
        List<String> entries = new ArrayList<>();
        int chosen = 0;
        while (list.nextChild()) {
            switch (list.name()) {
                case "result" -> chosen = list.number("val", 0);
                case "listEntry" -> entries.add(list.attribute("val", ""));
                default -> {
                    // what it was at first is of no matter
                }
            }
            list.skip();
        }
        return chosen >= 0 && chosen < entries.size() ? entries.get(chosen) : "";
    }

    private static String box(Xml box) {
        boolean atFirst = false;
        Boolean since = null;
        while (box.nextChild()) {
            switch (box.name()) {
                case "default" -> atFirst = box.isOn();
                case "checked" -> since = box.isOn();
                default -> {
                    // its size is of no matter
                }
            }
            box.skip();
        }
        return (since == null ? atFirst : since) ? "☒" : "☐";
    }
}
