package org.actionledger.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.actionledger.trial.ChildProcess;
import org.jspecify.annotations.Nullable;

/** A release comes while the one before runs: instances of both serve, until those before go. */
record TwoReleases(@Nullable Path before) implements Fault {

    @Override
    public String name() {
        return "two-releases";
    }

    @Override
    public String sentence() {
        return "instances of another release serve beside those of this one for " + lasts().toSeconds()
                + " s, and then go";
    }

    @Override
    public @Nullable String missing() {
        return before == null ? "needs --before FOLDER, a packaged checkout of the release before" : null;
    }

    @Override
    public Layout layout() {
        return new Layout(2, true, before == null ? Layout.HERE : before, Map.of());
    }

    /** Of two instances of each service the second is replaced by one of today. */
    @Override
    public void strike(Estate estate) throws Exception {
        replace(estate, 1);
    }

    @Override
    public Duration lasts() {
        return Duration.ofSeconds(20);
    }

    @Override
    public void mend(Estate estate) throws Exception {
        replace(estate, 0);
    }

    private static void replace(Estate estate, int number) throws Exception {
        for (String module : List.of(Estate.COMMANDS, Estate.QUERIES)) {
            Link link = estate.linksTo(module).get(number);
            ChildProcess old = estate.processes(module).get(number);
            link.breakIt(Link.Break.REFUSE);
            old.close();
            link.leadTo(estate.start(Layout.HERE, module).port());
            link.mend();
        }
    }
}
