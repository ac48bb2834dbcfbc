#pragma once

// Every Zorro function fitted to every usual target: what the gallery shows, without a widget.

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/fit/fit.h"

namespace zorro::ui {

/// One fit of the gallery.
struct GalleryFit {
    FunctionPtr family;
    Curve target;
    FitReport report;  ///< without residuals
};

/// The pairs to fit, function by function: five Zorro functions, and Swish, GELU, DGELU, DSiLU, tanh and
/// sigmoid each.
struct GalleryPair {
    FunctionPtr family;
    Curve target;
};
[[nodiscard]] std::vector<GalleryPair> galleryPairs();

/// The fit of one pair on [-5, 5] with 1,001 points. Its report has no curve where it was stopped early.
[[nodiscard]] GalleryFit fitPair(const GalleryPair& pair, const std::stop_token& stop);

/// The fits of all pairs, several at once, sent in the order of the pairs.
void fitPairs(const std::vector<GalleryPair>& pairs, const std::function<void(GalleryFit)>& send,
              const std::stop_token& stop);

/// The fits as CSV: function, target, RMSE, largest error and where, SPEC; 17 digits.
[[nodiscard]] std::string galleryCsv(const std::vector<GalleryFit>& fits);

}  // namespace zorro::ui
