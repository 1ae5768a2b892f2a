package org.actionledger.platform.wire;

/**
 * What nobody foresaw. Its message stays where it happened, in the log: it may quote the command.
 *
 * @param type the class of the exception
 */
record CarriedDefect(String type) implements Carried {

    @Override
    public RuntimeException arrived() {
        return new IllegalStateException(
                "the instance that was to decide it failed with " + type + ", and has logged it");
    }
}
