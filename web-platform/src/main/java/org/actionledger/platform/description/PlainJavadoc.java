package org.actionledger.platform.description;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springdoc.core.providers.SpringDocJavadocProvider;

/** Javadoc as sentences for readers who see no source: links are the words they show, code stands in backticks. */
class PlainJavadoc extends SpringDocJavadocProvider {

    private static final Pattern CODE = Pattern.compile("<code>(.*?)</code>");
    private static final Pattern LINK = Pattern.compile("\\{@link(?:plain)? +(?:[^} ]+ +)?[^} ]*?([^}.# ]+)}");

    static String plain(String text) {
        String code = CODE.matcher(text).replaceAll("`$1`");
        return LINK.matcher(code)
                .replaceAll("`$1`")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    @Override
    public String getClassJavadoc(Class<?> type) {
        return plain(super.getClassJavadoc(type));
    }

    @Override
    public Map<String, String> getRecordClassParamJavadoc(Class<?> type) {
        Map<String, String> components = new LinkedHashMap<>(super.getRecordClassParamJavadoc(type));
        components.replaceAll((_, text) -> plain(text));
        return components;
    }

    @Override
    public String getMethodJavadocDescription(Method method) {
        return plain(super.getMethodJavadocDescription(method));
    }

    @Override
    public String getFieldJavadoc(Field field) {
        return plain(super.getFieldJavadoc(field));
    }
}
