// Which columns of a table a fit takes, by its heading. Headings are of kinds that people write.

#include "core/fit/data/data_columns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace zorro {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A table with this heading, as commas separate it, and two rows of numbers.
Table tableOf(const std::string& heading) {
    const auto columns = static_cast<std::size_t>(std::ranges::count(heading, ',')) + 1;
    std::string text = heading + '\n';
    for (int row = 0; row < 2; ++row) {
        for (std::size_t i = 0; i < columns; ++i) {
            text += (i == 0 ? "" : ",") + std::to_string(row) + '.' + std::to_string(i + 1);
        }
        text += '\n';
    }
    return parseTable(text, {.name = "d.csv"});
}

struct Heading {
    const char* text;
    const char* taken;  ///< the names of x, y and sigma
};

/// What names the test.
std::ostream& operator<<(std::ostream& out, const Heading& heading) {
    return out << heading.text;
}

class EveryHeading : public testing::TestWithParam<Heading> {};

TEST_P(EveryHeading, TellsXYAndSigma) {
    const Table table = tableOf(GetParam().text);
    const auto chosen = likelyColumns(table);
    ASSERT_TRUE(chosen.has_value());
    const DataColumns& columns = chosen->columns;
    std::string taken = table.names[columns.x] + '|' + table.names[columns.y];
    taken += columns.sigma ? '|' + table.names[*columns.sigma] : std::string();
    EXPECT_EQ(taken, GetParam().taken);
}

INSTANTIATE_TEST_SUITE_P(
    DataColumns, EveryHeading,
    testing::Values(
        Heading{"x,y,sigma", "x|y|sigma"}, Heading{"x,y,SIGMA", "x|y|SIGMA"},
        Heading{"x,y,\u03C3", "x|y|\u03C3"}, Heading{"x,y,\u03C3_y", "x|y|\u03C3_y"},
        Heading{"x,y,\u03C3y", "x|y|\u03C3y"}, Heading{"x,y,err", "x|y|err"},
        Heading{"x,y,Error", "x|y|Error"}, Heading{"x,y,std", "x|y|std"}, Heading{"x,y,SD", "x|y|SD"},
        Heading{"x,y,se", "x|y|se"}, Heading{"x,y,\u00B1", "x|y|\u00B1"},
        Heading{"x,y,\u00B1y", "x|y|\u00B1y"}, Heading{"x,y,dy", "x|y|dy"},
        Heading{"x,y,uncertainty", "x|y|uncertainty"}, Heading{"x,y,y_err", "x|y|y_err"},
        Heading{"x,y,sigma(y)", "x|y|sigma(y)"}, Heading{"x,y,y [err]", "x|y|y [err]"},
        Heading{"x,y,yerr", "x|y|yerr"}, Heading{"x,y,Std. error (mV)", "x|y|Std. error (mV)"},
        Heading{"x,y,standard deviation", "x|y|standard deviation"},
        // Not the third column, or not the second.
        Heading{"x,sigma,y", "x|y|sigma"}, Heading{"sigma,x,y", "x|y|sigma"},
        Heading{"t,y,z,y_err", "t|y|y_err"}, Heading{"t,volts,volts_err,amps,amps_err", "t|volts|volts_err"},
        Heading{"y,x", "x|y"}, Heading{"n,x,y", "x|y"}, Heading{"x1,x2,current,y_err,y", "x1|y|y_err"},
        Heading{"t,z,y", "t|y"}, Heading{"y,z", "y|z"}, Heading{"y,z,y_err", "y|z"},
        // The error of something else, in other units, or none at all.
        Heading{"x,y,x_err", "x|y"}, Heading{"x,y,dx", "x|y"}, Heading{"x,y,sigma_x", "x|y"},
        Heading{"time (s),volts (V),err (s)", "time (s)|volts (V)"}, Heading{"t,y,z,z_err", "t|y"},
        Heading{"x,y,err (%)", "x|y"}, Heading{"x,y,relative error", "x|y"},
        Heading{"t,voltage,current", "t|voltage"}, Heading{"t,v,time [s]", "t|v"}, Heading{"x,y,sex", "x|y"},
        Heading{"x,y,terror", "x|y"}, Heading{"t,x", "t|x"}, Heading{"epoch,error", "epoch|error"},
        Heading{"epoch,train_error,test_error", "epoch|train_error"},
        // Two that say the same: neither, unless one stands right behind its own y.
        Heading{"x,y,err_low,err_high", "x|y"}, Heading{"x,y,err,z,err", "x|y|err"}));

TEST(DataColumns, NamesTheColumnsThatAreLeftAlone) {
    EXPECT_THAT(likelyColumns(tableOf("t,voltage,current"))->notes,
                ElementsAre("the column 'current' was left alone: no heading says that it holds standard "
                            "errors of y"));
    EXPECT_THAT(
        likelyColumns(tableOf("x,y,x_err"))->notes,
        ElementsAre("'x_err' is named as the standard error of 'x' and was left alone; it counts where "
                    "it is chosen as that of x"));
    EXPECT_THAT(
        likelyColumns(tableOf("x,y,err_low,err_high"))->notes,
        ElementsAre("'err_low' and 'err_high' are all named as standard errors of y, so none was taken; "
                    "choose one"));
    EXPECT_THAT(likelyColumns(tableOf("x,y,sigma"))->notes, IsEmpty());
}

TEST(DataColumns, ATableWithoutHeadingHasNoSigma) {
    const auto chosen = likelyColumns(parseTable("0,1,0.3\n0.5,2,0.1\n"));
    EXPECT_FALSE(chosen->columns.sigma.has_value());
    EXPECT_THAT(chosen->notes, ElementsAre(HasSubstr("'column 3' was left alone")));
}

TEST(DataColumns, AreChosenByNameOrByNumber) {
    const Table table = tableOf("t,volts,amps,noise");
    EXPECT_EQ(chooseColumns(table, {.columns = {"t", "amps", "noise"}}).columns,
              (DataColumns{.x = 0, .y = 2, .sigma = 3}));
    EXPECT_EQ(chooseColumns(table, {.columns = {"2", "3"}}).columns, (DataColumns{.x = 1, .y = 2}));
    EXPECT_EQ(chooseColumns(table, {.xSigma = "noise"}).columns, (DataColumns{.x = 0, .y = 1, .xSigma = 3}));
    EXPECT_EQ(chooseColumns(table, {.columns = {"amps"}, .predictors = {"t", "volts"}}).columns.predictors,
              (std::vector<std::size_t>{0, 1}));
    EXPECT_THROW(static_cast<void>(chooseColumns(table, {.columns = {"t", "volt"}})), TableError);
    EXPECT_THROW(static_cast<void>(chooseColumns(table, {.columns = {"t", "9"}})), TableError);
}

TEST(DataColumns, WithPredictorsYIsTheOtherColumn) {
    const auto chosen = chooseColumns(tableOf("y,x1,x2,x1_err,err"), {.predictors = {"x1", "x2"}});
    EXPECT_EQ(chosen.columns.y, 0U);
    EXPECT_EQ(chosen.columns.sigma, 4U);
}

TEST(DataColumns, ComputedColumnsTakeTheRolesOfTheirNames) {
    const Table table = tableOf("t,volts,err");
    const auto logarithm = likelyColumns(table, {{"y", "log(volts)"}});
    EXPECT_EQ(logarithm->columns.x, 0U);
    EXPECT_EQ(logarithm->columns.y, 3U);
    // The error is of volts, not of their logarithm.
    EXPECT_FALSE(logarithm->columns.sigma.has_value());
    EXPECT_THAT(logarithm->notes, ElementsAre(HasSubstr("its standard error must be computed with it")));
    const auto both = likelyColumns(table, {{"sigma", "err/volts"}, {"y", "log(volts)"}});
    EXPECT_EQ(both->columns.sigma, 3U);
    EXPECT_EQ(both->columns.y, 4U);
}

}  // namespace
}  // namespace zorro
