package org.actionledger.command.wiring;

import org.actionledger.command.action.ActionCommand;
import org.actionledger.command.agency.AgencyCommand;
import org.actionledger.command.recommendation.RecommendationCommand;
import org.actionledger.command.refusal.Refusal;
import org.actionledger.command.refusal.Refused;
import org.actionledger.command.review.ReviewCommand;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** A command to something that is not there is refused by name, like any other. */
class UnknownAggregates implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (AggregateNotFoundException notThere) {
            throw new Refused(whatIsUnknown(unitOfWork.getMessage().getPayload(), notThere));
        }
    }

    private static Refusal whatIsUnknown(Object command, AggregateNotFoundException notThere) {
        return switch (command) {
            case AgencyCommand _ -> Refusal.AGENCY_UNKNOWN;
            case ReviewCommand _ -> Refusal.REVIEW_UNKNOWN;
            case RecommendationCommand _ -> Refusal.RECOMMENDATION_UNKNOWN;
            case ActionCommand _ -> Refusal.ACTION_UNKNOWN;
            default -> throw notThere;
        };
    }
}
