#include "core/run/events/event_line.h"

#include <gtest/gtest.h>

#include "tests/core/run/events/event_example.h"

namespace zorro {
namespace {

TEST(EventLine, IsOneLineOfTheFormThatIsDocumented) {
    const EventBatch batch{.steps = {1},
                           .seconds = {0.5},
                           .columns = {{.name = "train_loss", .values = {0.25, notRecordedExample}}}};
    EXPECT_EQ(eventLine(batch), R"({"steps":[1],"seconds":[0.5],"member":{"train_loss":[[0.25,null]]}})");
}

TEST(EventLine, CellsOfMapsAreBase64AndMeanNumbersInTheirRange) {
    const OutputMap map = exampleMap();
    EXPECT_NE(eventLine(exampleOfAll()).find(R"("cells":"TWFuAP+A")"), std::string::npos);
    EXPECT_DOUBLE_EQ(map.value(0, 1, 0), -1);
    EXPECT_DOUBLE_EQ(map.value(0, 1, 1), 1);
}

TEST(EventLine, NumbersThatNoIntegerHoldsDoNotLookLikeOne) {
    const EventBatch batch{.steps = {1},
                           .seconds = {-0.0},
                           .columns = {{.name = "train_loss", .values = {1.2345678901234568e20, -1e19}}}};
    EXPECT_EQ(eventLine(batch),
              R"({"steps":[1],"seconds":[-0.0],"member":{"train_loss":[[1.2345678901234568e+20,-1e+19]]}})");
}

TEST(EventLine, SaysItsStepsWithoutBeingReadWhole) {
    EXPECT_EQ(stepsOf(eventLine(exampleOfAll()))->first, 10U);
    EXPECT_EQ(stepsOf(eventLine(exampleOfAll()))->last, 20U);
    EXPECT_EQ(stepsOf("{\"steps\":[7],\"sec")->last, 7U);
    for (const char* line : {"", "{\"steps\":[", "{\"steps\":[]", "{\"steps\":[1", "{\"steps\":[1,]",
                             "{\"steps\":[1.5]", "{\"steps\":[-1]", "{\"seconds\":[1]}"}) {
        EXPECT_FALSE(stepsOf(line).has_value()) << line;
    }
}

}  // namespace
}  // namespace zorro
