#include "core/analysis/properties.h"

#include <algorithm>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include "core/activation/catalogue.h"

namespace zorro {
namespace {

bool has(const char* function, std::string_view property) {
    const std::vector<std::string_view> found = propertiesOf(defaultCurve(findFunction(function)));
    return std::ranges::find(found, property) != found.end();
}

bool meets(const char* function, const char* condition) {
    const Curve curve = defaultCurve(findFunction(function));
    return FunctionCondition(condition).holds(curve.description(), propertiesOf(curve));
}

TEST(Properties, AreThoseThatTheDefinitionsImply) {
    for (const char* bounded : {"tanh", "sigmoid", "relu6", "sine", "siren", "gaussian", "softsign", "arctan",
                                "isru", "symmetric-zorro", "binary-step", "mexican-hat", "dsilu"}) {
        EXPECT_TRUE(has(bounded, "bounded")) << bounded;
    }
    for (const char* unbounded : {"relu", "gelu", "symlog", "cube-root", "arcsinh", "nl-relu", "gcu",
                                  "exponential", "snake", "log-sigmoid", "identity"}) {
        EXPECT_FALSE(has(unbounded, "bounded")) << unbounded;
    }
    EXPECT_TRUE(has("gelu", "bounded-below"));
    EXPECT_FALSE(has("leaky-relu", "bounded-below"));
    for (const char* monotone : {"relu", "tanh", "softplus", "hard-shrink", "snake", "elu", "log-sigmoid"}) {
        EXPECT_TRUE(has(monotone, "monotone")) << monotone;
    }
    for (const char* turning :
         {"gelu", "mish", "symmetric-zorro", "gcu", "gaussian", "logish", "hard-swish"}) {
        EXPECT_FALSE(has(turning, "monotone")) << turning;
    }
    for (const char* odd : {"tanh", "sine", "softsign", "symlog", "tanh-zorro", "soft-shrink", "cube-root"}) {
        EXPECT_TRUE(has(odd, "odd") && has(odd, "zero-mean")) << odd;
    }
    EXPECT_TRUE(has("lisht", "even") && has("cosine", "even") && has("absolute", "even"));
    EXPECT_FALSE(has("gelu", "odd") || has("gelu", "even"));
    // E relu(z)^2 = 1/2, so that 0.8944 / 2 - 0.4472 = 0.
    EXPECT_TRUE(has("star-relu", "zero-mean"));
    EXPECT_FALSE(has("gelu", "zero-mean") || has("relu", "zero-mean") || has("silu", "zero-mean"));
    EXPECT_TRUE(has("relu", "positive") && has("sigmoid", "positive") && has("gaussian", "positive"));
    EXPECT_FALSE(has("gelu", "positive"));
    EXPECT_TRUE(has("gelu", "smooth") && !has("relu", "smooth") && !has("hard-shrink", "continuous"));
    EXPECT_TRUE(has("swish", "parameters") && !has("silu", "parameters"));
}

TEST(Properties, OfTheCatalogueAreThoseOfItsCurves) {
    ASSERT_EQ(catalogueProperties().size(), catalogue().size());
    EXPECT_EQ(catalogueProperties()[6], propertiesOf(defaultCurve(catalogue()[6])));
}

TEST(FunctionCondition, AsksForPropertiesYearsAndNumbersOfParameters) {
    EXPECT_TRUE(meets("tanh", "bounded"));
    EXPECT_FALSE(meets("tanh", "not-bounded"));
    EXPECT_TRUE(meets("gelu", "not-bounded"));
    EXPECT_TRUE(meets("swish", "year>=2017") && meets("swish", "year=2017") &&
                meets("swish", "year <= 2017"));
    EXPECT_FALSE(meets("swish", "year>2017") || meets("swish", "year<2017"));
    EXPECT_FALSE(meets("tanh", "year<3000"));
    EXPECT_TRUE(meets("pade", "parameters>=10") && meets("relu", "parameters=0"));
}

std::string refusal(const char* text) {
    try {
        (void)FunctionCondition(text);
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
    return "accepted";
}

TEST(FunctionCondition, NamesWhatIsKnownWhereItRefuses) {
    EXPECT_EQ(
        refusal("bouned"),
        "unknown property 'bouned'; did you mean 'bounded'?; known are bounded, bounded-below, monotone, "
        "smooth, continuous, odd, even, zero-mean, zero-at-zero, positive, parameters, not-PROPERTY, "
        "year>=2017 and parameters<3");
    for (const char* text : {"", "year", "year>=soon", "year=>2017", "size<3", "not-", "=", "year==2017x"}) {
        EXPECT_NE(refusal(text), "accepted") << text;
    }
}

}  // namespace
}  // namespace zorro
