#include "core/analysis/landmarks.h"

namespace zorro {

Landmarks findLandmarks(const Curve& curve) {
    Landmarks landmarks;
    landmarks.joints = curve.joints();
    return landmarks;
}

}  // namespace zorro
