#include <QtGlobal>

#include "ui/language/sentences/sentences.h"

namespace zorro::ui {
namespace {

constexpr const char* comparisonTemplates[] = {
    // What is wrong with a comparison, its fields and its members
    QT_TRANSLATE_NOOP("Sentences", "the architecture %1 has no gates with a function of their own"),
    QT_TRANSLATE_NOOP("Sentences", "%1 have"),
    QT_TRANSLATE_NOOP("Sentences", "%1 must be in %2, not %3"),
    QT_TRANSLATE_NOOP("Sentences", "%1 must divide the width %2"),
    QT_TRANSLATE_NOOP("Sentences", "%1 does not"),
    QT_TRANSLATE_NOOP("Sentences", "%1 must name a data set or a file"),
    QT_TRANSLATE_NOOP("Sentences", "%1 and %2 must leave examples to train on"),
    QT_TRANSLATE_NOOP("Sentences", "%1 critical does not suit %2: %3"),
    QT_TRANSLATE_NOOP("Sentences", "use kaiming"),
    QT_TRANSLATE_NOOP("Sentences", "%1 must be %2, not %3"),
    QT_TRANSLATE_NOOP("Sentences", "at least 0"),
    QT_TRANSLATE_NOOP("Sentences", "at least 0 and below q"),
    QT_TRANSLATE_NOOP("Sentences", "%1 means two different functions here"),
    QT_TRANSLATE_NOOP("Sentences", "give one of them another name"),
    QT_TRANSLATE_NOOP("Sentences", "a comparison needs at least one member"),
    QT_TRANSLATE_NOOP("Sentences", "a comparison has at most %1 members"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is there twice: %2 with seed %3"),
    QT_TRANSLATE_NOOP("Sentences", "%1 has no effect with the architecture %2"),
    QT_TRANSLATE_NOOP("Sentences", "it is for %1"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is not trained"),
    QT_TRANSLATE_NOOP("Sentences", "there are %1"),
    QT_TRANSLATE_NOOP("Sentences", "%1 must be at least 2 with %2 batch: one value has no variance"),
    QT_TRANSLATE_NOOP("Sentences", "%1 needs %2 float32 or float64: gradients of bfloat16 are too coarse"),
    QT_TRANSLATE_NOOP("Sentences", "%1 needs a momentum above 0"),
    // What a value should be
    QT_TRANSLATE_NOOP("Sentences", "%1 should be %2, not %3"),
    QT_TRANSLATE_NOOP("Sentences", "%1 should be %2"),
    QT_TRANSLATE_NOOP("Sentences", "an object {...}"),
    QT_TRANSLATE_NOOP("Sentences", "a list of texts"),
    QT_TRANSLATE_NOOP("Sentences", "a list of words"),
    QT_TRANSLATE_NOOP("Sentences", "a list [...]"),
    QT_TRANSLATE_NOOP("Sentences", "true or false"),
    QT_TRANSLATE_NOOP("Sentences", "a whole number that is not negative"),
    QT_TRANSLATE_NOOP("Sentences", "a whole number from 1 on"),
    QT_TRANSLATE_NOOP("Sentences", "a finite number"),
    QT_TRANSLATE_NOOP("Sentences", "a number of at least 0"),
    QT_TRANSLATE_NOOP("Sentences", "one of %1"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is no field that members may differ in"),
    QT_TRANSLATE_NOOP("Sentences", "those are %1"),
    QT_TRANSLATE_NOOP("Sentences", "the comparison"),
    QT_TRANSLATE_NOOP("Sentences",
                      "the comparison is of a newer version of this program: its format is %1, and this one "
                      "reads formats up to %2"),
    QT_TRANSLATE_NOOP("Sentences", "the comparison cannot be read: %1"),
    QT_TRANSLATE_NOOP("Sentences", "%1 on data %2"),
    QT_TRANSLATE_NOOP("Sentences", "a list of files {...}"),
    QT_TRANSLATE_NOOP("Sentences", "a list of files with their bytes"),
    QT_TRANSLATE_NOOP("Sentences", "a list of files with their sha256 in 64 hexadecimal digits"),
    QT_TRANSLATE_NOOP("Sentences", "%1 (commit %2), LibTorch %3"),
    QT_TRANSLATE_NOOP("Sentences", "%1 (commit %2)"),
    QT_TRANSLATE_NOOP("Sentences", "provenance should be an object {...}"),
    // Metrics and protocol
    QT_TRANSLATE_NOOP("Sentences", "%1 best needs examples to validate on"),
    QT_TRANSLATE_NOOP("Sentences", "raise %1 or report the last step"),
    QT_TRANSLATE_NOOP("Sentences", "%1: there is no %2 to judge by, since %3"),
    QT_TRANSLATE_NOOP("Sentences", "no example is left to test on"),
    QT_TRANSLATE_NOOP("Sentences", "no example is left to validate on"),
    QT_TRANSLATE_NOOP("Sentences", "the data are for %1"),
    QT_TRANSLATE_NOOP("Sentences", "classification"),
    QT_TRANSLATE_NOOP("Sentences", "regression"),
    QT_TRANSLATE_NOOP("Sentences", "next token"),
    QT_TRANSLATE_NOOP("Sentences", "its training loss was not finite"),
    QT_TRANSLATE_NOOP("Sentences", "a row of the table of quantities is not where its enumerator is"),
    // Sizes of networks
    QT_TRANSLATE_NOOP("Sentences", "%1 unit(s) instead of %2"),
    QT_TRANSLATE_NOOP("Sentences", "%1 weights and biases, %2 without gates"),
    QT_TRANSLATE_NOOP("Sentences", "%1 each of %2"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Parameters of activations are learned per %1, at %2 × the learning rate and without weight decay"),
    QT_TRANSLATE_NOOP("Sentences",
                      "Parameters of activations and gates are learned per %1, at %2 × the learning rate and "
                      "without weight decay"),
    // Why nothing is expected of initial networks
    QT_TRANSLATE_NOOP("Sentences", "the theory is of fully connected networks"),
    QT_TRANSLATE_NOOP("Sentences", "the theory is of networks without normalisation"),
    QT_TRANSLATE_NOOP("Sentences", "the theory is of networks without residual connections"),
    QT_TRANSLATE_NOOP("Sentences", "the theory is of networks without gated layers"),
    QT_TRANSLATE_NOOP("Sentences", "the theory is of networks without dropout"),
    QT_TRANSLATE_NOOP("Sentences", "the theory is of activations that do not learn"),
    QT_TRANSLATE_NOOP("Sentences", "the theory is of examples that are numbers, not tokens"),
    // Activations replaced
    QT_TRANSLATE_NOOP("Sentences", "no network of '%1' has %2 as its activation"),
    QT_TRANSLATE_NOOP("Sentences", "they have %1"),
    QT_TRANSLATE_NOOP("Sentences",
                      "the activations of '%1' have learned parameters, other ones in every network"),
    QT_TRANSLATE_NOOP("Sentences", "only fixed activations can be replaced"),
    // Members of one run
    QT_TRANSLATE_NOOP("Sentences", "%1 would be %2 networks in one run, where %3 fit"),
    QT_TRANSLATE_NOOP("Sentences", "%1 would be %2 networks, where %3 can be planned at once"),
    QT_TRANSLATE_NOOP("Sentences", "the first %1 of %2 problems"),
    QT_TRANSLATE_NOOP("Sentences", "have fewer seeds, or make several studies"),
    QT_TRANSLATE_NOOP("Sentences", "a run has at most %1 members, not %2"),
    QT_TRANSLATE_NOOP("Sentences", "the key %1 stands twice in one object"),
    QT_TRANSLATE_NOOP("Sentences", "have fewer seeds, or make several runs of a study"),
    QT_TRANSLATE_NOOP("Sentences", "%1 activations with %2 seeds"),
    QT_TRANSLATE_NOOP("Sentences", "%1 activations with their gates and %2 seeds"),
    QT_TRANSLATE_NOOP("Sentences", "%1 networks on each of %2 splits of the data"),
    // Names of layers
    QT_TRANSLATE_NOOP("Sentences", "hidden %1"),
    QT_TRANSLATE_NOOP("Sentences", "layer %1"),
    QT_TRANSLATE_NOOP("Sentences", "block %1"),
    QT_TRANSLATE_NOOP("Sentences", "block %1 second"),
    QT_TRANSLATE_NOOP("Sentences", "layer %1 attention"),
    QT_TRANSLATE_NOOP("Sentences", "layer %1 feed-forward"),
    QT_TRANSLATE_NOOP("Sentences", "layer %1 input gate"),
    QT_TRANSLATE_NOOP("Sentences", "layer %1 forget gate"),
    QT_TRANSLATE_NOOP("Sentences", "layer %1 output gate"),
};

}  // namespace

Sentences comparisonSentences() {
    return comparisonTemplates;
}

}  // namespace zorro::ui
