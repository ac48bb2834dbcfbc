#include "ui/figure/file/sheet_data.h"

#include <sstream>

#include <gtest/gtest.h>

#include "core/text/text.h"
#include "tests/ui/figure/example_sheet.h"

namespace zorro::ui {
namespace {

/// The fields of a table without quotes.
std::vector<std::vector<std::string>> fieldsOf(const std::string& csv) {
    std::vector<std::vector<std::string>> rows;
    std::istringstream lines(csv);
    for (std::string line; std::getline(lines, line);) {
        rows.emplace_back();
        std::istringstream fields(line + ",");
        for (std::string field; std::getline(fields, field, ',');) {
            rows.back().push_back(field);
        }
    }
    return rows;
}

TEST(SheetData, HeadsNamePanelSeriesAndAxis) {
    const std::string csv = sheetCsv(exampleSheet());
    EXPECT_EQ(csv.substr(0, csv.find('\n')),
              "(a) x,(a) ReLU: f,(a) Swish  beta 1.5: f,(a) GELU: f,"
              "(b) x,(b) ReLU: f′,(b) Swish  beta 1.5: f′,(b) GELU: f′");
}

TEST(SheetData, NumbersAreExactlyThoseOfTheSeries) {
    const FigureSheet sheet = exampleSheet();
    const auto rows = fieldsOf(sheetCsv(sheet));
    ASSERT_EQ(rows.size(), 102U);
    const SheetSeries& gelu = sheet.panels[0].series[2];
    for (std::size_t i = 0; i < gelu.x.size(); ++i) {
        EXPECT_EQ(parseNumber(rows[i + 1][0]), gelu.x[i]);
        EXPECT_EQ(parseNumber(rows[i + 1][3]), gelu.y[i]);
    }
}

TEST(SheetData, BandsHaveTwoColumnsAndGapsAreEmpty) {
    FigureSheet sheet = exampleLosses();
    sheet.panels[0].series[1].y[2] = NAN;
    const auto rows = fieldsOf(sheetCsv(sheet));
    EXPECT_EQ(rows[0][0], "step");
    EXPECT_EQ(rows[0][1], "\"GELU: Training loss");  // quoted for its comma
    EXPECT_EQ(rows[3][3], "");
    EXPECT_NE(rows[4][3], "");
}

TEST(SheetData, UprightAxesHaveTheirValuesByName) {
    const auto rows = fieldsOf(sheetCsv(exampleParallel()));
    ASSERT_EQ(rows.size(), 6U);
    EXPECT_EQ(rows[1][0], "activation");
    EXPECT_EQ(rows[1][1], "Symmetric Zorro");
    EXPECT_EQ(rows[2][0], "learning rate");
    EXPECT_NEAR(parseNumber(rows[2][1]).value(), 0.00074, 1e-9);
}

}  // namespace
}  // namespace zorro::ui
