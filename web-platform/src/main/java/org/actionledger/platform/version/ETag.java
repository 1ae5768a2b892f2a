package org.actionledger.platform.version;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actionledger.platform.problem.FieldProblem;
import org.actionledger.platform.problem.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A version as HTTP writes it: {@code "7"}, in quotation marks. */
public final class ETag {

    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,18})\"");
    private static final String ANY = "*";

    private ETag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that {@code If-Match} asks for; none where it is not given or is {@code *}.
     *
     * @throws InvalidRequest for anything but one version
     */
    public static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals(ANY)) {
            return null;
        }
        Matcher version = VERSION.matcher(ifMatch);
        if (!version.matches()) {
            throw new InvalidRequest(List.of(new FieldProblem(
                    HttpHeaders.IF_MATCH,
                    "must be a version in quotation marks, as the ETag gave it: \"7\"",
                    ifMatch)));
        }
        return Long.valueOf(version.group(1));
    }
}
