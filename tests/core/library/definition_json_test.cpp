#include "core/library/definition_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/library/own_example.h"

namespace zorro {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::string importRefusal(const std::string& text) {
    try {
        static_cast<void>(readImport(text));
    } catch (const DefinitionError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(DefinitionJson, ReadsBackTheSame) {
    Description description = swish2();
    description.about = "Swish with a slope, β";
    description.source = "arXiv:1710.05941";
    setBounds(description.parameters[0], 0.1, 1.0 / 3, ParameterScale::logarithmic);
    const FunctionPtr read = functionFromJson(parseJson(jsonDocument(definitionJson(description))), {});
    EXPECT_TRUE(isSameDefinition(read->description(), description));
}

TEST(DefinitionJson, HasTheKeysThatProgramsRelyOn) {
    EXPECT_EQ(jsonLine(definitionJson(swish2())),
              R"~({"name":"swish2","formula":"x*sigmoid(b*x)","parameters":[{"name":"b","default":1.0,)~"
              R"~("lower":0.0,"upper":10.0,"scale":"linear"}]})~");
}

TEST(ReadImport, TakesWhatPeopleWriteByHand) {
    const FunctionLibrary library =
        readImport(R"([{"name": "a2", "formula": "a*x"}, {"name": "b2", "formula": "x*b + c",
                        "parameters": [{"name": "c", "lower": 3, "upper": 5}]}])");
    EXPECT_EQ(library.functions().size(), 2U);
    EXPECT_EQ(library.find("b2")->description().parameters[1].defaultValue, 3);
    EXPECT_EQ(library.find("b2")->description().parameters[0].upper, 1e6);
}

TEST(ReadImport, TakesOneDefinitionAndFilesThatCarrySome) {
    EXPECT_NE(readImport(R"({"name": "a2", "formula": "a*x"})").find("a2"), nullptr);
    EXPECT_NE(readImport(R"({"members": [], "functions": [{"name": "a2", "formula": "a*x"}]})").find("a2"),
              nullptr);
    EXPECT_TRUE(readImport("[]").isEmpty());
}

TEST(ReadImport, SaysWhatIsWrongAndWhere) {
    const std::pair<const char*, const char*> cases[] = {
        {"", "the text is empty"},
        {"{", "JSON"},
        {"3", "there are no definitions"},
        {R"({"members": []})", "there are no definitions"},
        {R"([3])", "functions[0]"},
        {R"([{"name": "a2"}])", "functions[0]: a definition needs a \"formula\""},
        {R"([{"formula": "x"}])", "functions[0]: a definition needs a \"name\""},
        {R"([{"name": "a2", "formula": "x*"}])", "functions[0]: the formula ends too early at column 3"},
        {R"([{"name": "a2", "formula": "1"}])", "does not contain x"},
        {R"([{"name": "a2", "formula": "x", "fromula": 1}])", "did you mean 'formula'?"},
        {R"([{"name": 2, "formula": "x"}])", "functions[0].name: should be text"},
        {R"([{"name": "gelu", "formula": "x"}])", "catalogue"},
        {R"([{"name": "a b", "formula": "x"}])", "no name"},
        {R"([{"name": "a2", "formula": "x"}, {"name": "a2", "formula": "2*x"}])",
         "functions[1]: 'a2' is defined twice"},
        {R"([{"name": "a2", "formula": "b*x", "parameters": {"b": 1}}])",
         "functions[0].parameters: should be a list"},
        {R"([{"name": "a2", "formula": "b*x", "parameters": [{"name": "c"}]}])",
         "functions[0].parameters[0]: the formula has no parameter 'c'"},
        {R"([{"name": "a2", "formula": "b*x", "parameters": [{"name": "b", "lower": "0"}]}])",
         "functions[0].parameters[0].lower: should be a finite number"},
        {R"([{"name": "a2", "formula": "b*x", "parameters": [{"name": "b", "lower": 2, "upper": 1}]}])",
         "functions[0]: the bounds of 'b'"},
        {R"([{"name": "a2", "formula": "b*x", "parameters": [{"name": "b", "scale": "log"}]}])",
         "\"logarithmic\""},
    };
    for (const auto& [text, expected] : cases) {
        EXPECT_THAT(importRefusal(text), HasSubstr(expected)) << text;
    }
}

TEST(ReadImport, RefusesAFileWithMoreThanAnybodyWrites) {
    std::string text = "[";
    for (int i = 0; i <= 10'000; ++i) {
        text += (i == 0 ? "" : ",") + std::string("1");
    }
    EXPECT_THAT(importRefusal(text + "]"), HasSubstr("more than 10000"));
}

}  // namespace
}  // namespace zorro
