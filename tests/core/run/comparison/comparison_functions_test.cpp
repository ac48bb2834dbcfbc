// A comparison carries the functions of somebody's own that it trains.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/library/define.h"
#include "core/run/comparison/comparison.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/directory/run_data.h"
#include "tests/core/library/own_example.h"
#include "tests/core/run/run_example.h"

namespace zorro {
namespace {

using testing::HasSubstr;
using testing::Not;

Member ownMember(const Description& description, const std::string& spec) {
    const auto curve = std::make_shared<const Curve>(defaultCurve(makeOwn(description)));
    return {.activation = spec, .seed = 1, .dataSeed = {}, .critical = {}, .curve = curve};
}

Comparison withOwn() {
    Comparison comparison = exampleRun();
    comparison.members.push_back(ownMember(swish2(), "swish2"));
    return comparison;
}

std::string functionsRefusal(const std::string& json) {
    try {
        static_cast<void>(readComparison(json));
    } catch (const RunError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(ComparisonFunctions, AreWrittenAndReadWithIt) {
    const std::string json = comparisonJson(withOwn());
    const Comparison read = readComparison(json);
    ASSERT_TRUE(read.members.back().curve);
    EXPECT_EQ(read.members.back().curve->description().formula, "x*sigmoid(b*x)");
    EXPECT_EQ(read.members.back().curve->description().parameters[0].upper, 10);
    EXPECT_EQ(comparisonJson(read), json);
    EXPECT_THAT(comparisonJson(exampleRun()), Not(HasSubstr("\"functions\"")));
}

TEST(ComparisonFunctions, OfGatesAreCarriedToo) {
    Comparison comparison = exampleRun();
    comparison.architecture.kind = "slstm";
    comparison.members = {{.activation = "tanh"}};
    comparison.members[0].gate = "swish2:b=3";
    comparison.members[0].gateCurve = std::make_shared<const Curve>(Curve{makeOwn(swish2()), {3}});
    const Comparison read = readComparison(comparisonJson(comparison));
    ASSERT_TRUE(read.members[0].gateCurve);
    EXPECT_EQ(read.members[0].gateCurve->description().formula, "x*sigmoid(b*x)");
    EXPECT_EQ(comparisonJson(read), comparisonJson(comparison));
    comparison.members.push_back(ownMember(swish2("swish2", "x*tanh(b*x)"), "swish2"));
    try {
        checkComparison(comparison);
        FAIL() << "one name had two meanings";
    } catch (const ComparisonError& error) {
        EXPECT_THAT(error.what(), HasSubstr("'swish2' means two different functions here"));
    }
}

TEST(ComparisonFunctions, AreNeededByItsSpecs) {
    std::string json = comparisonJson(withOwn());
    json.replace(json.find("\"name\": \"swish2\""), 16, "\"name\": \"swish3\"");
    EXPECT_THAT(functionsRefusal(json), HasSubstr("members[2].activation: unknown function 'swish2'"));
}

TEST(ComparisonFunctions, MeanOneThingAName) {
    Comparison comparison = withOwn();
    comparison.members.push_back(ownMember(swish2("swish2", "x*tanh(b*x)"), "swish2:b=2"));
    EXPECT_THAT(functionsRefusal(comparisonJson(withOwn())), "accepted");
    try {
        checkComparison(comparison);
        FAIL() << "accepted";
    } catch (const RunError& error) {
        EXPECT_THAT(error.what(), HasSubstr("two different functions"));
    }
}

TEST(ComparisonFunctions, MayBeItsBaselineAndWhatItsDataDraw) {
    Comparison comparison = withOwn();
    comparison.protocol.baseline = "swish2:b=1";
    comparison.data.source = "regression";
    comparison.data.function = "drawn:b=2";
    comparison.data.functions.add(makeOwn(swish2("drawn", "b*x")));
    const Comparison read = readComparison(comparisonJson(comparison));
    EXPECT_EQ(read.protocol.baseline, "swish2:b=1");
    EXPECT_NE(functionsOf(read).find("drawn"), nullptr);
    EXPECT_NO_THROW(static_cast<void>(datasetOf(read.data)));
}

TEST(ComparisonFunctions, AreRefusedWhereTheyAreDamaged) {
    std::string json = comparisonJson(withOwn());
    json.replace(json.find("x*sigmoid(b*x)"), 14, "x*sigmoid(b*x ");
    EXPECT_THAT(functionsRefusal(json), HasSubstr("functions[0]: "));
}

}  // namespace
}  // namespace zorro
