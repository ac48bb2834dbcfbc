#include "core/text/markup.h"

#include <gtest/gtest.h>

namespace zorro {
namespace {

TEST(LatexText, EscapesEverySignThatLatexObeys) {
    EXPECT_EQ(latexText("a_b%c&d#e$f"), "a\\_b\\%c\\&d\\#e\\$f");
    EXPECT_EQ(latexText("{x}~^\\"), "\\{x\\}\\textasciitilde{}\\textasciicircum{}\\textbackslash{}");
    EXPECT_EQ(latexText("a--b---c"), "a-{}-b-{}-{}-c");
}

TEST(LatexText, TakesSignsThatFontsLackFromMathematics) {
    EXPECT_EQ(latexText("0.5 ± β"), "0.5 $\\pm$ $\\beta$");
    EXPECT_EQ(latexText("10⁻³"), "10$^{-3}$");
    EXPECT_EQ(latexText("Demšar"), "Demšar");
}

TEST(LatexText, NamesWhatNoFontHas) {
    EXPECT_EQ(latexText("中"), "[U+4E2D]");
    EXPECT_EQ(latexText("😀"), "[U+1F600]");
    EXPECT_EQ(latexText("a\xff"
                        "b\xc3"),
              "a?b?");
    EXPECT_EQ(latexText("a\nb"), "a b");
}

TEST(HtmlText, EscapesTagsAndAttributes) {
    EXPECT_EQ(htmlText("<a href=\"x\">'&'</a>"), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
    EXPECT_EQ(htmlText("β ± 1"), "β ± 1");
}

}  // namespace
}  // namespace zorro
