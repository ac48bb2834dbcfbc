#include "core/activation/definition_text.h"

#include <random>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

namespace zorro {
namespace {

const std::string good = R"(family  gated
about   gates

# A remark.
[my-swish]
title       My Swish
formula     x*
            sigmoid(beta*x)
parameter   beta = 1 in 0.01:50 log; sharpness; of the gate
parameter   a_neg (a_-) = -0.5 in -2:1e1; slope
smoothness  C-infinity
source      nobody 2020
year        2020
aliases     other-swish swish2
)";

std::string refusal(const std::string& text) {
    try {
        (void)readDefinitions(text);
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
    return "accepted";
}

std::string refusalOf(const std::string& line) {
    return refusal("family  f\n[name]\ntitle T\nformula x\nsource S\n" + line + "\n");
}

TEST(DefinitionText, IsReadWordForWord) {
    const FunctionFamily family = readDefinitions(good);

    EXPECT_EQ(family.name, "gated");
    EXPECT_EQ(family.about, "gates");
    ASSERT_EQ(family.functions.size(), 1U);
    const Description& description = family.functions[0];
    EXPECT_EQ(description.name, "my-swish");
    EXPECT_EQ(description.family, "gated");
    EXPECT_EQ(description.formula, "x* sigmoid(beta*x)");
    EXPECT_EQ(description.smoothness, Smoothness::infinitely);
    EXPECT_EQ(description.year, 2020);
    EXPECT_EQ(description.aliases, (std::vector<std::string>{"other-swish", "swish2"}));
    ASSERT_EQ(description.parameters.size(), 2U);
    EXPECT_EQ(description.parameters[0].symbol, R"(\beta)");
    EXPECT_EQ(description.parameters[0].meaning, "sharpness; of the gate");
    EXPECT_EQ(description.parameters[0].scale, ParameterScale::logarithmic);
    EXPECT_EQ(description.parameters[1].name, "a_neg");
    EXPECT_EQ(description.parameters[1].symbol, "a_-");
    EXPECT_EQ(description.parameters[1].defaultValue, -0.5);
    EXPECT_EQ(description.parameters[1].lower, -2);
    EXPECT_EQ(description.parameters[1].upper, 10);
}

TEST(DefinitionText, SaysWhichLineIsWrongAndWhatWouldBeRight) {
    EXPECT_EQ(refusalOf("smoothness C9"),
              "line 6: 'C9' is no smoothness; write jumps, C0, C1, C2 or C-infinity");
    EXPECT_EQ(refusalOf("parameter b = 1"),
              "line 6: a parameter is not complete; write NAME = DEFAULT in LOWER:UPPER; MEANING");
    EXPECT_EQ(refusalOf("parameter b = 1 in 0; slope"),
              "line 6: the default or a bound of 'b' is not a number; write NAME = DEFAULT in LOWER:UPPER; "
              "MEANING");
    EXPECT_EQ(refusalOf("year soon"), "line 6: 'soon' is not a year");
    EXPECT_EQ(refusalOf("title U"), "line 6: 'title' is given twice for 'name'");
    EXPECT_EQ(refusalOf("colour red"),
              "line 6: unknown word 'colour'; known are title, formula, latex, parameter, smoothness, about, "
              "source, year and aliases");
    EXPECT_EQ(refusalOf("[two"), "line 6: ']' is missing after the function's name");
    EXPECT_EQ(refusalOf("[Two]"),
              "line 6: 'Two' is no name; a name has small letters, digits and '-', a letter first");
    EXPECT_EQ(refusal("[name]\ntitle T\n"), "line 3: 'name' needs a title, a formula and a source");
}

TEST(DefinitionText, NothingReadCanDoMoreThanBeRefused) {
    std::mt19937 random(7);
    for (int i = 0; i < 3000; ++i) {
        std::string text = good;
        for (int k = 0; k < 6; ++k) {
            const std::size_t place = random() % text.size();
            switch (random() % 3) {
                case 0:
                    text[place] = static_cast<char>(random());
                    break;
                case 1:
                    text.erase(place, random() % 20);
                    break;
                default:
                    text.insert(place, text.substr(random() % text.size(), random() % 30));
            }
        }
        EXPECT_FALSE(refusal(text).empty());
    }
}

}  // namespace
}  // namespace zorro
