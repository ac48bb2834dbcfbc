#pragma once

// Robust losses as Huber (Annals of Mathematical Statistics 35, 1964) treats them. Private to core/fit.
// e is a weighted residual, rho(e^2) twice its cost, psi(e) = e rho'(e^2) half the derivative of that in e.

#include "core/fit/fit_question.h"

namespace zorro {

/// sqrt(rho(e^2)) with the sign of e, the residual whose square is the loss, and its derivative in e.
struct RootLoss {
    double value;
    double derivative;
};
[[nodiscard]] RootLoss rootLoss(Loss loss, double scale, double e);

/// psi(e) and its derivative.
struct Influence {
    double value;
    double derivative;
};
[[nodiscard]] Influence influence(Loss loss, double scale, double e);

}  // namespace zorro
