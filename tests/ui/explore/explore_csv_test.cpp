#include "ui/explore/explore_csv.h"

#include <gtest/gtest.h>

#include "core/expression/curve_spec.h"

namespace zorro::ui {
namespace {

TEST(ExploreCsv, OfOneCurveHasPlainNames) {
    EXPECT_EQ(curvesAsCsv({parseCurve("symmetric-zorro")}, 0.25, 0.75, 2),
              "x,f,df,d2f\n0.25,0.25,1,0\n0.75,0.75,1,0\n");
}

TEST(ExploreCsv, OfSeveralCurvesNamesEachBySpec) {
    const std::string text = curvesAsCsv({parseCurve("relu"), parseCurve("leaky-relu")}, -1, 1, 2);

    EXPECT_EQ(text.substr(0, text.find('\n')),
              "x,relu:f,relu:df,relu:d2f,leaky-relu:alpha=0.01:f,leaky-relu:alpha=0.01:df,"
              "leaky-relu:alpha=0.01:d2f");
    EXPECT_NE(text.find("\n1,1,1,0,1,1,0\n"), std::string::npos) << text;
}

}  // namespace
}  // namespace zorro::ui
