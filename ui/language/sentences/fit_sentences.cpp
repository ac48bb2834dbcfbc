#include <QtGlobal>

#include "ui/language/sentences/sentences.h"

namespace zorro::ui {
namespace {

constexpr const char* fitTemplates[] = {
    // The verdict and its advice
    QT_TRANSLATE_NOOP("Sentences", "%1 is %2 at every point"),
    QT_TRANSLATE_NOOP("Sentences", "No %1 was found that meets %2: the nearest is %3 off, at %4"),
    QT_TRANSLATE_NOOP("Sentences", "Stopped: the best %1 until then is at most %2 off, at %3"),
    QT_TRANSLATE_NOOP("Sentences", "The search did not converge (%1): %2 is at most %3 off, at %4"),
    QT_TRANSLATE_NOOP("Sentences", "%1 agrees with %2 within its σ (reduced χ² %3)"),
    QT_TRANSLATE_NOOP("Sentences", "%1 leaves more of %2 than its σ explains (reduced χ² %3)"),
    QT_TRANSLATE_NOOP("Sentences", "Only one of %1 starts found this %2, at most %3 off, at %4"),
    QT_TRANSLATE_NOOP("Sentences", "Some points of %1 pull the fit of %2: the farthest is %3 off, at %4"),
    QT_TRANSLATE_NOOP("Sentences", "%1 goes through the scatter of %2 (R² %3), at most %4 off, at %5"),
    QT_TRANSLATE_NOOP("Sentences", "%1 cannot follow %2, at most %3 off, at %4"),
    QT_TRANSLATE_NOOP("Sentences", "%1 follows roughly %2, at most %3 off, at %4"),
    QT_TRANSLATE_NOOP("Sentences", "%1 follows %2, at most %3 off, at %4"),
    QT_TRANSLATE_NOOP("Sentences", "point %1"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is not determined"),
    QT_TRANSLATE_NOOP("Sentences", "%1 are not determined"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is at its bound"),
    QT_TRANSLATE_NOOP("Sentences", "%1 are at their bounds"),
    QT_TRANSLATE_NOOP("Sentences", "Search to the end"),
    QT_TRANSLATE_NOOP("Sentences", "Search from %1 starts"),
    QT_TRANSLATE_NOOP("Sentences", "Hold %1 there"),
    QT_TRANSLATE_NOOP("Sentences", "Take σ as relative"),
    QT_TRANSLATE_NOOP("Sentences", "Fit relative errors"),
    QT_TRANSLATE_NOOP("Sentences", "Fit %1 instead"),
    QT_TRANSLATE_NOOP("Sentences", "Use the Huber loss"),
    QT_TRANSLATE_NOOP("Sentences", "Widen the bounds of %1"),
    // Notes
    QT_TRANSLATE_NOOP("Sentences", "the fit was stopped: these are the best values until then"),
    QT_TRANSLATE_NOOP("Sentences", "the search did not converge: %1"),
    QT_TRANSLATE_NOOP("Sentences", "the values are the best until then, and have no intervals"),
    QT_TRANSLATE_NOOP("Sentences", "%1 of %2 starts found this minimum, the best of %3"),
    QT_TRANSLATE_NOOP("Sentences", "the next has RMSE %1"),
    QT_TRANSLATE_NOOP("Sentences", "the next has max |error| %1"),
    QT_TRANSLATE_NOOP("Sentences", "the next has mean |error| %1"),
    QT_TRANSLATE_NOOP("Sentences", "more starts may find a better one still"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is at its upper bound %2"),
    QT_TRANSLATE_NOOP("Sentences", "%1 is at its lower bound %2"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "the optimum is the limit %1 -> inf, where the hump is u e^(a u), so it is not identifiable"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "the optimum is the limit %1 -> -inf, where the branch is the identity, so it is not identifiable"),
    QT_TRANSLATE_NOOP("Sentences", "the error would fall further beyond it, so it has no standard error"),
    QT_TRANSLATE_NOOP("Sentences", "%1 has no standard error: %2"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "%1 and %2 are correlated by %3: the points determine little more than a combination of them"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "%1 is bounded on the right and the target is not: only its limit b_pos -> -inf grows with it"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 is bounded on the right and the target is not: choose Asymmetric-Zorro"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "%1 is bounded on the left and the target is not: only its limit b_pos -> -inf grows with it"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 is bounded on the left and the target is not: choose Asymmetric-Zorro"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "%1 is unbounded on the right and the target is not: only its limit b_pos -> -inf grows with it"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 is unbounded on the right and the target is not: choose Asymmetric-Zorro"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "%1 is unbounded on the left and the target is not: only its limit b_pos -> -inf grows with it"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 is unbounded on the left and the target is not: choose Asymmetric-Zorro"),
    QT_TRANSLATE_NOOP("Sentences",
                      "slope 1 on [0, 1] is fixed: no parameter can lower the error there, which alone makes "
                      "an RMSE of %1 (%2 of %3 points)"),
    QT_TRANSLATE_NOOP("Sentences",
                      "R^2 = %1: most of what the target does is scatter, in which no shape is left"),
    QT_TRANSLATE_NOOP("Sentences", "R^2 = %1: a bad fit"),
    QT_TRANSLATE_NOOP("Sentences", "this function cannot follow the target in this range"),
    QT_TRANSLATE_NOOP("Sentences",
                      "neighbouring residuals are correlated by %1: what remains is shape, not noise"),
    QT_TRANSLATE_NOOP("Sentences",
                      "neighbouring residuals are correlated by %1: what remains is shape, not noise, and "
                      "the standard errors are too small"),
    QT_TRANSLATE_NOOP("Sentences", "the standard errors only say how sharp the minimum is"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "standard errors are not defined: there are as many parameters as points to determine them"),
    QT_TRANSLATE_NOOP("Sentences", "the fit is exact"),
    QT_TRANSLATE_NOOP("Sentences",
                      "the residual reaches its largest size %1 and changes its sign %2 between (%3 sought)"),
    QT_TRANSLATE_NOOP("Sentences", "once"),
    QT_TRANSLATE_NOOP("Sentences", "%1 times"),
    QT_TRANSLATE_NOOP("Sentences", "1 parameter is"),
    QT_TRANSLATE_NOOP("Sentences", "%1 parameters are"),
    QT_TRANSLATE_NOOP("Sentences",
                      "a largest error has no standard errors: it rests on a few points, and says nothing of "
                      "how the others scatter"),
    QT_TRANSLATE_NOOP("Sentences", "the largest error is that at the points"),
    QT_TRANSLATE_NOOP("Sentences", "between them nothing is known"),
    QT_TRANSLATE_NOOP(
        "Sentences", "one point where the target is 0 does not count, since there is no relative error of 0"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 points where the target is 0 do not count, since there is no relative error of 0"),
    QT_TRANSLATE_NOOP("Sentences", "a condition such as f(0)=0 makes the fit exact there"),
    QT_TRANSLATE_NOOP("Sentences", "no parameter is sought that could make it meet %1"),
    QT_TRANSLATE_NOOP("Sentences",
                      "no parameters were found that meet %1: this is the nearest fit, with the least sum of "
                      "violations, each as a part of what it compares"),
    QT_TRANSLATE_NOOP("Sentences",
                      "no parameters were found that meet %1 beside the other conditions: this is the "
                      "nearest fit, with the least sum of violations, each as a part of what it compares"),
    QT_TRANSLATE_NOOP("Sentences",
                      "there are no standard errors for l1: they would rest on how many points lie close to "
                      "the curve, which these points do not tell well"),
    QT_TRANSLATE_NOOP("Sentences", "stopped before the first search ended"),
    QT_TRANSLATE_NOOP("Sentences", "the curve is not finite at the points, whatever the start"),
    QT_TRANSLATE_NOOP("Sentences", "it is not finite from any start"),
    // Why a parameter has no standard error, why a search has not converged
    QT_TRANSLATE_NOOP("Sentences", "equals %1"),
    QT_TRANSLATE_NOOP("Sentences", "the search was stopped"),
    QT_TRANSLATE_NOOP("Sentences", "the search did not converge"),
    QT_TRANSLATE_NOOP("Sentences", "not determined: values far off fit as well"),
    QT_TRANSLATE_NOOP("Sentences", "a largest error has none"),
    QT_TRANSLATE_NOOP("Sentences", "none for l1"),
    QT_TRANSLATE_NOOP("Sentences", "the conditions are not met"),
    QT_TRANSLATE_NOOP("Sentences", "at its bound"),
    QT_TRANSLATE_NOOP("Sentences", "no influence on the curve"),
    QT_TRANSLATE_NOOP("Sentences", "the conditions determine it"),
    QT_TRANSLATE_NOOP("Sentences", "as many parameters as points"),
    QT_TRANSLATE_NOOP("Sentences", "the fit is exact: no scatter tells how sure it is"),
    QT_TRANSLATE_NOOP("Sentences", "other parameters can take its place"),
    QT_TRANSLATE_NOOP("Sentences", "its last steps still gained, or no slope is known there"),
    QT_TRANSLATE_NOOP("Sentences", "no parameters meet the conditions"),
    QT_TRANSLATE_NOOP("Sentences", "the derivatives are not finite where the search ended"),
    QT_TRANSLATE_NOOP("Sentences", "searches from beside its end kept finding better values"),
    QT_TRANSLATE_NOOP("Sentences", "it ran out of steps"),
    QT_TRANSLATE_NOOP("Sentences", "it ended where the error still falls but no step lowers it"),
    // What took no part, and units of errors
    QT_TRANSLATE_NOOP("Sentences", "outside the range"),
    QT_TRANSLATE_NOOP("Sentences", "their weight is 0"),
    QT_TRANSLATE_NOOP("Sentences", "the target"),
    QT_TRANSLATE_NOOP("Sentences", "units in the last place of %1"),
    QT_TRANSLATE_NOOP("Sentences", "contours need two different parameters that have standard errors"),
    QT_TRANSLATE_NOOP("Sentences", "contours are those of a fit without conditions"),
    QT_TRANSLATE_NOOP("Sentences", "leave these out"),
};

}  // namespace

Sentences fitSentences() {
    return fitTemplates;
}

}  // namespace zorro::ui
