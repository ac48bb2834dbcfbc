#include "core/activation/zorro_kernel.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>

#include "core/activation/double_double.h"
#include "core/activation/formulas/zorro.h"
#include "core/activation/vectorised.h"

namespace zorro {
namespace {

constexpr std::size_t blockSize = 256;

/// One block of results on the stack. `doubtful` is 1 where rounding may have cost more than the tolerance.
struct alignas(64) Block {
    double f[blockSize], df[blockSize], d2f[blockSize], da[blockSize], db[blockSize], dm[blockSize];
    double side[blockSize], doubtful[blockSize];
};

/// A little less than what MATH.md allows, so that the last roundings fit in as well.
ZORRO_INLINE double exceeds(double error, double value) {
    const double relative = 8e-14 * std::abs(value);
    return error > (relative > 8e-16 ? relative : 8e-16) ? 1.0 : 0.0;
}

// Two loops rather than one with a flag: without the parameters' derivatives there is one exponential a
// point.

ZORRO_VECTORISED void evaluateInX(const ZorroConstants<double>& constants, const double* __restrict x,
                                  std::size_t count, Block& __restrict block) {
    const ZorroConstants<double> z = constants;  // a copy that no write to the block can alias
    for (std::size_t i = 0; i < count; ++i) {
        const ZorroTerms<double> terms = zorroTerms<double, false>(z, x[i]);
        block.f[i] = terms.f;
        block.df[i] = terms.df;
        block.d2f[i] = terms.d2f;
        block.doubtful[i] = exceeds(terms.errorF, terms.f) + exceeds(terms.errorDf, terms.df) +
                            exceeds(terms.errorD2f, terms.d2f);
    }
}

ZORRO_VECTORISED void evaluateInXAndParameters(const ZorroConstants<double>& constants,
                                               const double* __restrict x, std::size_t count,
                                               Block& __restrict block) {
    const ZorroConstants<double> z = constants;
    for (std::size_t i = 0; i < count; ++i) {
        const ZorroTerms<double> terms = zorroTerms<double, true>(z, x[i]);
        block.f[i] = terms.f;
        block.df[i] = terms.df;
        block.d2f[i] = terms.d2f;
        block.da[i] = terms.da;
        block.db[i] = terms.db;
        block.dm[i] = terms.dm;
        block.side[i] = terms.side;
        block.doubtful[i] = exceeds(terms.errorF, terms.f) + exceeds(terms.errorDf, terms.df) +
                            exceeds(terms.errorD2f, terms.d2f) + exceeds(terms.errorDa, terms.da) +
                            exceeds(terms.errorDb, terms.db) + exceeds(terms.errorDm, terms.dm);
    }
}

/// Replaces the doubtful points of a block by values computed with twice the digits.
template <bool Parameters>
void refine(const ZorroConstants<DoubleDouble>& z, const double* x, std::size_t count, Block& block) {
    for (std::size_t i = 0; i < count; ++i) {
        if (block.doubtful[i] == 0 || !std::isfinite(x[i])) {
            continue;
        }
        const ZorroTerms<DoubleDouble> terms = zorroTerms<DoubleDouble, Parameters>(z, x[i]);
        block.f[i] = static_cast<double>(terms.f);
        block.df[i] = static_cast<double>(terms.df);
        block.d2f[i] = static_cast<double>(terms.d2f);
        block.da[i] = static_cast<double>(terms.da);
        block.db[i] = static_cast<double>(terms.db);
        block.dm[i] = static_cast<double>(terms.dm);
        block.side[i] = static_cast<double>(terms.side);
    }
}

bool anyDoubtful(std::size_t count, const Block& block) {
    return std::any_of(block.doubtful, block.doubtful + count, [](double doubt) { return doubt != 0; });
}

void passNaN(const double* x, std::size_t count, Block& block) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t i = 0; i < count; ++i) {
        if (std::isnan(x[i])) {
            block.f[i] = block.df[i] = block.d2f[i] = block.da[i] = block.db[i] = block.dm[i] = nan;
        }
    }
}

void copy(const double* from, std::size_t start, std::size_t count, std::span<double> to) {
    if (!to.empty()) {
        std::copy_n(from, count, to.begin() + static_cast<std::ptrdiff_t>(start));
    }
}

}  // namespace

void evaluateZorro(const ZorroForm& form, std::span<const double> x, const ZorroOutputs& outputs) {
    const ZorroConstants<double> constants(form);
    const bool parameters =
        !outputs.da.empty() || !outputs.db.empty() || !outputs.dm.empty() || !outputs.side.empty();
    std::optional<ZorroConstants<DoubleDouble>> exactConstants;  // made when first needed
    Block block;
    for (std::size_t start = 0; start < x.size(); start += blockSize) {
        const std::size_t count = std::min(blockSize, x.size() - start);
        const double* points = x.data() + start;
        (parameters ? evaluateInXAndParameters : evaluateInX)(constants, points, count, block);
        if (anyDoubtful(count, block)) {
            if (!exactConstants) {
                exactConstants.emplace(form);
            }
            (parameters ? refine<true> : refine<false>)(*exactConstants, points, count, block);
        }
        passNaN(points, count, block);
        copy(block.f, start, count, outputs.f);
        copy(block.df, start, count, outputs.df);
        copy(block.d2f, start, count, outputs.d2f);
        copy(block.da, start, count, outputs.da);
        copy(block.db, start, count, outputs.db);
        copy(block.dm, start, count, outputs.dm);
        copy(block.side, start, count, outputs.side);
    }
}

}  // namespace zorro
