package org.actionledger.standalone.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The world that other tests are made in is as it says. */
@WholeDoor
class WorldTest {

    @Autowired
    private World world;

    @Test
    void each_side_has_a_plan_with_an_action_that_is_under_way_one_that_waits_and_one_that_nobody_leads() {
        for (Side side : new Side[] {world.north, world.south}) {
            String plan = world.as(world.auditor)
                    .get("/reviews/" + side.review() + "/plan")
                    .body();
            assertThat(plan)
                    .contains(
                            side.word(),
                            side.police().word(),
                            side.other().word(),
                            side.proposed().word())
                    .contains(
                            side.police().reference(),
                            side.other().reference(),
                            side.proposed().reference())
                    .contains("IN_PROGRESS", "COMPLETION_REPORTED", "PROPOSED");
            assertThat(world.as(side.coordinator())
                            .get("/plan-imports/" + side.draft() + "/rows")
                            .body())
                    .contains(side.draftWord());
        }
    }
}
