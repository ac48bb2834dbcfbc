#pragma once

// A prepared comparison that shows one thing about activations: what is trained, which pictures show it, and
// how the sentence of its verdict is made. A lesson is data, a JSON file of resources/lessons:
//
//     name          of its files and run directories, e.g. "vanishing-gradients"
//     title, text   what it is about, in a sentence or two
//     activations   SPECs, one column of pictures each
//     seeds         networks of each activation, at least 3
//     comparison    what its runs share, as in comparison.json and without members
//     runs          one or several, each with what it changes: {"label": ..., "comparison": {...}}; a row of
//                   pictures each where there are several
//     pictures      names of lessonPictures
//     verdict       see LessonVerdict

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/run/comparison/comparison.h"

namespace zorro {

/// What is wrong with the text of a lesson: where, and what would be right, in one sentence.
class LessonError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// What a small multiple shows of an activation.
enum class LessonPicture {
    layerGradients,  ///< norm of the gradient by layer, on a logarithmic axis
    deadUnits,       ///< share of units that are dead, by layer
    boundary,        ///< what the first network answers over the plane
    loss             ///< validation loss over the steps, on a logarithmic axis
};

/// What the verdict is about, the median over the seeds of an activation.
enum class LessonMeasure {
    firstOverLast,    ///< norm of the first layer's gradient over the last layer's, at the first record
    firstLayer,       ///< norm of the first layer's gradient, at the first record
    largestGradient,  ///< largest norm of the whole gradient, over all records
    deadUnits,        ///< share of dead units in the layer with most of them, at the last record
    validationLoss    ///< at the last validation
};

/// How the sentence is made. In it stand {worst} and {other}, the activations' titles; {worst value},
/// {other value}; {worst run}, {other run}, the labels of their runs; {worst accuracy}, {other accuracy}, of
/// validation after {steps}; {worst failed}, {other failed}, "3 of 3 networks"; {better}, "3 of 4
/// activations", with which the other run does better than the worst one; {steps}, as far as both have come.
struct LessonVerdict {
    LessonMeasure measure = LessonMeasure::firstOverLast;
    /// The activation that the worst one is held against, a SPEC of the lesson; empty: the same activation in
    /// the run where it does best.
    std::string against;
    double factor = 10;     ///< the effect has shown where the worst is so many times worse than the other
    double difference = 0;  ///< likewise for shares: so much more
    std::string shown;      ///< the sentence where the effect has shown
    std::string notShown;   ///< and where it has not
};

struct LessonRun {
    std::string label;
    Comparison comparison;  ///< with its members, every activation with every seed
};

struct Lesson {
    std::string name;
    std::string title;
    std::string text;
    std::vector<std::string> activations;
    std::size_t seeds = 3;
    std::vector<LessonRun> runs;
    std::vector<LessonPicture> pictures;
    LessonVerdict verdict;
    /// Positions of each activation's networks in the comparison of any of the runs.
    std::vector<std::vector<std::size_t>> members;
    bool isRun = false;  ///< a run that is there already and is shown as it is, see shown_run.h

    [[nodiscard]] const std::vector<std::size_t>& membersOf(std::size_t activation) const {
        return members[activation];
    }
};

/// Reads the text of a lesson. Throws LessonError, which names the key and what it should be.
[[nodiscard]] Lesson readLesson(std::string_view json);

}  // namespace zorro
