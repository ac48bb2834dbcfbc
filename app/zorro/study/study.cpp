#include "app/zorro/study/study.h"

#include "app/zorro/study/study_commands.h"
#include "core/run/comparison/comparison_issue.h"
#include "core/study/file/example_studies.h"
#include "core/study/file/study_words.h"
#include "core/text/text.h"
#include "core/text/text_table.h"

namespace zorro {
namespace {

void listStudies(std::ostream& out) {
    for (const ExampleStudy& example : exampleStudies()) {
        const Study study = readStudy(example.json, {});
        out << example.name << " (" << study.problems.size() << " problems, " << study.activations.size()
            << " activations, " << study.seeds << " seeds"
            << (study.minutes > 0 ? "; about " + readableNumber(study.minutes) + " minutes" : "") << ")\n  "
            << study.about << '\n';
    }
}

bool runAction(const StudyOptions& options, std::ostream& out) {
    switch (options.action) {
        case StudyAction::list:
            listStudies(out);
            return true;
        case StudyAction::plan:
            planStudy(readStudyState(options, false, true), options, out);
            return true;
        case StudyAction::run: {
            StudyState state = readStudyState(options, false, true);
            if (!trainStudy(state, options, out)) {
                return false;
            }
            if (!options.queue) {
                showStudy(readStudyState(options, true, false), options, out);
            }
            return true;
        }
        case StudyAction::show:
        case StudyAction::exportStudy:
            showStudy(readStudyState(options, true, false), options, out);
            return true;
    }
    return true;
}

}  // namespace

bool runStudy(const StudyOptions& options, std::ostream& out) {
    try {
        return runAction(options, out);
    } catch (const ComparisonError& error) {
        throw RunError(inQuotes(options.file) + ": " + issueText(error.issue(), studyWord));
    }
}

}  // namespace zorro
