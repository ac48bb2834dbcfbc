#include "app/table-words/table_words.h"

#include <nlohmann/json.hpp>

#include "core/activation/catalogue.h"
#include "core/launch/place/place_kind.h"
#include "core/lesson/lesson.h"
#include "core/run/comparison/field.h"
#include "core/run/directory/run_result.h"
#include "core/run/quantity/quantity.h"
#include "core/study/file/example_studies.h"
#include "ui/language/language.h"
#include "ui/lesson/lesson_shelf.h"
#include "ui/session/presets.h"

namespace zorro {
namespace {

using WordSet = std::set<std::string>;

void addFields(WordSet& words) {
    for (const ComparisonField& field : comparisonFields()) {
        words.insert({field.label, field.meaning, field.unit});
        for (const FieldChoice& choice : field.access.choices) {
            words.insert(choice.label);
        }
    }
}

void addQuantities(WordSet& words) {
    for (const QuantityDescription& each : quantities) {
        const std::string label(each.label);
        words.insert({label, std::string(each.meaning), std::string(endLabel(each.quantity)),
                      std::string(each.brief), labelInside(each.quantity)});
        // A chart of a quantity in training and in validation is called by the last word alone.
        if (trainingOf(each.quantity)) {
            words.insert(jointLabel(each.quantity));
        }
    }
    for (const RunState state : {RunState::prepared, RunState::running, RunState::paused, RunState::finished,
                                 RunState::stopped, RunState::failed}) {
        words.insert(stateName(state));
    }
    words.insert("unreadable");  // the state of a run whose files are damaged
}

void addFunctions(WordSet& words) {
    for (const Family& family : families()) {
        words.insert({family.name, family.about});
    }
    const ui::Presets presets{QString()};
    for (const FunctionPtr& function : catalogue()) {
        const Description& description = function->description();
        words.insert(description.about);
        for (const Parameter& parameter : description.parameters) {
            words.insert(parameter.meaning);
        }
        for (const ui::Preset& preset : presets.presetsFor(description.name)) {
            words.insert({preset.name.toStdString(), preset.source.toStdString()});
        }
    }
}

void addPlaces(WordSet& words) {
    for (const PlaceKind* kind : placeKinds()) {
        words.insert(kind->description().title);
        for (const PlaceField& field : kind->description().fields) {
            words.insert({field.label, field.meaning});
        }
    }
}

void addLessons(WordSet& words) {
    for (const Lesson& lesson : ui::builtInLessons()) {
        words.insert({lesson.title, lesson.text, lesson.verdict.shown, lesson.verdict.notShown});
        for (const LessonRun& run : lesson.runs) {
            words.insert(run.label);
        }
    }
    for (const ExampleStudy& study : exampleStudies()) {
        words.insert(nlohmann::json::parse(study.json).at("about").get<std::string>());
    }
}

}  // namespace

std::set<std::string> tableWords() {
    const ui::EnglishTexts english;  // lessons come in the language of the window
    WordSet words;
    for (const auto add : {addFields, addQuantities, addFunctions, addPlaces, addLessons}) {
        add(words);
    }
    words.erase("");
    return words;
}

}  // namespace zorro
