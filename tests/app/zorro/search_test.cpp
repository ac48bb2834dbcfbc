#include "app/zorro/search/search.h"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/zorro/command_line/command_line.h"
#include "app/zorro/command_line/usage_error.h"
#include "core/run/directory/run_snapshot.h"
#include "core/text/json.h"
#include "tests/core/file/test_folder.h"

namespace zorro {
namespace {

using testing::HasSubstr;
using Words = std::vector<std::string>;

class Search : public testing::Test {
protected:
    /// What `zorro search --format json` says of small networks.
    [[nodiscard]] Json found(Words words) const {
        const Words small{"--data",  "moons", "--architecture", "mlp", "--depth", "1",    "--width",  "4",
                          "--steps", "27",    "--device",       "cpu", "--runs",  runs(), "--format", "json"};
        words.insert(words.begin(), "search");
        words.insert(words.end(), small.begin(), small.end());
        std::ostringstream out;
        EXPECT_TRUE(runSearch(std::get<SearchWords>(parseCommandLine(words)), out)) << out.str();
        return parseJson(out.str());
    }
    [[nodiscard]] std::string runs() const { return (folder_ / "runs").string(); }
    TestFolder folder_;
};

TEST_F(Search, FindsParametersWithinItsBudgetAndBoundsAndTriesThemAnew) {
    const Json json = found({"swish", "--budget", "24", "--over", "beta=0.25:4:log"});
    EXPECT_GT(json.at("spent").get<double>(), 12);
    EXPECT_LE(json.at("spent").get<double>(), 24);
    const Json& beta = json.at("parameters").at("beta");
    EXPECT_GE(beta.at("low").get<double>(), 0.25 * (1 - 1e-12));
    EXPECT_LE(beta.at("low").get<double>(), beta.at("high").get<double>());
    EXPECT_LE(beta.at("high").get<double>(), 4 * (1 + 1e-12));
    const RunSnapshot confirmed = readRunSummary(json.at("runs").back().get<std::string>());
    // The family as it is and with what was found, with two seeds each.
    ASSERT_EQ(confirmed.comparison.members.size(), 4U);
    EXPECT_EQ(confirmed.comparison.members[0].activation, "swish");
    EXPECT_EQ(confirmed.comparison.members[2].activation, json.at("best").get<std::string>());
}

TEST_F(Search, FormulasAreRankedOnOtherProblemsWithinTheBudget) {
    const Json json = found({"--formulas", "--budget", "60"});
    EXPECT_LE(json.at("spent").get<double>(), 60);
    ASSERT_GE(json.at("table").size(), 4U);
    double ranks = 0;
    for (const Json& row : json.at("table")) {
        EXPECT_EQ(row.at("ranks").size(), 3U);
        ranks += row.at("mean_rank").get<double>();
    }
    // The ranks of n on each problem have the sum n (n + 1) / 2.
    const double count = static_cast<double>(json.at("table").size());
    EXPECT_NEAR(ranks, count * (count + 1) / 2, 1e-9);
}

TEST_F(Search, SaysWhatWouldBeRight) {
    const auto complaint = [](Words words) {
        words.insert(words.begin(), "search");
        try {
            std::ostringstream out;
            static_cast<void>(runSearch(std::get<SearchWords>(parseCommandLine(words)), out));
        } catch (const std::exception& error) {
            return std::string(error.what());
        }
        return std::string("nothing");
    };
    EXPECT_THAT(complaint({"--budget", "50"}), HasSubstr("the family is missing; give a SPEC"));
    EXPECT_THAT(complaint({"swish", "--formulas", "--budget", "50"}), HasSubstr("exclude each other"));
    EXPECT_THAT(complaint({"swish", "--budget", "50", "--over", "gamma"}), HasSubstr("gamma"));
    EXPECT_THAT(complaint({"swish", "--budget", "3"}), HasSubstr("20"));
}

}  // namespace
}  // namespace zorro
