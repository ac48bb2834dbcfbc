// Tables with something wrong in them give all their rows, or an error with a line.

#include <algorithm>
#include <cstdlib>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/table/preview.h"
#include "tests/core/table/read_table.h"

namespace zorro {
namespace {

/// The lines that hold rows, found by other means than the reader's.
std::vector<std::string> rowLines(std::string text) {
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.erase(0, 3);
    }
    std::vector<std::string> lines(1);
    for (const char c : text) {
        if (c == '\n' || c == '\r') {
            lines.emplace_back();
        } else {
            lines.back() += c;
        }
    }
    std::erase_if(lines, [](const std::string& line) {
        const std::size_t first = line.find_first_not_of(" \t");
        return first == std::string::npos || line[first] == '#' || line[first] == '%' ||
               line.compare(first, 2, "//") == 0;
    });
    return lines;
}

bool isNumber(const std::string& cell) {
    char* end = nullptr;
    std::strtod(cell.c_str(), &end);
    return end != cell.c_str() && *end == '\0';
}

std::string mutated(std::string text, std::mt19937& random) {
    constexpr char bytes[] = "0123456789,;.\t \n\r\"'#%/eEdD+-naif?\xEF\xBB\xBF\0x";
    const std::string alphabet(bytes, sizeof bytes - 1);
    for (auto edits = random() % 5; edits > 0; --edits) {
        const std::size_t at = random() % text.size();
        switch (random() % 4) {
            case 0:
                text[at] = alphabet[random() % alphabet.size()];
                break;
            case 1:
                text.insert(at, 1, alphabet[random() % alphabet.size()]);
                break;
            case 2:
                text.insert(at, text.substr(random() % text.size(), random() % 12));
                break;
            default:
                text.erase(at, random() % 6);
        }
        text += text.empty() ? "1" : "";
    }
    return text;
}

void expectAllRowsOrALine(const std::string& text) {
    static_cast<void>(previewTable(text));
    const std::vector<std::string> lines = rowLines(text);
    try {
        const Table table = parseTable(text);
        EXPECT_LE(table.headRows, 1U);
        EXPECT_EQ(numbersOf(table, {0, 1}).size() + table.headRows, lines.size()) << text;
        if (table.headRows == 1) {
            EXPECT_FALSE(isNumber(lines.front().substr(0, lines.front().find(table.dialect.separator))))
                << text;
        }
    } catch (const TableError& error) {
        const std::string sentence = error.what();
        EXPECT_EQ(sentence.find('\n'), std::string::npos) << text;
        EXPECT_TRUE(error.line() > 0 || lines.empty() || sentence.find("UTF-16") != sentence.npos)
            << sentence << '\n'
            << text;
    }
}

class BrokenTable : public testing::TestWithParam<const char*> {};

TEST_P(BrokenTable, GivesAllItsRowsOrAnErrorWithALine) {
    std::mt19937 random(5);
    for (int i = 0; i < 4000 && !HasFailure(); ++i) {
        expectAllRowsOrALine(mutated(GetParam(), random));
    }
}

INSTANTIATE_TEST_SUITE_P(Texts, BrokenTable,
                         testing::Values("x,y,s\n-1.5,0.25,0.1\n0,1,0.2\n2,1e3,0.3\n3,4,0.1\n5,6,0.1\n",
                                         "# note\nx;y;s\n-1,5;0,25;0,1\n0;1;0,2\n2;1e3;\"0,3\"\n",
                                         "% a b\r\n1 2.5\r\n3 4 # half\r\n\r\n5 6\r\n",
                                         "0.1D+01\t2\t\"a \"\"b\"\"\"\n3\t4\tc\n5\t6\td\n"),
                         [](const auto& text) { return "Text" + std::to_string(text.index); });

}  // namespace
}  // namespace zorro
