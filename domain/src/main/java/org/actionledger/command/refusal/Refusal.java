package org.actionledger.command.refusal;

import static org.actionledger.command.refusal.Refusal.Kind.CONFLICT;
import static org.actionledger.command.refusal.Refusal.Kind.FORBIDDEN;
import static org.actionledger.command.refusal.Refusal.Kind.INVALID;
import static org.actionledger.command.refusal.Refusal.Kind.UNKNOWN;

/** Why a command was refused. The names are part of the contract: a client may act on them. */
public enum Refusal {
    // who may
    ROLE_MAY_NOT(FORBIDDEN, "This role may not do that."),
    ONLY_THE_PARTNERSHIP(FORBIDDEN, "Only a coordinator of the partnership that owns the review may do that."),
    ONLY_THE_LEAD_AGENCY(FORBIDDEN, "Only the action's lead agency may do that."),
    ONLY_A_LEADING_AGENCY(FORBIDDEN, "Only the action's lead agency or a joint lead may do that."),
    ONLY_AN_ADDRESSEE(FORBIDDEN, "Only an agency the recommendation is made to, or the partnership, may answer it."),
    ONLY_AUTHOR_OR_PARTNERSHIP(FORBIDDEN, "Only the author of the entry or the partnership may correct it."),
    SIGN_OFF_BY_LEAD_AGENCY(FORBIDDEN, "An action is signed off by a coordinator who is not of its lead agency."),
    SIGN_OFF_BY_REPORTER(FORBIDDEN, "An action is signed off by another person than the one who reported completion."),
    NOT_ITS_OWN_BEHALF(FORBIDDEN, "Only a coordinator of the partnership may act on behalf of another agency."),
    ONLY_AN_IMPORT_SAYS_AS_PUBLISHED(FORBIDDEN, "Only the import of a published plan takes a closure over from it."),

    // what is not there
    AGENCY_UNKNOWN(UNKNOWN, "There is no such agency in the registry."),
    REVIEW_UNKNOWN(UNKNOWN, "There is no such review."),
    RECOMMENDATION_UNKNOWN(UNKNOWN, "There is no such recommendation."),
    ACTION_UNKNOWN(UNKNOWN, "There is no such action."),
    MILESTONE_UNKNOWN(UNKNOWN, "The action has no such milestone."),
    EVIDENCE_UNKNOWN(UNKNOWN, "The action has no such evidence, or it was withdrawn."),
    ENTRY_UNKNOWN(UNKNOWN, "The action has no such entry that can be corrected."),

    // what is taken
    ALREADY_EXISTS(CONFLICT, "Something with that id exists already."),
    ALIAS_TAKEN(CONFLICT, "Another agency bears that name already."),
    REFERENCE_TAKEN(CONFLICT, "The partnership has a review with that reference already."),
    NUMBER_TAKEN(CONFLICT, "The review has a recommendation with that number already."),

    // what is not the next step
    ALREADY_SUCCEEDED(CONFLICT, "The agency has a successor already."),
    REVIEW_CONCLUDED(CONFLICT, "The review is concluded."),
    ALREADY_PUBLISHED(CONFLICT, "The review is published already."),
    ACTIONS_STILL_OPEN(CONFLICT, "A review is concluded only when every action is closed."),
    RECOMMENDATION_WITHDRAWN(CONFLICT, "The recommendation was withdrawn."),
    RECOMMENDATION_NOT_WITHDRAWN(CONFLICT, "The recommendation is not withdrawn."),
    NOT_ASSIGNED(CONFLICT, "The action has no lead agency yet."),
    ALREADY_ASSIGNED(CONFLICT, "The action has a lead agency already; reassign it instead."),
    ALREADY_CLOSED(CONFLICT, "The action is closed; reopen it first."),
    NOT_CLOSED(CONFLICT, "The action is not closed."),
    ACTION_WITHDRAWN(CONFLICT, "The action was withdrawn; it should never have been entered."),
    COMPLETION_ALREADY_REPORTED(CONFLICT, "Completion is reported already and awaits sign-off."),
    COMPLETION_NOT_REPORTED(CONFLICT, "The lead agency has not reported completion yet."),
    EXTENSION_ALREADY_REQUESTED(CONFLICT, "An extension is requested already and awaits its answer."),
    NO_EXTENSION_REQUESTED(CONFLICT, "No extension is requested."),
    MILESTONE_ALREADY_ACHIEVED(CONFLICT, "The milestone is achieved already."),
    UPDATE_ALREADY_REQUESTED(CONFLICT, "An update is requested already and awaits its answer."),
    NOTHING_CHANGES(CONFLICT, "That is how it stands already; nothing would change."),

    // what does not make sense
    EFFECTIVE_IN_THE_FUTURE(INVALID, "The day on which something was true cannot lie in the future."),
    NOT_A_PARTNERSHIP(INVALID, "A review is owned by an agency of kind PARTNERSHIP."),
    TEXT_NOT_KEEPABLE(INVALID, "A text holds a NUL character or half of a character, which cannot be kept."),
    PART_UNKNOWN(INVALID, "The recommendation has no part with that label."),
    TARGET_UNKNOWN(INVALID, "The action has no target date at that position."),
    STATUS_NOT_REPORTABLE(INVALID, "Progress is either IN_PROGRESS or PARTLY_COMPLETED."),
    REASON_MISSING(INVALID, "A rating other than green is given with its reason."),
    SUPERSEDED_BY_MISSING(INVALID, "A superseded action names what took its place."),
    CORRECTION_EMPTY(INVALID, "A correction says at least one thing that is right instead."),
    NOT_CORRECTABLE(INVALID, "That kind of entry has no such part to correct."),
    LINK_TO_ITSELF(INVALID, "A recommendation cannot be linked to itself."),
    SUCCESSION_TO_ITSELF(INVALID, "An agency cannot succeed itself.");

    /** What sort of answer a refusal is. */
    public enum Kind {
        /** Known, but not allowed to this actor. */
        FORBIDDEN,
        /** What the command speaks of is not there. */
        UNKNOWN,
        /** It does not fit how things stand now. */
        CONFLICT,
        /** It would never make sense. */
        INVALID
    }

    private final Kind kind;
    private final String sentence;

    Refusal(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    public Kind kind() {
        return kind;
    }

    /** The reason in one sentence, for people. */
    public String sentence() {
        return sentence;
    }
}
