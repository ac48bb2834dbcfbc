#include "ui/fit/report/report_words.h"

#include <gtest/gtest.h>

#include "core/activation/catalogue.h"

namespace zorro::ui {
namespace {

std::string inWords(const char* sentence) {
    return inReportWords(sentence, findFunction("asymmetric-zorro")->description()).toStdString();
}

TEST(ReportWords, CallParametersAsTheFormDoes) {
    EXPECT_EQ(inWords("b_neg is at its upper bound 1e+06: only its limit b_pos -> -inf grows with it"),
              "b₋ is at its upper bound 1×10⁶: only its limit b₊ → −∞ grows with it");
    EXPECT_EQ(inWords("the limit b_neg -> inf, where the hump is u e^(a u)"),
              "the limit b₋ → ∞, where the hump is u e^(a u)");
}

TEST(ReportWords, WriteNumbersAsTheWindowDoes) {
    EXPECT_EQ(inWords("a bad fit: R^2 = -0.361"), "a bad fit: R² = −0.361");
    EXPECT_EQ(inWords("slope 1 on [0, 1] (401 of 12800 points), RMSE 1.5e-05"),
              "slope 1 on [0, 1] (401 of 12\u202f800 points), RMSE 1.5×10⁻⁵");
    EXPECT_EQ(inWords("-0.5 at x=-1.25"), "−0.5 at x=−1.25");
}

}  // namespace
}  // namespace zorro::ui
