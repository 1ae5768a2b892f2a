package org.actionledger.platform.problem;

/**
 * Why something is not answered as it was asked. Enums are reasons; each constant gives a kind of problem its name, and stands in
 * {@code docs/problems.md}.
 */
public interface Reason {
    String name();
}
