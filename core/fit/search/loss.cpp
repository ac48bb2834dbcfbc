#include "core/fit/search/loss.h"

#include <cmath>

namespace zorro {

RootLoss rootLoss(Loss loss, double scale, double e) {
    const double square = scale * scale;
    double rho = e * e;
    double slope = 1;  // rho'(e^2)
    if (loss == Loss::huber && std::abs(e) > scale) {
        rho = 2 * scale * std::abs(e) - square;
        slope = scale / std::abs(e);
    } else if (loss == Loss::cauchy) {
        rho = square * std::log1p(e * e / square);
        slope = 1 / (1 + e * e / square);
    }
    const double root = std::sqrt(rho);
    return {std::copysign(root, e), root > 0 ? std::abs(e) * slope / root : 1};
}

Influence influence(Loss loss, double scale, double e) {
    const double ratio = e / scale;
    switch (loss) {
        case Loss::huber:
            return std::abs(ratio) <= 1 ? Influence{e, 1} : Influence{std::copysign(scale, e), 0};
        case Loss::cauchy: {
            const double denominator = 1 + ratio * ratio;
            return {e / denominator, (1 - ratio * ratio) / (denominator * denominator)};
        }
        default:
            return {e, 1};
    }
}

}  // namespace zorro
