#include "core/formula/program/scan.h"

#include <bit>
#include <cmath>
#include <cstdint>

#include "core/formula/program/processor_versions.h"

namespace zorro::formula {

ZORRO_FOR_EACH_PROCESSOR bool anyTrue(const double* values, std::size_t count) {
    std::uint64_t any = 0;
    for (std::size_t i = 0; i < count; ++i) {
        any |= std::bit_cast<std::uint64_t>(values[i]);
    }
    return any != 0;
}

ZORRO_FOR_EACH_PROCESSOR bool anyBeyond(const double* values, std::size_t count, double limit) {
    std::uint64_t any = 0;
    for (std::size_t i = 0; i < count; ++i) {
        any |= std::fabs(values[i]) <= limit ? 0U : 1U;
    }
    return any != 0;
}

ZORRO_FOR_EACH_PROCESSOR void takeNan(const double* __restrict deciding, double* __restrict values,
                                      std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        values[i] = deciding[i] == deciding[i] ? values[i] : deciding[i];
    }
}

}  // namespace zorro::formula
