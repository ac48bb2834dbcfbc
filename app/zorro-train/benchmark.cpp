#include "app/zorro-train/benchmark.h"

#include "core/activation/spec.h"
#include "core/run/comparison/comparison.h"
#include "core/text/json.h"
#include "core/train/run/benchmark.h"
#include "core/train/run/device.h"
#include "core/train/run/training_plan.h"

namespace zorro {

namespace {

Json timingJson(const ActivationTiming& timing) {
    const double elements = static_cast<double>(timing.elements);
    return {{"elements", timing.elements},
            {"forward_seconds", timing.forwardSeconds},
            {"backward_seconds", timing.backwardSeconds},
            {"step_seconds", timing.stepSeconds},
            {"fastest_step_seconds", timing.fastestSeconds},
            {"elements_per_second", elements / timing.stepSeconds},
            {"peak_bytes", timing.peakBytes},
            {"repetitions", timing.repetitions}};
}

}  // namespace

void writeBenchmark(const std::string& word, const std::vector<std::string>& specs, std::ostream& out) {
    useAllCores();
    const c10::Device device = resolveDevice(word);
    std::vector<Curve> curves;
    curves.reserve(specs.size());
    for (const std::string& spec : specs) curves.push_back(curveOf(Member{.activation = spec}));
    Json activations = Json::array();
    for (const Curve& curve : curves) {
        Json sizes = Json::array();
        for (const std::int64_t elements : benchmarkSizes)
            sizes.push_back(timingJson(timeActivation(curve, elements, device)));
        activations.push_back({{"activation", shortSpecText(curve)}, {"sizes", sizes}});
    }
    out << jsonDocument({{"device", device.str()},
                         {"description", deviceDescription(device)},
                         {"threads", coreCount()},
                         {"precision", "float32"},
                         {"activations", activations}});
}

}  // namespace zorro
