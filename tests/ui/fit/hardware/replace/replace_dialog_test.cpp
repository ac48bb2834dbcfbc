// What an approximation costs trained networks: which runs are offered, what is said of the answer.

#include "ui/fit/hardware/replace/replace_dialog.h"

#include <fstream>

#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>

#include "core/expression/curve_spec.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_result.h"
#include "tests/ui/fit/wait_for.h"
#include "ui/widgets/text/flat_table.h"

namespace zorro::ui {
namespace {

namespace fs = std::filesystem;

RunEntry runOf(const std::string& folder, RunState state, const std::vector<std::string>& activations) {
    RunEntry entry{.path = "/runs/" + folder, .state = state, .name = folder.substr(16)};
    for (const std::string& activation : activations) {
        entry.activations.push_back({.activation = activation});
    }
    return entry;
}

bool always(const fs::path&) {
    return true;
}
bool never(const fs::path&) {
    return false;
}

/// Two networks of GELU: 90 % and 88 % as trained, 89 % and 85 % with the approximation.
ReplacementResult twoNetworks() {
    ReplacementResult result{.activation = "expr(x)", .device = "cpu", .members = {}};
    for (const auto& [seed, before, after] : {std::tuple(1, 0.90, 0.89), std::tuple(2, 0.88, 0.85)}) {
        ReplacedMember member{.group = {"gelu"}, .seed = static_cast<std::uint64_t>(seed), .dataSeed = {}};
        member.asTrained[Quantity::testAccuracy] = before;
        member.replaced[Quantity::testAccuracy] = after;
        result.members.push_back(member);
    }
    return result;
}

TEST(ReplaceableRuns, ThoseOfTheFunctionComeFirstAndOthersSayWhyNot) {
    const auto rows = replaceableRuns({runOf("20260101-100000-old", RunState::finished, {"gelu", "relu"}),
                                       runOf("20260102-100000-now", RunState::running, {"gelu"}),
                                       runOf("20260103-100000-new", RunState::finished, {"tanh"}),
                                       runOf("20260104-100000-newest", RunState::stopped, {"gelu"})},
                                      parseCurve("gelu"), always);

    ASSERT_EQ(rows.size(), 4U);
    EXPECT_EQ(rows[0].name, "newest");
    EXPECT_EQ(rows[1].name, "old");
    EXPECT_TRUE(rows[1].isPossible());
    EXPECT_EQ(rows[2].whyNot, "did not train this function");
    EXPECT_EQ(rows[3].whyNot, "has not ended");
}

TEST(ReplaceableRuns, AFunctionWithOtherValuesIsAnotherOne) {
    const auto rows = replaceableRuns({runOf("20260101-100000-one", RunState::finished, {"swish:beta=2"})},
                                      parseCurve("swish"), always);
    EXPECT_FALSE(rows[0].isPossible());
}

TEST(ReplaceableRuns, NeedTheirWeightsAndNoLearnedValues) {
    RunEntry learned = runOf("20260101-100000-one", RunState::finished, {"gelu"});
    EXPECT_EQ(replaceableRuns({learned}, parseCurve("gelu"), never)[0].whyNot, "its weights are gone");
    learned.parameters = ParameterText("architecture.learnable=layer\n");
    EXPECT_EQ(replaceableRuns({learned}, parseCurve("gelu"), always)[0].whyNot,
              "its activations have learned values");
}

TEST(ReplacementWords, SayTheMeansAndHowFarNetworksDiffer) {
    const QString sentence = replacementSentence(twoNetworks());
    for (const char* part :
         {"89.00", "87.00", "means of 2 networks", "−2 percentage points", "−3 to −1 percentage points"}) {
        EXPECT_TRUE(sentence.contains(QString::fromUtf8(part))) << part << " in " << sentence.toStdString();
    }
}

TEST(ReplacementWords, ANetworkThatFailsIsCountedAndNotAveraged) {
    ReplacementResult result = twoNetworks();
    result.members[1].replaced[Quantity::testAccuracy].reset();
    const QString sentence = replacementSentence(result);
    EXPECT_TRUE(sentence.contains("of one network")) << sentence.toStdString();
    EXPECT_TRUE(sentence.contains("One network no longer gives finite answers")) << sentence.toStdString();
    const QList<QStringList> rows = replacementRows(result);
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows[0][0], "gelu, seed 1");
    EXPECT_EQ(rows[0][3], QStringLiteral("−1"));
    EXPECT_EQ(rows[1][3], QStringLiteral("–"));
}

class ReplaceDialogTest : public testing::Test {
protected:
    ReplaceDialogTest() {
        approximation::ApproximationQuestion question;
        question.form = approximation::formCalled("pieces:8");
        question.range = {-4, 4};
        approximation_ = approximation::approximate(parseCurve("gelu"), question);
    }
    [[nodiscard]] fs::path runs() const { return fs::path(folder_.path().toStdString()) / "runs"; }
    fs::path addRun(const std::string& name, const std::string& activation) {
        Comparison comparison{.name = name};
        comparison.members.push_back({.activation = activation, .seed = 1});
        const fs::path run = createRunDirectory(runs(), comparison);
        writeResult(run, RunResult{.steps = 5, .seconds = 1});
        return run;
    }

    QTemporaryDir folder_;
    approximation::Approximation approximation_;
};

TEST_F(ReplaceDialogTest, OffersRunsAndCannotEvaluateThoseWithoutWeights) {
    addRun("one", "gelu");
    addRun("two", "tanh");
    ReplaceDialog dialog(approximation_, runs());
    waitFor([&] { return dialog.isComplete(); });

    EXPECT_EQ(dialog.runs().rowCount(), 2);
    EXPECT_FALSE(dialog.evaluateButton().isEnabled());
    EXPECT_TRUE(dialog.status().text().contains("No finished run has GELU"))
        << dialog.status().text().toStdString();
}

TEST_F(ReplaceDialogTest, ShowsANetworkARow) {
    ReplaceDialog dialog(approximation_, runs());
    dialog.showResult(twoNetworks());
    EXPECT_EQ(dialog.networks().rowCount(), 2);
    EXPECT_TRUE(dialog.status().text().contains("means of 2 networks"));
}

TEST_F(ReplaceDialogTest, SaysWhatTheTrainerComplainsOf) {
    const fs::path run = addRun("one", "gelu");
    std::ofstream(run / checkpointFile) << "no checkpoint";
    ReplaceDialog dialog(approximation_, runs());
    waitFor([&] { return dialog.isComplete(); });
    ASSERT_TRUE(dialog.evaluateButton().isEnabled());
    dialog.evaluateOrStop();
    EXPECT_TRUE(dialog.isEvaluating());
    waitFor([&] { return !dialog.isEvaluating(); });

    EXPECT_EQ(dialog.networks().rowCount(), 0);
    EXPECT_FALSE(dialog.status().text().isEmpty());
    EXPECT_NE(dialog.status().text(), "Evaluating…");
}

}  // namespace
}  // namespace zorro::ui
