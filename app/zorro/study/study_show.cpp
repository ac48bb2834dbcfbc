#include <algorithm>

#include "app/zorro/study/study_commands.h"
#include "core/activation/spec.h"
#include "core/launch/trainer/local_trainer.h"
#include "core/study/progress/problem_figures.h"
#include "core/study/table/study_conclusion.h"
#include "core/study/table/study_table.h"

namespace zorro {
namespace {

/// What each activation costs, timed alone on the device of the study.
void addCosts(const Study& study, StudyFigures& figures) {
    std::vector<std::string> specs;
    for (const Curve& curve : study.activations) {
        specs.push_back(shortSpecText(curve));
    }
    const ActivationBenchmark benchmark = benchmarkWithTrainer(study.device, specs);
    for (const std::string& activation : figures.activations) {
        const auto timed = std::ranges::find_if(benchmark.activations, [&](const TimedSizes& each) {
            return activation == each.activation || activation.starts_with(each.activation + ", ");
        });
        const bool isTimed = timed != benchmark.activations.end() && !timed->sizes.empty();
        figures.elementSeconds.push_back(isTimed ? std::optional(1 / timed->sizes.back().elementsPerSecond)
                                                 : std::nullopt);
    }
    figures.costProtocol = benchmark.description + ", in " + benchmark.precision;
}

}  // namespace

void showStudy(const StudyState& state, const StudyOptions& options, std::ostream& out) {
    StudyFigures figures = studyFiguresOf(state.study, state.problems, state.progress, state.read);
    for (const std::string& line : state.notCounted) {
        figures.sentences.push_back("Not counted: " + line + ".");
    }
    if (options.cost) {
        addCosts(state.study, figures);
    }
    const auto format = std::ranges::find(studyFormats(), options.format, &StudyFormat::name);
    out << format->write(concludeStudy(figures), {});
}

}  // namespace zorro
