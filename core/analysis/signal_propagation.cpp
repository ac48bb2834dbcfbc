#include "core/analysis/signal_propagation.h"

namespace zorro {

SignalPropagation propagateSignal(const Curve&, double q) {
    return {.q = q};
}

}  // namespace zorro
