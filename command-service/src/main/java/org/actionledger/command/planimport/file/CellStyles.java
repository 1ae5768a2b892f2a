package org.actionledger.command.planimport.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Shows a number as the spreadsheet would show it to a British reader, by the style of its cell. */
final class CellStyles {

    private static final int LONGEST_FORMAT = 255;
    private static final int MOST_STYLES = 65_536;
    private static final String GENERAL = "General";

    private final List<Integer> formats = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<String, DateFormat> dateFormats = new HashMap<>();
    private final DataFormatter numbers = new DataFormatter(Locale.UK);
    private final boolean countsFrom1904;

    private CellStyles(boolean countsFrom1904) {
        this.countsFrom1904 = countsFrom1904;
    }

    static CellStyles of(OfficeFile office, boolean countsFrom1904) {
        CellStyles styles = new CellStyles(countsFrom1904);
        Xml part = office.partFor("styles");
        if (part != null) {
            try (part) {
                while (part.nextChild()) {
                    switch (part.name()) {
                        case "numFmts" -> styles.readCodes(part);
                        case "cellXfs" -> styles.readFormats(part);
                        default -> part.skip();
                    }
                }
            }
        }
        return styles;
    }

    private void readCodes(Xml xml) {
        while (xml.nextChild()) {
            if (codes.size() < MOST_STYLES) {
                String code = xml.attribute("formatCode", GENERAL);
                codes.put(xml.number("numFmtId", 0), code.length() > LONGEST_FORMAT ? GENERAL : code);
            }
            xml.skip();
        }
    }

    private void readFormats(Xml xml) {
        while (xml.nextChild()) {
            if (formats.size() < MOST_STYLES) {
                formats.add(xml.number("numFmtId", 0));
            }
            xml.skip();
        }
    }

    /** {@code style} is the cell's, by its number; {@code stored} is the number as it stands in the file. */
    String shown(String stored, int style) {
        double number;
        try {
            number = Double.parseDouble(stored);
        } catch (NumberFormatException none) {
            return stored;
        }
        int format = style >= 0 && style < formats.size() ? formats.get(style) : 0;
        String code = code(format);
        DateFormat dates = dateFormats.computeIfAbsent(code, DateFormat::of);
        if (dates.isFor(number)) {
            String date = dates.shown(DateUtil.getLocalDateTime(number, countsFrom1904, true), number);
            if (date != null) {
                return date;
            }
        }
        return plain(number, format, code);
    }

    /** A format that cannot be followed is no reason to lose the number. */
    private String plain(double number, int format, String code) {
        try {
            return numbers.formatRawCellContents(number, format, code, countsFrom1904)
                    .strip();
        } catch (RuntimeException strangeFormat) {
            return numbers.formatRawCellContents(number, 0, GENERAL, countsFrom1904);
        }
    }

    private String code(int format) {
        String code = codes.get(format);
        if (code == null) {
            code = BuiltinFormats.getBuiltinFormat(format);
        }
        return code == null ? GENERAL : code;
    }
}
