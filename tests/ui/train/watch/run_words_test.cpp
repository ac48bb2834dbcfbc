#include "ui/train/watch/run_words.h"

#include <gmock/gmock.h>

#include "core/run/comparison/default_comparison.h"

namespace zorro::ui {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(RunWords, NameWhatIsUnusualAsTheFormDoesAndSwitchesByTheirNamesAlone) {
    Comparison comparison = defaultComparison("mlp", "spirals");
    comparison.members = {{.activation = "relu"}};
    comparison.architecture.gated = true;
    comparison.architecture.dropout = 0.25;
    const std::string facts = factsOf(comparison).toStdString();
    EXPECT_THAT(facts, HasSubstr("gated (GLU)"));
    EXPECT_THAT(facts, HasSubstr("dropout 0.25"));
    EXPECT_THAT(facts, Not(HasSubstr("yes")));
    comparison.optimizer.kind = "sgd";
    comparison.optimizer.nesterov = true;
    EXPECT_THAT(factsOf(comparison).toStdString(), HasSubstr("Nesterov's momentum"));
}

}  // namespace
}  // namespace zorro::ui
