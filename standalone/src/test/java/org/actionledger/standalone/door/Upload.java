package org.actionledger.standalone.door;

import java.util.LinkedHashMap;
import java.util.Map;

/** The body of a form with one file, as browsers send it. */
final class Upload {

    static final String CONTENT_TYPE = "multipart/form-data; boundary=a-line-that-no-plan-holds";

    private Upload() {}

    static String of(String csv, String partnership, String reference) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("partnership", partnership);
        fields.put("reference", reference);
        fields.put("type", "DHR");
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> part(form, "name=\"" + name + "\"", value));
        part(form, "name=\"file\"; filename=\"plan.csv\"", csv);
        return form.append("--a-line-that-no-plan-holds--\r\n").toString();
    }

    private static void part(StringBuilder form, String disposition, String value) {
        form.append("--a-line-that-no-plan-holds\r\nContent-Disposition: form-data; ")
                .append(disposition)
                .append("\r\n\r\n")
                .append(value)
                .append("\r\n");
    }
}
