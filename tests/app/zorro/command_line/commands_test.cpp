#include "app/zorro/command_line/commands.h"

#include <algorithm>
#include <cmath>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "app/zorro/command_line/usage_error.h"
#include "core/text/json.h"
#include "tests/core/code/language_called.h"

namespace zorro {
namespace {

using testing::HasSubstr;

std::string evaluated(const EvalOptions& options) {
    std::istringstream none;
    std::ostringstream out;
    runEval(options, none, out);
    return out.str();
}

const std::vector<double> points{-1, 0.1};

std::string listed(const ListOptions& options) {
    std::ostringstream out;
    runList(options, out);
    return out.str();
}

std::string refusalToList(const ListOptions& options) {
    try {
        return listed(options);
    } catch (const UsageError& error) {
        return error.what();
    }
}

TEST(List, HasALineAFunction) {
    const std::string text = listed({});
    EXPECT_GT(std::count(text.begin(), text.end(), '\n'), 100);
    EXPECT_THAT(text, testing::StartsWith("symmetric-zorro"));
    EXPECT_THAT(text, testing::ContainsRegex("snake +Snake +2020 +alpha=1\n"));
}

TEST(List, ChoosesByFamilyAndProperties) {
    const std::string text =
        listed({.family = "periodic", .conditions = {"odd", "not-parameters"}, .format = TextFormat::text});
    EXPECT_THAT(text, testing::StartsWith("sine"));
    EXPECT_THAT(text, HasSubstr("gcu"));
    EXPECT_THAT(text, testing::Not(HasSubstr("siren")));
    EXPECT_EQ(listed({.family = "zorro", .conditions = {"year<2000"}, .format = TextFormat::text}), "");
}

TEST(List, SaysInJsonWhatItKnows) {
    const Json json = Json::parse(
        listed({.family = "shrink", .conditions = {"not-continuous"}, .format = TextFormat::json}));
    ASSERT_EQ(json.size(), 1U);
    EXPECT_EQ(json[0]["name"], "hard-shrink");
    EXPECT_EQ(json[0]["family"], "shrink");
    EXPECT_EQ(json[0]["year"], 1994);
    EXPECT_EQ(json[0]["smoothness"], "jumps");
    EXPECT_EQ(json[0]["properties"], Json({"monotone", "odd", "zero-mean", "zero-at-zero", "parameters"}));
}

TEST(List, NamesTheFamiliesAndPropertiesThereAre) {
    EXPECT_EQ(refusalToList({.family = "peridic", .conditions = {}, .format = TextFormat::text}),
              "--family: unknown value 'peridic'; did you mean 'periodic'?");
    EXPECT_THAT(refusalToList({.family = {}, .conditions = {"bouned"}, .format = TextFormat::text}),
                HasSubstr("--with: unknown property 'bouned'; did you mean 'bounded'?; known are bounded"));
}

TEST(Describe, NamesTheLandmarksNearZeroOfWhatOscillates) {
    std::ostringstream out;
    runDescribe({"siren", TextFormat::text}, out);
    EXPECT_LT(out.str().size(), 4000U);
    EXPECT_THAT(out.str(), HasSubstr("-0.1047197551; 0; 0.1047197551; 0.2094395102; "));
}

TEST(Eval, WritesPlainColumnsForOneSpecWith17Digits) {
    EXPECT_EQ(evaluated({.specs = {"relu"}, .points = points}),
              "x,f,df,d2f\n-1,0,0,0\n0.10000000000000001,0.10000000000000001,1,0\n");
}

TEST(Eval, PrefixesAndQuotesTheColumnsOfSeveralSpecs) {
    const std::string text =
        evaluated({.specs = {"relu", "symmetric-zorro:a=2,b=1"}, .points = points, .derivatives = 1});
    EXPECT_THAT(text, testing::StartsWith("x,relu:f,relu:df,\"symmetric-zorro:a=2,b=1:f\","
                                          "\"symmetric-zorro:a=2,b=1:df\"\n-1,0,0,"));
}

TEST(Eval, WritesLongTablesWhole) {
    const std::string text =
        evaluated({.specs = {"identity"}, .points = EvenlySpaced{0, 9999, 10000}, .derivatives = 0});
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 10001);
    EXPECT_THAT(text, testing::EndsWith("\n9999,9999\n"));
}

TEST(Eval, JsonNamesWhatIsNotFinite) {
    const Json json = Json::parse(evaluated({.specs = {"identity"},
                                             .points = std::vector<double>{0.1, HUGE_VAL, -HUGE_VAL, NAN},
                                             .derivatives = 0,
                                             .format = TableFormat::json}));

    EXPECT_EQ(json["curves"][0]["spec"], "identity");
    EXPECT_EQ(json["curves"][0]["f"], Json({0.1, "inf", "-inf", "nan"}));
    EXPECT_FALSE(json["curves"][0].contains("df"));
}

TEST(Eval, QuotesTheSpecThatDescribesNoCurve) {
    try {
        (void)evaluated({.specs = {"relu", "gellu"}, .points = points});
        FAIL() << "an unknown function was evaluated";
    } catch (const UsageError& error) {
        EXPECT_THAT(error.what(), HasSubstr("SPEC 'gellu'"));
        EXPECT_THAT(error.what(), HasSubstr("did you mean 'gelu'?"));
    }
}

TEST(List, NamesTheWholeCatalogueInBothFormats) {
    const std::string text = listed({});
    const Json functions = Json::parse(listed({.family = {}, .conditions = {}, .format = TextFormat::json}));

    EXPECT_GE(functions.size(), 100U);
    for (const Json& function : functions) {
        EXPECT_THAT(text, HasSubstr(function["name"].get<std::string>()));
    }
    EXPECT_EQ(functions[0]["parameters"][0]["default"], 1.2);
}

TEST(Describe, GivesTheKnownLandmarksOfSymmetricZorro) {
    std::ostringstream out;
    runDescribe({"symmetric-zorro:a=3,b=0.3", TextFormat::json}, out);
    const Json json = Json::parse(out.str());

    EXPECT_EQ(json["smoothness"], "C1");
    EXPECT_EQ(json["parameters"][1]["value"], 0.3);
    EXPECT_EQ(json["landmarks"]["joints"], Json({0, 1}));
    EXPECT_EQ(json["landmarks"]["limit_at_plus_infinity"], 1);
    EXPECT_NEAR(json["signal_propagation"]["forward_gain"], 1.83545098770298, 1e-10);  // mpmath
    EXPECT_NEAR(json["signal_propagation"]["gradient_gain"], 1.572, 1e-3);  // resources/manual/mathematics.md
}

TEST(Describe, GivesTheCriticalPointOrWhyThereIsNone) {
    std::ostringstream out;
    runDescribe({.spec = "gelu", .format = TextFormat::json}, out);
    const auto critical = nlohmann::json::parse(out.str())["critical"];
    // By mpmath at 25 digits.
    EXPECT_EQ(critical["q"], 5.2);
    EXPECT_NEAR(critical["weight_variance"].get<double>(), 1.96496197, 1e-7);
    EXPECT_NEAR(critical["bias_variance"].get<double>(), 0.21969678, 1e-7);
    EXPECT_NEAR(critical["slope"].get<double>(), 0.989624502, 1e-7);
    std::ostringstream none;
    runDescribe({.spec = "softplus", .format = TextFormat::json}, none);
    const auto without = nlohmann::json::parse(none.str());
    EXPECT_TRUE(without["critical"].is_null());
    EXPECT_THAT(without["critical_reason"].get<std::string>(), HasSubstr("in [1, 40]"));
    std::ostringstream text;
    runDescribe({.spec = "softplus", .format = TextFormat::text}, text);
    EXPECT_THAT(text.str(), HasSubstr(without["critical_reason"].get<std::string>()));
}

TEST(Describe, GivesFiguresAndWhatRoundingMakesOfTheFormula) {
    std::ostringstream out;
    runDescribe({.spec = "silu", .format = TextFormat::json}, out);
    const auto json = nlohmann::json::parse(out.str());
    EXPECT_NEAR(json["figures"]["largest_curvature"].get<double>(), 0.5, 1e-12);  // at 0, by the definition
    EXPECT_NEAR(json["figures"]["mean"].get<double>(), 0.20662096414190703726, 1e-12);  // mpmath
    EXPECT_EQ(json["figures"]["falling"][0]["lower"], "-inf");
    EXPECT_NEAR(json["figures"]["falling"][0]["upper"].get<double>(), -1.27846454276107, 1e-10);
    EXPECT_EQ(json["rounding"]["float16"]["inputs"], 65536 - 2048 - 1);
    EXPECT_GT(json["rounding"]["bfloat16"]["largest_ulp"].get<double>(), 0.5);
    EXPECT_EQ(json["rounding"]["bfloat16"]["not_finite"], 0);
}

TEST(Describe, TextSaysWhatJsonSays) {
    std::ostringstream out;
    runDescribe({"dgelu", TextFormat::text}, out);
    for (const char* part : {"DGELU\n", "C-infinity", "maximum 1.128904145 at x = 1.414213562", "Landmarks",
                             "Signal propagation at q = 1", "limit at +inf"}) {
        EXPECT_THAT(out.str(), HasSubstr(part));
    }
}

TEST(Code, WritesTheLanguageThatIsAskedFor) {
    std::ostringstream out;
    runCode({"symmetric-zorro:a=3", &languageCalled("pytorch"), {}}, out);
    EXPECT_THAT(out.str(), HasSubstr("class SymmetricZorro(torch.nn.Module):"));
    EXPECT_THAT(out.str(), HasSubstr("a=3.0, b=1.0, learnable=False"));
}

}  // namespace
}  // namespace zorro
