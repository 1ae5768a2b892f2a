package org.actionledger.command.planimport.web;

import org.actionledger.command.planimport.draft.DraftConflict;
import org.actionledger.command.planimport.draft.ImportUnknown;
import org.actionledger.command.planimport.reading.UnreadablePlan;
import org.actionledger.platform.problem.ProblemType;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Answers an import that was not carried out with everything that is wrong, as a problem document. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlanImportAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(UnreadablePlan unreadable) {
        ProblemDetail problem = ProblemType.of(PlanImportProblem.PLAN_UNREADABLE)
                .document(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "The file cannot be taken as a plan, and nothing of it was stored; " + "problems lists why.");
        problem.setProperty("problems", unreadable.problems());
        return answer(problem);
    }

    @ExceptionHandler({PlanTooLarge.class, MaxUploadSizeExceededException.class})
    ResponseEntity<ProblemDetail> tooLarge() {
        return answer(ProblemType.of(PlanImportProblem.PLAN_TOO_LARGE)
                .document(HttpStatus.CONTENT_TOO_LARGE, String.valueOf(new PlanTooLarge().getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(ImportUnknown unknown) {
        return answer(ProblemType.of(PlanImportProblem.IMPORT_UNKNOWN)
                .document(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> conflict(DraftConflict conflict) {
        PlanImportProblem kind = switch (conflict.why()) {
            case OUT_OF_DATE -> PlanImportProblem.DRAFT_OUT_OF_DATE;
            case ASKS -> PlanImportProblem.DRAFT_ASKS;
            case CONFIRMED -> PlanImportProblem.DRAFT_CONFIRMED;
        };
        ProblemDetail problem =
                ProblemType.of(kind).document(HttpStatus.CONFLICT, String.valueOf(conflict.getMessage()));
        problem.setProperty("version", conflict.version());
        return answer(problem);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
