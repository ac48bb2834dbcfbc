#pragma once

// The format of TensorBoard's event files: records of protocol buffers, each with its length and two check
// sums (TensorFlow's core/lib/io/record_writer.h and core/util/event.proto). Private to core/run.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zorro {

struct Scalar {
    std::string tag;  ///< what TensorBoard groups charts by, e.g. "loss/train"
    float value = 0;
};

/// The record that begins every event file.
[[nodiscard]] std::string fileVersionRecord(double wallSeconds);

/// Some scalars of one step as a record. `wallSeconds` since 1970.
[[nodiscard]] std::string scalarsRecord(double wallSeconds, std::uint64_t step,
                                        const std::vector<Scalar>& scalars);

}  // namespace zorro
