#include "core/analysis/statistics/student_t.h"

#include <algorithm>

#include <boost/math/distributions/students_t.hpp>

namespace zorro {

double studentT(double confidence, std::size_t degrees) {
    const boost::math::students_t distribution(static_cast<double>(std::max<std::size_t>(degrees, 1)));
    return boost::math::quantile(boost::math::complement(distribution, (1 - confidence) / 2));
}

}  // namespace zorro
