#include "tests/fuzz/readers.h"

#include <algorithm>
#include <array>

#include "tests/fuzz/reader/read_functions.h"

namespace zorro::fuzz {

namespace {

constexpr std::array<Reader, 13> all{{{"comparison", readComparisonText},
                                      {"condition", readConditionText},
                                      {"data", readDataFiles},
                                      {"definition", readDefinitionText},
                                      {"event-line", readEventLines},
                                      {"formula", readFormulaText},
                                      {"idx", readIdxFiles},
                                      {"place-answer", readPlaceAnswer},
                                      {"run-directory", readRunFiles},
                                      {"session", readSessionText},
                                      {"spec", readSpecText},
                                      {"study", readStudyText},
                                      {"table", readTableText}}};

}  // namespace

std::span<const Reader> readers() {
    return all;
}

const Reader& readerCalled(std::string_view name) {
    const auto* const found = std::ranges::find(all, name, &Reader::name);
    if (found == all.end()) {
        std::string names;
        for (const Reader& reader : all) {
            names += " " + std::string(reader.name);
        }
        throw std::invalid_argument("there is no reader '" + std::string(name) + "'; there are:" + names);
    }
    return *found;
}

void requireSentence(std::string_view sentence) {
    require(!sentence.empty(), "an error says what is wrong");
    require(sentence.find('\n') == std::string_view::npos, "an error is said on one line");
}

}  // namespace zorro::fuzz
