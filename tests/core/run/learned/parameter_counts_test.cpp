#include "core/run/learned/parameter_counts.h"

#include <gtest/gtest.h>

namespace zorro {
namespace {

TEST(ParameterCounts, AreSaidOnceWhereTheyAgree) {
    const ParameterCounts counts{{{"relu"}, 626}, {{"gelu"}, 626}};
    EXPECT_EQ(parameterWords(counts), "626 each");
    EXPECT_EQ(parameterRange(counts), "626");
}

TEST(ParameterCounts, AreSaidOfEachActivationWhereTheyDiffer) {
    const ParameterCounts counts{
        {{"relu"}, 626}, {{"symmetric-zorro"}, 632}, {{"gelu"}, 626}, {{"swish"}, 629}};
    EXPECT_EQ(parameterWords(counts), "626 each of relu and gelu, 632 of symmetric-zorro, 629 of swish");
    EXPECT_EQ(parameterRange(counts), "626 to 632");
}

TEST(ParameterCounts, ReadBackTheSame) {
    const ParameterCounts counts{{{"relu"}, 626}, {{"swish", {{"gate", "tanh"}}}, 629}};
    const Json json{{"parameters", 626}, {"activations", countsJson(counts)}};
    EXPECT_EQ(readCounts(json), counts);
}

TEST(ParameterCounts, OfAProgramThatKnewOneNumberAreThatNumber) {
    EXPECT_EQ(readCounts(Json{{"parameters", 626}}), (ParameterCounts{{{""}, 626}}));
    EXPECT_THROW(static_cast<void>(readCounts(Json::object())), Json::exception);
}

}  // namespace
}  // namespace zorro
