#pragma once

// The data set of a comparison, split and on its device.

#include <cstdint>
#include <map>

#include "core/dataset/dataset.h"
#include "core/dataset/split.h"
#include "core/run/comparison/comparison.h"
#include "core/train/run/device_data.h"
#include "core/train/tensor.h"

namespace zorro {

/// What the stacks of a comparison share and only read. Positions are int64 on the device.
struct TrainingData {
    Dataset dataset;
    Split split;
    DeviceData onDevice;
    Tensor watched;     ///< of the examples that validations while training use
    Tensor looked;      ///< of the training examples over which dead units are counted
    Tensor validation;  ///< of all examples to validate on
    Tensor test;
    double inputSquare =
        1;  ///< mean square of the numbers of the training examples, where `critical` needs it
};

/// Loads, splits and moves. Throws ComparisonError where there is no such data.
[[nodiscard]] TrainingData prepareData(const Comparison& comparison, const torch::Device& device);

/// The data of a comparison by the seeds that its members have for them.
using DataBySeed = std::map<std::uint64_t, TrainingData>;

/// prepareData() for every seed. Throws ComparisonError also where the seeds change nothing, since the data
/// say themselves what is for training and what for validation.
[[nodiscard]] DataBySeed prepareAllData(const Comparison& comparison, const torch::Device& device);

}  // namespace zorro
