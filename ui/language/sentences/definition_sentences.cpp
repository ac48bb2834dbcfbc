#include <QtGlobal>

#include "ui/language/sentences/sentences.h"

namespace zorro::ui {
namespace {

constexpr const char* definitionTemplates[] = {
    // Functions of one's own
    QT_TRANSLATE_NOOP("Sentences", "the bounds of %1 are %2 to %3"),
    QT_TRANSLATE_NOOP("Sentences", "the bounds of %1 are %2 to %3 in %4"),
    QT_TRANSLATE_NOOP("Sentences", "write two finite numbers, the smaller one first"),
    QT_TRANSLATE_NOOP("Sentences", "the default of %1, %2, is not within its bounds, %3 to %4"),
    QT_TRANSLATE_NOOP("Sentences", "the default of %1, %2, is not within its bounds, %3 to %4 in %5"),
    QT_TRANSLATE_NOOP("Sentences", "on a logarithmic scale both are above 0"),
    QT_TRANSLATE_NOOP("Sentences", "the parameter %1 of the formula is not described"),
    QT_TRANSLATE_NOOP("Sentences", "the parameter %1 of the formula is not described in %2"),
    QT_TRANSLATE_NOOP("Sentences", "the parameter %1 is described twice in %2"),
    QT_TRANSLATE_NOOP("Sentences", "the parameter %1 is described, but not in the formula in %2"),
    QT_TRANSLATE_NOOP("Sentences", "write NAME = DEFAULT in LOWER:UPPER"),
    QT_TRANSLATE_NOOP("Sentences", "the first line starts with a blank"),
    QT_TRANSLATE_NOOP("Sentences", "']' is missing after the function's name"),
    QT_TRANSLATE_NOOP("Sentences", "a parameter is not complete"),
    QT_TRANSLATE_NOOP("Sentences", "the default or a bound of %1 is not a number"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is not a year"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is given twice for %2"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is no smoothness"),
    QT_TRANSLATE_NOOP("Sentences", "write jumps, C0, C1, C2 or C-infinity"),
    QT_TRANSLATE_NOOP("Sentences", "unknown word %1"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "known are title, formula, latex, parameter, smoothness, about, source, year and aliases"),
    QT_TRANSLATE_NOOP("Sentences", "%1 needs a title, a formula and a source"),
    QT_TRANSLATE_NOOP("Sentences", "%1 has no value"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is no name"),
    QT_TRANSLATE_NOOP("Sentences", "a name has small letters, digits and '-', a letter first"),
    QT_TRANSLATE_NOOP("Sentences", "before the first [NAME] there are only family and about"),
    QT_TRANSLATE_NOOP("Sentences", "%1 = %2 from %3 to %4"),
    QT_TRANSLATE_NOOP("Sentences", "%1 = %2 from %3 to %4 logarithmically"),
    QT_TRANSLATE_NOOP("Sentences", "%1 = %2 from %3 to %4 (logarithmic)"),
    QT_TRANSLATE_NOOP("Sentences", "without parameters"),
    QT_TRANSLATE_NOOP("Sentences", "with %1"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is %2 in this run, which counts here"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is %2 in this session, which counts here"),
    QT_TRANSLATE_NOOP("Sentences", "yours is %1 now"),
    QT_TRANSLATE_NOOP("Sentences", "write NAME = FORMULA, e.g. 'swish2 = x*sigmoid(b*x)'"),
    QT_TRANSLATE_NOOP("Sentences", "the default and the bounds of %1 must be finite numbers"),
    QT_TRANSLATE_NOOP("Sentences", "the lower one must be below the upper one"),
    QT_TRANSLATE_NOOP("Sentences", "what %1 says is longer than %2 characters"),
    QT_TRANSLATE_NOOP("Sentences", "a function needs a name"),
    QT_TRANSLATE_NOOP("Sentences", "the name %1 is longer than %2 characters"),
    QT_TRANSLATE_NOOP("Sentences", "the name is longer than %1 characters"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 is no name for a function: it begins with a letter and goes on with letters, "
                      "digits, '-' and '_'"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is no name for a function: it ends with '-'"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is a function of the catalogue"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is a function of the catalogue, %2"),
    QT_TRANSLATE_NOOP("Sentences", "choose another name"),
    QT_TRANSLATE_NOOP("Sentences", "'x' is the variable of every formula"),
    QT_TRANSLATE_NOOP("Sentences", "%1 has the variable x in it"),
    QT_TRANSLATE_NOOP("Sentences", "%1 means something else in a formula or a SPEC"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is a function that formulas call"),
    QT_TRANSLATE_NOOP("Sentences", "the formula has no parameter %1"),
    QT_TRANSLATE_NOOP("Sentences", "it has no parameters"),
    QT_TRANSLATE_NOOP("Sentences", "it has %1"),
    QT_TRANSLATE_NOOP("Sentences", "'=' is missing in %1"),
    QT_TRANSLATE_NOOP("Sentences", "the formula is missing"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is a parameter"),
    QT_TRANSLATE_NOOP("Sentences", "a definition is an object {...}, not %1"),
    QT_TRANSLATE_NOOP("Sentences", "unknown key %1"),
    QT_TRANSLATE_NOOP("Sentences", "known here are %1"),
    QT_TRANSLATE_NOOP("Sentences", "%1 should be text, not %2"),
    QT_TRANSLATE_NOOP("Sentences", "should be text, not %1"),
    QT_TRANSLATE_NOOP("Sentences", "should be a finite number, not %1"),
    QT_TRANSLATE_NOOP("Sentences", "should be \"linear\" or \"logarithmic\", not %1"),
    QT_TRANSLATE_NOOP("Sentences", "a definition needs a \"name\""),
    QT_TRANSLATE_NOOP("Sentences", "a definition needs a \"formula\""),
    QT_TRANSLATE_NOOP("Sentences", "should be a list [...] of definitions"),
    QT_TRANSLATE_NOOP("Sentences", "should be a list [...]"),
    QT_TRANSLATE_NOOP("Sentences", "there are more than %1 definitions"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is defined twice"),
    QT_TRANSLATE_NOOP("Sentences",
                      "there are no definitions: they are a list, as 'zorro list --mine --format json' "
                      "prints, or stand under \"functions\""),
    QT_TRANSLATE_NOOP("Sentences", "your function %1 in '%2' cannot be used: %3"),
    QT_TRANSLATE_NOOP("Sentences", "it is called %1 inside"),
    QT_TRANSLATE_NOOP("Sentences", "cannot make the folder '%1': %2"),
    QT_TRANSLATE_NOOP("Sentences", "cannot remove '%1': %2"),
};

}  // namespace

Sentences definitionSentences() {
    return definitionTemplates;
}

}  // namespace zorro::ui
