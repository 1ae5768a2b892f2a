package org.actionledger.platform.identity;

import java.util.regex.Pattern;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Spring Security's firewall, with its own rules for names and values of headers. It asks them anew whenever somebody reads a header, so that
 * plain ASCII, which is nearly all of them, is not asked of a regular expression.
 */
final class LegibleHeaders {

    private static final Pattern NAME = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");
    private static final Pattern VALUE = Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]||\\t]]*");

    private LegibleHeaders() {}

    static StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(
                name -> isPlain(name) || NAME.matcher(name).matches());
        firewall.setAllowedHeaderValues(
                value -> isPlain(value) || VALUE.matcher(value).matches());
        return firewall;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }
}
