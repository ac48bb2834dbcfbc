#include "core/approximation/question.h"

#include <gtest/gtest.h>

namespace zorro::approximation {
namespace {

TEST(Question, ReadsEveryForm) {
    EXPECT_EQ(formText(formCalled("polynomial:9")), "polynomial:9");
    EXPECT_EQ(formText(formCalled("rational:4,3")), "rational:4,3");
    EXPECT_EQ(formText(formCalled("pieces:16")), "pieces:16");
    EXPECT_EQ(formText(formCalled("table:256")), "table:256,linear");
    EXPECT_EQ(formText(formCalled("table:256,cubic")), "table:256,cubic");
}

TEST(Question, RefusesAFormThatIsNone) {
    for (const char* text : {"",
                             "polynomial",
                             "polynomial:",
                             "polynomial:0",
                             "polynomial:-3",
                             "polynomial:1000",
                             "polynomial:2.5",
                             "polynomial:3,4",
                             "polinomial:4",
                             "rational:4",
                             "rational:4,0",
                             "rational:4,99",
                             "rational:x,4",
                             "pieces:0",
                             "pieces:99999999999999999999",
                             "table:1",
                             "table:256,quintic",
                             "table:3,cubic",
                             "table:256,",
                             ":",
                             ",",
                             "polynomial:\xff\xfe",
                             "polynomial:9 "}) {
        EXPECT_THROW((void)formCalled(text), std::invalid_argument) << text;
    }
}

TEST(Question, RefusesARangeThatIsNone) {
    for (const char* text : {"", ":", "1", "1:", ":1", "3:-3", "1:1", "-inf:3", "0:inf", "nan:1", "1:2:3",
                             "a:b", "-1e308:1e308"}) {
        EXPECT_THROW((void)rangeCalled(text), std::invalid_argument) << text;
    }
    EXPECT_EQ(rangeCalled("-3:4.5").lower, -3);
    EXPECT_EQ(rangeCalled("-3:4.5").upper, 4.5);
}

TEST(Question, ReadsWeights) {
    EXPECT_FALSE(weightCalled("uniform"));
    EXPECT_NEAR(weightCalled("normal:2")->at(2).f, std::exp(-0.5), 1e-15);
    EXPECT_NEAR(weightCalled("density:exp(-abs(x))")->at(-1).f, std::exp(-1.0), 1e-15);
    for (const char* text :
         {"normal", "normal:0", "normal:-1", "normal:x", "flat", "density:", "density:x+"}) {
        EXPECT_THROW((void)weightCalled(text), std::invalid_argument) << text;
    }
}

}  // namespace
}  // namespace zorro::approximation
