#include "core/fit/search/triangle.h"

#include <cmath>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

namespace zorro {
namespace {

/// Columns one after the other, each of paddedRows() rows with zeros at the end.
std::vector<double> padded(const std::vector<std::vector<double>>& columns) {
    const std::size_t rows = paddedRows(columns.front().size());
    std::vector<double> matrix;
    for (std::vector<double> column : columns) {
        column.resize(rows, 0);
        matrix.insert(matrix.end(), column.begin(), column.end());
    }
    return matrix;
}

std::vector<double> triangleOf(std::vector<double> matrix, std::size_t columns) {
    std::vector<double> scratch(matrix.size() / columns);
    makeTriangular(matrix, columns, scratch);
    return matrix;
}

// Two columns of lengths 5 and 13 with the product 3 + 4 * 12 = 51: R is (5, 51/5; 0, sqrt(13^2 - (51/5)^2)).
TEST(Triangle, KeepsLengthsAndProductsOfTheColumns) {
    const std::vector<double> matrix = padded({{3, 4, 0, 0}, {1, 12, 4, std::sqrt(8)}});
    const std::size_t rows = matrix.size() / 2;
    const std::vector<double> r = triangleOf(matrix, 2);
    EXPECT_NEAR(std::abs(r[0]), 5, 1e-14);
    EXPECT_NEAR(r[0] * r[rows], 51, 1e-13);
    EXPECT_NEAR(std::abs(r[rows + 1]), std::sqrt(169 - 10.2 * 10.2), 1e-13);
}

TEST(Triangle, OfZerosIsZero) {
    const std::vector<double> r = triangleOf(padded({{0, 0, 0}, {0, 0, 0}}), 2);
    EXPECT_EQ(r[0], 0);
    EXPECT_EQ(r[r.size() / 2], 0);
    EXPECT_EQ(r[r.size() / 2 + 1], 0);
}

TEST(Triangle, TellsOfWhatIsNotFinite) {
    for (const double bad :
         {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        for (const bool inFirst : {true, false}) {
            const std::vector<double> r =
                triangleOf(padded({{1, 2, inFirst ? bad : 3}, {2, 5, inFirst ? 3 : bad}}), 2);
            const std::size_t rows = r.size() / 2;
            EXPECT_FALSE(std::isfinite(r[0] + r[rows] + r[rows + 1])) << bad << inFirst;
        }
    }
}

}  // namespace
}  // namespace zorro
