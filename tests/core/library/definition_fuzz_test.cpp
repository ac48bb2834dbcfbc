// Whatever an import file or the user's folder holds, it is read, or refused in one sentence on one line.

#include <random>

#include <gtest/gtest.h>

#include "core/file/file.h"
#include "core/library/definition_json.h"
#include "core/library/own_functions.h"
#include "tests/core/file/test_folder.h"
#include "tests/core/formula/random_formulas.h"
#include "tests/core/library/own_example.h"

namespace zorro {
namespace {

constexpr int trials = 400;

/// The text with a few bytes, or pieces of JSON, taken out or put in.
std::string damaged(std::string text, std::mt19937_64& random) {
    static const char* const pieces[] = {"{",       "}",    "[",     "]",     "\"",   ",",
                                         ":",       "null", "1e999", "-1e9",  "true", "x",
                                         "\\u0000", "\xff", "\n",    "\"x\"", "^",    "("};
    for (std::size_t count = 1 + random() % 4; count > 0; --count) {
        const std::size_t place = random() % (text.size() + 1);
        switch (random() % 3) {
            case 0:
                text.erase(place, 1 + random() % 8);
                break;
            case 1:
                text.insert(place, pieces[random() % std::size(pieces)]);
                break;
            default:
                if (place < text.size()) {
                    text[place] = static_cast<char>(random());
                }
        }
    }
    return text;
}

bool isOneSentence(const std::string& text) {
    return !text.empty() && text.find('\n') == std::string::npos && text.find('\0') == std::string::npos;
}

/// What must hold of every function that was read.
void expectSound(const FunctionLibrary& library) {
    for (const FunctionPtr& function : library.functions()) {
        EXPECT_EQ(nameIssue(function->description().name), "");
        static_cast<void>(defaultCurve(function).at(0.5));
        const FunctionPtr again =
            functionFromJson(parseJson(jsonDocument(definitionJson(function->description()))), {});
        EXPECT_TRUE(isSameDefinition(again->description(), function->description()));
    }
}

TEST(Fuzz, ImportsOfDamagedDefinitions) {
    std::mt19937_64 random(20);
    FunctionLibrary library;
    library.add(makeOwn(swish2()));
    library.add(makeOwn(swish2("second", "x < 0 ? b*x : x^c")));
    const std::string whole = jsonDocument(definitionsJson(library));
    for (int i = 0; i < trials; ++i) {
        const std::string text = damaged(whole, random);
        try {
            expectSound(readImport(text));
        } catch (const DefinitionError& error) {
            EXPECT_TRUE(isOneSentence(error.what())) << error.what() << "\n" << text;
        }
    }
}

TEST(Fuzz, ImportsOfFormulasThatNobodyWrites) {
    formula::RandomFormulas formulas(7);
    for (int i = 0; i < trials; ++i) {
        const Json json{{"name", "mine"}, {"formula", formulas.next()}};
        try {
            expectSound(readImport(jsonLine(json)));
        } catch (const DefinitionError& error) {
            EXPECT_TRUE(isOneSentence(error.what())) << error.what();
        }
    }
}

TEST(Fuzz, FilesOfTheUsersFolder) {
    std::mt19937_64 random(21);
    const TestFolder folder;
    const std::string whole = jsonDocument(definitionJson(swish2("mine")));
    for (int i = 0; i < trials; ++i) {
        const std::string text = damaged(whole, random);
        replaceFile(folder.path() / "mine.json", text);
        const FunctionLibrary library = readOwnFunctions(folder.path());
        EXPECT_EQ(library.functions().size() + library.problems().size(), 1U) << text;
        for (const auto& [name, sentence] : library.problems()) {
            EXPECT_TRUE(isOneSentence(sentence)) << sentence;
        }
        expectSound(library);
        EXPECT_EQ(readFile(folder.path() / "mine.json"), text);
    }
}

}  // namespace
}  // namespace zorro
