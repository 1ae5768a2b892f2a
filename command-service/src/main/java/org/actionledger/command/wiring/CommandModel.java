package org.actionledger.command.wiring;

import java.time.Clock;
import org.actionledger.command.action.Action;
import org.actionledger.command.action.Actions;
import org.actionledger.command.action.StartedActions;
import org.actionledger.command.agency.Agencies;
import org.actionledger.command.agency.Agency;
import org.actionledger.command.agency.RegisteredAgencies;
import org.actionledger.command.conclusion.StoredLeads;
import org.actionledger.command.conclusion.StoredPlans;
import org.actionledger.command.platform.Decisions;
import org.actionledger.command.recommendation.RaisedRecommendations;
import org.actionledger.command.recommendation.Recommendation;
import org.actionledger.command.recommendation.Recommendations;
import org.actionledger.command.register.Register;
import org.actionledger.command.register.Registers;
import org.actionledger.command.review.OpenedReviews;
import org.actionledger.command.review.Plans;
import org.actionledger.command.review.Review;
import org.actionledger.command.review.Reviews;
import org.actionledger.command.rule.Leads;
import org.actionledger.platform.commands.Aggregates;
import org.actionledger.platform.provenance.OnEachLine;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/**
 * Tells Axon of the aggregates and of what their handlers may take as parameters. Repositories are looked up when they are first used: an
 * aggregate that asks about others of its own kind would otherwise need its repository before there is one.
 */
public class CommandModel implements ConfigurerModule {

    @Override
    public void configureModule(Configurer configurer) {
        Aggregates.of(Register.class, Agency.class, Review.class, Recommendation.class, Action.class)
                .configureModule(configurer);
        configurer
                .registerComponent(Registers.class, axon -> new Registers(() -> axon.repository(Register.class)))
                .registerComponent(Agencies.class, axon -> new RegisteredAgencies(() -> axon.repository(Agency.class)))
                .registerComponent(Reviews.class, axon -> new OpenedReviews(() -> axon.repository(Review.class)))
                .registerComponent(
                        Recommendations.class,
                        axon -> new RaisedRecommendations(() -> axon.repository(Recommendation.class)))
                .registerComponent(Actions.class, axon -> new StartedActions(() -> axon.repository(Action.class)))
                .registerComponent(
                        Plans.class,
                        axon -> new StoredPlans(axon.getComponent(Registers.class), axon.getComponent(Actions.class)))
                .registerComponent(
                        Leads.class,
                        axon -> new StoredLeads(axon.getComponent(Registers.class), axon.getComponent(Actions.class)))
                .registerHandlerEnhancerDefinition(axon -> new Decisions(
                        axon::eventStore, () -> axon.getComponent(Clock.class), () -> axon.getComponent(Leads.class)));
        configurer.onInitialize(axon -> axon.onStart(() -> {
            axon.commandBus().registerHandlerInterceptor(new OnEachLine<>());
            axon.commandBus().registerHandlerInterceptor(new UnknownAggregates());
            axon.commandBus().registerHandlerInterceptor(new KeepableWords());
        }));
    }
}
