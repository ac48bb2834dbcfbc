#include "core/index/run_filter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/dataset/random.h"
#include "core/index/run_fields.h"

namespace zorro {
namespace {

using testing::HasSubstr;

class RunFilterTest : public testing::Test {
protected:
    RunFilterTest() {
        entry_.activations = {{.activation = "symmetric-zorro:a=2,b=2"}, {.activation = "gelu"}};
        entry_.parameters = ParameterText({{.key = "optimizer.learning_rate", .text = "0.01", .number = 0.01},
                                           {.key = "data.source", .text = "spirals"}});
    }
    bool matches(const std::string& text) const {
        const RunFilter filter(text, parameterKeys({&entry_}));
        EXPECT_EQ(filter.problem(), "") << text;
        return filter.matches(entry_);
    }
    std::string problem(const std::string& text) const {
        return RunFilter(text, parameterKeys({&entry_})).problem();
    }
    RunEntry entry_{.path = "/runs/20260101-first",
                    .state = RunState::finished,
                    .name = "My first run",
                    .tags = {"paper figure"},
                    .architecture = "mlp",
                    .data = "spirals",
                    .steps = 500};
};

TEST_F(RunFilterTest, PlainWordsMustAllOccur) {
    EXPECT_TRUE(matches(""));
    EXPECT_TRUE(matches("FIRST spirals"));
    EXPECT_TRUE(matches("zorro finished"));
    EXPECT_FALSE(matches("first moons"));
    EXPECT_TRUE(matches("\"first run\""));
    EXPECT_FALSE(matches("\"run first\""));
    EXPECT_TRUE(matches("first -moons"));
    EXPECT_FALSE(matches("-first"));
}

TEST_F(RunFilterTest, FieldsAreComparedAsNumbers) {
    EXPECT_TRUE(matches("learning_rate=0.010"));
    EXPECT_TRUE(matches("learning_rate>1e-3"));
    EXPECT_FALSE(matches("learning_rate<0.01"));
    EXPECT_TRUE(matches("learning_rate<=0.01"));
    EXPECT_TRUE(matches("steps>=500 steps!=400"));
    EXPECT_FALSE(matches("steps!=500"));
}

TEST_F(RunFilterTest, FieldsAreComparedAsText) {
    EXPECT_TRUE(matches("activation=gelu"));
    EXPECT_TRUE(matches("tag=\"paper figure\""));
    EXPECT_TRUE(matches("data!=moons"));
    EXPECT_FALSE(matches("data!=spirals"));
    EXPECT_TRUE(matches("data="));  // still being typed
}

TEST_F(RunFilterTest, WhatIsNotUnderstoodIsSaid) {
    EXPECT_THAT(problem("learnin_rate=1"), HasSubstr("did you mean"));
    EXPECT_THAT(problem("learning_rate>fast"), HasSubstr("needs a number"));
    EXPECT_THAT(problem("steps!5"), HasSubstr("no condition"));
}

TEST_F(RunFilterTest, TakesAnyText) {
    Random random(5);
    const std::string letters = "a=<>!\"- .0learning_rate\n\xc3\xbc";
    for (int i = 0; i < 5000; ++i) {
        std::string text;
        for (std::uint64_t length = random.below(12); length > 0; --length) {
            text += letters[random.below(letters.size())];
        }
        static_cast<void>(RunFilter(text, parameterKeys({&entry_})).matches(entry_));
    }
}

}  // namespace
}  // namespace zorro
