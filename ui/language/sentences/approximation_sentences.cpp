#include <QtGlobal>

#include "ui/language/sentences/sentences.h"

namespace zorro::ui {
namespace {

constexpr const char* approximationTemplates[] = {
    QT_TRANSLATE_NOOP("Sentences",
                      "no bound of the error is proven: an operation of the formula has no bounds here"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 holds numbers up to %2: the range or f goes beyond that, where numbers saturate"),
    QT_TRANSLATE_NOOP("Sentences", "the relative error is not bounded near x = %1"),
    QT_TRANSLATE_NOOP("Sentences", "f is not bounded near x = %1"),
    QT_TRANSLATE_NOOP("Sentences", "choose a range without it"),
    QT_TRANSLATE_NOOP("Sentences", "choose a range without it, or --error absolute"),
    QT_TRANSLATE_NOOP("Sentences", "unknown fixed-point format %1"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "write fixed:QI.F with I bits before the point and F behind it, together 1 to 47, as in fixed:Q3.12"),
    QT_TRANSLATE_NOOP("Sentences", "unknown format of coefficients %1"),
    QT_TRANSLATE_NOOP("Sentences", "write double, float32, float16, bfloat16 or fixed:QI.F"),
    QT_TRANSLATE_NOOP("Sentences", "f tends to no number and no straight line above the range"),
    QT_TRANSLATE_NOOP("Sentences", "f tends to no number and no straight line below the range"),
    QT_TRANSLATE_NOOP("Sentences", "write --outside clamp or linear"),
    QT_TRANSLATE_NOOP("Sentences", "%1 in %2 is %3"),
    QT_TRANSLATE_NOOP("Sentences", "the degree"),
    QT_TRANSLATE_NOOP("Sentences", "the degree of the numerator"),
    QT_TRANSLATE_NOOP("Sentences", "the degree of the denominator"),
    QT_TRANSLATE_NOOP("Sentences", "the number of pieces"),
    QT_TRANSLATE_NOOP("Sentences", "the number of entries"),
    QT_TRANSLATE_NOOP("Sentences", "write a whole number"),
    QT_TRANSLATE_NOOP("Sentences", "it can be %1 to %2"),
    QT_TRANSLATE_NOOP("Sentences", "unknown form %1"),
    QT_TRANSLATE_NOOP("Sentences", "write polynomial:N, rational:N,M, pieces:N or table:N[,linear|cubic]"),
    QT_TRANSLATE_NOOP("Sentences", "a table of %1 entries has no cubic interpolation"),
    QT_TRANSLATE_NOOP("Sentences", "write 4 entries or more"),
    QT_TRANSLATE_NOOP("Sentences", "unexpected %1 in the form %2"),
    QT_TRANSLATE_NOOP("Sentences", "the range is %1"),
    QT_TRANSLATE_NOOP("Sentences", "write lo:hi, as in -4:4"),
    QT_TRANSLATE_NOOP("Sentences", "the range %1 is not finite"),
    QT_TRANSLATE_NOOP("Sentences", "write two finite numbers lo:hi, as in -4:4"),
    QT_TRANSLATE_NOOP("Sentences", "the range %1 is a single point"),
    QT_TRANSLATE_NOOP("Sentences", "the range %1 is reversed"),
    QT_TRANSLATE_NOOP("Sentences", "write lo:hi with lo < hi, as in -4:4"),
    QT_TRANSLATE_NOOP("Sentences", "the weight is %1"),
    QT_TRANSLATE_NOOP("Sentences", "write normal:SIGMA with SIGMA above 0, as in normal:1"),
    QT_TRANSLATE_NOOP("Sentences", "unknown weight %1"),
    QT_TRANSLATE_NOOP("Sentences", "write uniform, normal:SIGMA or density:FORMULA"),
    QT_TRANSLATE_NOOP("Sentences", "the coefficients cannot be determined in the digits of the search"),
    QT_TRANSLATE_NOOP("Sentences", "ask for a lower degree or a narrower range"),
    QT_TRANSLATE_NOOP("Sentences", "no pieces follow f in the range"),
    QT_TRANSLATE_NOOP("Sentences", "ask for more pieces"),
    QT_TRANSLATE_NOOP("Sentences", "a numerator of degree %1 cannot have the zero of f at 0"),
    QT_TRANSLATE_NOOP("Sentences", "ask for a higher degree"),
    QT_TRANSLATE_NOOP("Sentences", "no denominator in %1 is proven to be positive in the range"),
    QT_TRANSLATE_NOOP("Sentences", "ask for another format or lower degrees"),
    QT_TRANSLATE_NOOP("Sentences", "the numerator cannot be determined"),
    QT_TRANSLATE_NOOP("Sentences", "ask for lower degrees"),
    QT_TRANSLATE_NOOP("Sentences", "f has no finite value at %1"),
    QT_TRANSLATE_NOOP("Sentences", "the weight at %1 is no number from 0 up"),
    QT_TRANSLATE_NOOP("Sentences", "write one that is nowhere negative"),
    QT_TRANSLATE_NOOP("Sentences", "f is %1 at %2, where a relative error has no meaning"),
    QT_TRANSLATE_NOOP("Sentences", "0 or jumps through it"),
    QT_TRANSLATE_NOOP("Sentences", "0 otherwise than as x or x^2"),
};

}  // namespace

Sentences approximationSentences() {
    return approximationTemplates;
}

}  // namespace zorro::ui
