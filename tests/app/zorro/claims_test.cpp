#include "app/zorro/claims/claims.h"

#include <filesystem>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/zorro/command_line/command_line.h"
#include "app/zorro/command_line/usage_error.h"
#include "core/file/file.h"
#include "core/run/directory/run_directory.h"
#include "core/study/claims/claims.h"
#include "core/text/json.h"
#include "tests/core/file/test_folder.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using Words = std::vector<std::string>;

ClaimsOptions parsedClaims(Words words) {
    words.insert(words.begin(), "claims");
    return std::get<ClaimsOptions>(parseCommandLine(words));
}

std::string refusedClaims(const Words& words) {
    try {
        std::ostringstream out;
        static_cast<void>(runClaims(parsedClaims(words), out));
    } catch (const UsageError& error) {
        return error.what();
    }
    return "accepted";
}

class ClaimsCommand : public testing::Test {
protected:
    /// What `zorro claims ...` prints about the runs of this test's folder.
    [[nodiscard]] std::string answer(Words words) const {
        words.insert(words.end(), {"--runs", folder_.path().string()});
        std::ostringstream out;
        EXPECT_TRUE(runClaims(parsedClaims(words), out)) << out.str();
        return out.str();
    }
    TestFolder folder_;
};

TEST(ClaimsArguments, ReadEveryOption) {
    const ClaimsOptions options = parsedClaims({"run",
                                                "neuron-death",
                                                "normalization",
                                                "--architecture",
                                                "cnn",
                                                "--depth",
                                                "7",
                                                "--depth",
                                                "9",
                                                "--seeds",
                                                "2",
                                                "--steps",
                                                "3",
                                                "--activation",
                                                "relu",
                                                "--activation",
                                                "symmetric-zorro:a=3",
                                                "--runs",
                                                "there",
                                                "--dry-run"});
    EXPECT_EQ(options.action, ClaimsAction::run);
    EXPECT_THAT(options.claims, ElementsAre("neuron-death", "normalization"));
    EXPECT_THAT(options.architectures, ElementsAre("cnn"));
    EXPECT_THAT(options.depths, ElementsAre(7, 9));
    EXPECT_EQ(options.activations.size(), 2U);
    EXPECT_EQ(options.seeds, 2U);
    EXPECT_EQ(options.steps, 3U);
    EXPECT_EQ(options.runs, "there");
    EXPECT_TRUE(options.dryRun);
    EXPECT_TRUE(parsedClaims({"show", "--format", "json"}).asJson);
}

TEST(ClaimsArguments, SayWhatWouldBeRight) {
    EXPECT_THAT(refusedClaims({"shwo"}), HasSubstr("did you mean 'show'"));
    EXPECT_THAT(refusedClaims({"run", "death"}), HasSubstr("'neuron-death'"));
    EXPECT_THAT(refusedClaims({"run", "--architecture", "lstm"}), HasSubstr("mlp, cnn or transformer"));
    EXPECT_THAT(refusedClaims({"run", "--depth", "2"}), HasSubstr("--depth of claims must be in [3, 1000]"));
    EXPECT_THAT(refusedClaims({"run", "--depth", "deep"}), HasSubstr("--depth: 'deep' is not a whole"));
    EXPECT_THAT(refusedClaims({"run", "--steps", "0"}), HasSubstr("--steps: '0' is not a whole"));
    EXPECT_THAT(refusedClaims({"run", "--seeds", "none"}), HasSubstr("--seeds: 'none' is not a whole"));
    EXPECT_THAT(refusedClaims({"run", "--activation", "rellu"}), HasSubstr("did you mean 'relu'"));
    EXPECT_THAT(refusedClaims({"run", "--format", "json"}), HasSubstr("--format is for show"));
    EXPECT_THAT(refusedClaims({"list", "--dry-run"}), HasSubstr("--dry-run is for run"));
    EXPECT_THAT(refusedClaims({"show", "--steps", "7"}), HasSubstr("--steps is for run"));
}

TEST_F(ClaimsCommand, ListsClaimsArchitecturesAndDepths) {
    const std::string text = answer({"list"});
    for (const Claim& claim : claims) {
        EXPECT_THAT(text, HasSubstr(std::string(claim.name) + ": " + std::string(claim.says)));
    }
    EXPECT_THAT(text, HasSubstr("cnn (convolutional)"));
    EXPECT_THAT(text, HasSubstr("none, layer"));
    EXPECT_THAT(text, HasSubstr("10, 20, 40"));
}

TEST_F(ClaimsCommand, TrainsWhatIsMissingAndShowsWhatItSays) {
    EXPECT_THAT(answer({"show"}), HasSubstr("decides a claim yet"));
    const Words run{"run", "--architecture", "mlp", "--depth",      "3",    "--seeds",
                    "1",   "--steps",        "3",   "--activation", "relu", "normalization"};
    const std::string first = answer(run);
    EXPECT_THAT(first, HasSubstr("1 of 2: mlp-depth-3-none"));
    EXPECT_THAT(first, HasSubstr("mlp, depth 3, width 64, on spirals, 3 steps"));
    EXPECT_THAT(first, HasSubstr("Fewer than 5 seeds"));
    EXPECT_THAT(first, HasSubstr("normalization, "));
    EXPECT_THAT(first, HasSubstr(": 1 of 1 network finished, test accuracy "));
    EXPECT_THAT(first, Not(HasSubstr("neuron-death")));
    const std::vector<fs::path> runs = runDirectories(folder_ / claimsFolder);
    ASSERT_EQ(runs.size(), 2U);
    const bool isLast = runs.back().filename().string().find("batch") != std::string::npos;
    const fs::path normalized = isLast ? runs.back() : runs.front();

    // One is stopped before it has said how it ended.
    fs::remove(normalized / resultFile);
    EXPECT_THAT(answer({"show"}), HasSubstr("not counted: " + normalized.filename().string()));
    const std::string second = answer(run);
    EXPECT_THAT(second, HasSubstr("trained already"));
    EXPECT_THAT(second, HasSubstr("goes on: " + normalized.string()));
    EXPECT_EQ(runDirectories(folder_ / claimsFolder).size(), 2U);

    const Json json = parseJson(answer({"show", "--format", "json"}));
    const Json& row = json["tables"][0]["rows"][0];
    EXPECT_EQ(row["without"]["networks"], 1);
    EXPECT_TRUE(row["with"]["largest_gradient_norm"].is_number());
    EXPECT_TRUE(row["without"]["first_gradient_ratio"].is_number());
    EXPECT_TRUE(row["without"]["dead_units"].is_number());
    replaceFile(normalized / comparisonFile, "{");
    EXPECT_THAT(answer({"show"}), HasSubstr(normalized.filename().string() + ", unreadable: "));
    EXPECT_THAT(answer({"show"}), HasSubstr("The same with normalisation has not been trained yet"));
    EXPECT_THAT(answer({"show", "--depth", "4"}), HasSubstr("decides a claim yet"));
    EXPECT_THAT(answer({"show", "--depth", "3", "--architecture", "mlp"}), HasSubstr("mlp, depth 3"));
}

}  // namespace
}  // namespace zorro
