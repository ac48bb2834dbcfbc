// Sentences on comparisons, runs, studies, data and places, in the window's language.

#include <cmath>

#include <QString>
#include <gtest/gtest.h>

#include "core/dataset/dataset.h"
#include "core/file/file.h"
#include "core/index/run_filter.h"
#include "core/launch/place/place.h"
#include "core/launch/process/words.h"
#include "core/run/comparison/comparison.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/run/comparison/default_comparison.h"
#include "core/run/comparison/field.h"
#include "core/run/directory/find_run.h"
#include "core/run/directory/run_snapshot.h"
#include "core/run/tuning/tuning_axis.h"
#include "core/study/file/study.h"
#include "core/study/sweep/sweep.h"
#include "core/text/json.h"
#include "core/text/number_range.h"
#include "tests/core/file/test_folder.h"
#include "tests/ui/language/chinese_test.h"
#include "ui/language/spoken.h"

namespace zorro::ui {
namespace {

using SpokenOfRuns = ChineseTest;

Comparison spirals() {
    Comparison comparison = defaultComparison("mlp", "spirals");
    comparison.members = {{.activation = "gelu"}, {.activation = "tanh"}};
    return comparison;
}

TEST_F(SpokenOfRuns, IssuesOfComparisonsAreChinese) {
    Comparison comparison = spirals();
    comparison.architecture.depth = 0;
    comparison.architecture.dropout = 2;
    comparison.optimizer.learningRate = std::nan("");
    comparison.optimizer.nesterov = true;
    comparison.optimizer.momentum = 0;
    comparison.data.validation = 0.9;
    comparison.data.test = 0.9;
    comparison.data.source.clear();
    const auto issues = planIssues(comparison);
    ASSERT_GE(issues.size(), 5U);
    for (const ComparisonIssue& issue : issues) {
        expectChinese(issueText(issue, [](const std::string&) { return "学习率"; }));
    }
    EXPECT_EQ(spoken("学习率 must be in [1e-12, 1000], not nan"),
              "学习率必须在 [1e-12, 1000] 内，而不是 nan");
}

TEST_F(SpokenOfRuns, RefusedValuesAreChinese) {
    for (const char* json :
         {"", "{", "[]", "{\"format\": 1e9}", "{\"format\": 0}", "{\"format\": 1, \"nonsense\": 2}",
          "{\"format\": 1, \"training\": {\"steps\": \"many\"}}",
          "{\"format\": 1, \"optimizer\": {\"learning_rate\": \"x\"}}",
          "{\"format\": 1, \"architecture\": {\"residual\": 3}}", "{\"format\": 1, \"tags\": 7}"}) {
        expectChinese(refusal([json] { (void)readPlan(json); }));
    }
    expectChinese(refusal([] { (void)readFieldText(*findField("training.steps"), "many"); }));
    expectChinese(refusal([] { (void)readFieldText(*findField("architecture.kind"), "tree"); }));
    expectChinese(refusal([] { (void)readFieldText(*findField("architecture.residual"), "maybe"); }));
    for (const char* range : {"1:2", "1:2:1", "2:1:3", "0:1:3:log", "a:1:3", "1:1:3"}) {
        expectChinese(refusal([range] { (void)readRange(range); }));
    }
}

TEST_F(SpokenOfRuns, RefusedSweepsAndTuningAreChinese) {
    for (const char* axis : {"training.steps=1,2", "dropout", "dropout=x", "dropout=0.1,0.1", "nonsense=1,2",
                             "gelu.z=1,2", "dropout=5,6"}) {
        expectChinese(refusal([axis] {
            Comparison comparison = spirals();
            sweepMembers(comparison, {.axes = {axis}});
        }));
        expectChinese(refusal([axis] {
            Comparison comparison = spirals();
            comparison.tuning.fields = {axis};
            (void)tuningAxes(comparison);
        }));
    }
}

TEST_F(SpokenOfRuns, RefusedStudiesAreChinese) {
    for (const char* json :
         {"7", "{}", "{\"name\": 3}", "{\"name\": \"a\", \"nonsense\": 1}",
          "{\"name\": \"a\", \"activations\": []}",
          "{\"name\": \"a\", \"activations\": [\"gelu\"], \"problems\": [{\"data\": \"spirals\"}]}",
          "{\"name\": \"a\", \"activations\": [\"gelu\", \"gelu\"], \"problems\": []}",
          "{\"name\": \"a\", \"activations\": [\"gelu\"], \"problems\": [], \"seeds\": 0}"}) {
        expectChinese(refusal([json] { (void)readStudy(json, ".", {}); }));
    }
}

TEST_F(SpokenOfRuns, RefusedDataAreChinese) {
    const TestFolder folder;
    replaceFile(folder / "short-images-idx3-ubyte", "abc");
    replaceFile(folder / "table.csv", "a,b\n1,2\n3\n");
    for (const std::string& source :
         {std::string("spirales"), folder.path().string(), (folder / "short-images-idx3-ubyte").string(),
          (folder.path() / "table.csv").string()}) {
        expectChinese(refusal([&source] { (void)loadDataset({.source = source}); }));
    }
    expectChinese(refusal([] { (void)loadDataset({.source = "spirals", .noise = -1}); }));
}

TEST_F(SpokenOfRuns, LayersAreChinese) {
    EXPECT_EQ(spoken("hidden 2"), "隐藏层 2");
    EXPECT_EQ(spoken("layer 1 feed-forward"), "第 1 层前馈");
    EXPECT_EQ(spoken("layer 1 input gate"), "第 1 层输入门");
}

TEST_F(SpokenOfRuns, TuningIsChinese) {
    EXPECT_EQ(
        spoken("learning rate from 0.001 to 0.1: 10 candidates of each of 2 activations with 3 seeds, judged "
               "after 111, 333 and 1000 steps (10, 3 and 2 candidates)"),
        "学习率从 0.001 到 0.1：2 个激活函数各 10 个候选值、3 个种子，在 111、333 和 1000 步后评判 (10、3 和 "
        "2 "
        "个候选值)");
    EXPECT_EQ(spoken("tuning, rung 1 of 3: 9 candidates, 2 networks each, to step 111"),
              "调优，第 1 轮，共 3 轮：9 个候选值，每个 2 个网络，到第 111 步");
    expectChinese(
        "tuning: no value is dropped at step 111, since none of gelu and tanh was better there than "
        "answering "
        "without looking (validation accuracy 33.33 %)");
}

TEST_F(SpokenOfRuns, StatesOfRunsAreChinese) {
    RunSnapshot run;
    run.state = RunState::finished;
    EXPECT_EQ(spoken(stateWords(run)), "已完成");
    run.state = RunState::failed;
    run.reason = "the trainer was killed";
    run.resumable = true;
    run.result.failures = {std::nullopt, MemberFailure{7, "its training loss was not finite"}};
    EXPECT_EQ(spoken(stateWords(run)), "失败：训练程序被终止，2 个网络中有 1 个发散，可继续");
    const TestFolder folder;
    expectChinese(refusal([&folder] { (void)findRunIn(folder.path(), "latest"); }));
}

TEST_F(SpokenOfRuns, FiltersAndPlacesAreChinese) {
    for (const char* words : {"steps>=many", "stepps>=3"}) {
        expectChinese(RunFilter(words, {}).problem());
    }
    for (const char* command : {"ssh \\", "ssh 'host"}) {
        expectChinese(refusal([command] { (void)splitWords(command); }));
    }
    for (const char* json : {"{}", "[1]", "[{\"kind\": \"moon\", \"name\": \"a\"}]"}) {
        expectChinese(refusal([json] { (void)readPlaces(json); }));
    }
    Place place = defaultPlace("ssh");
    expectChinese(refusal([&place] { checkPlace(place); }));
    place.name = "far";
    expectChinese(refusal([&place] { checkPlace(withTexts(place, {{"start", "train {nothing}"}})); }));
}

}  // namespace
}  // namespace zorro::ui
