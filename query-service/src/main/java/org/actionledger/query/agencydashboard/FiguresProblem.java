package org.actionledger.query.agencydashboard;

import org.actionledger.platform.problem.Reason;

/** Why figures and changes of something that one knows are not shown. */
enum FiguresProblem implements Reason {
    FIGURES_OF_ANOTHER_AGENCY("Figures and changes of an agency are shown to its own people."),
    FIGURES_OF_ANOTHER_PARTNERSHIP(
            "Figures and changes of a partnership and its reviews are shown to its coordinators.");

    private final String detail;

    FiguresProblem(String detail) {
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}
