#include "core/fit/data/computed_columns.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/fit/data/data_file.h"

namespace zorro {
namespace {

using testing::DoubleEq;
using testing::DoubleNear;
using testing::ElementsAre;
using testing::HasSubstr;

DataTable readComputed(const std::string& text, const std::vector<std::string>& computed,
                       ColumnWords columns = {}) {
    DataOptions options{.table = {.name = "d.csv"}, .columns = std::move(columns), .computed = {}};
    for (const std::string& each : computed) {
        options.computed.push_back(parseComputedColumn(each));
    }
    return parseData(text, options);
}

TEST(ComputedColumns, ReplaceAColumnOfTheirName) {
    const DataTable table = readComputed("x,y\n0,1\n1,2\n2,4\n", {"y=log(y)"});
    EXPECT_THAT(table.x, ElementsAre(0, 1, 2));
    EXPECT_THAT(table.y, ElementsAre(0, DoubleNear(std::log(2.0), 1e-15), DoubleNear(std::log(4.0), 1e-15)));
}

TEST(ComputedColumns, MayBeOfThoseBeforeThem) {
    const DataTable table = readComputed("t,v,i\n0,2,3\n1,4,5\n", {"p=v*i", "q=p+t", "y=q/2", "sigma=0.5"});
    EXPECT_THAT(table.y, ElementsAre(3, 10.5));
    EXPECT_THAT(table.sigma, ElementsAre(0.5, 0.5));
}

TEST(ComputedColumns, AreOfColumnsByWordByNumberAndByRole) {
    EXPECT_THAT(readComputed("t (s),U [mV]\n1,1000\n2,3000\n", {"y=U_mV/1000"}).y, ElementsAre(1, 3));
    EXPECT_THAT(readComputed("1 10\n2 30\n", {"y=column_2+column_1"}).y, ElementsAre(11, 32));
    EXPECT_THAT(readComputed("1 10\n2 30\n", {"y=2*y+x"}).y, ElementsAre(21, 62));
    // A column has the word, whatever else it means: e is no constant here.
    EXPECT_THAT(readComputed("e,y\n1,10\n2,30\n", {"y=y*e"}).y, ElementsAre(10, 60));
}

TEST(ComputedColumns, RowsThatCannotBeComputedAreLeftOutAndCounted) {
    const DataTable table = readComputed("x,y\n0,1\n1,0\n2,-1\n3,nan\n4,1\n", {"y=log(y)"});
    EXPECT_THAT(table.x, ElementsAre(0, 4));
    EXPECT_THAT(table.leftOut,
                ElementsAre(LeftOut{"'y' is nan", 1, {5}}, LeftOut{"y = log(y) is not finite", 2, {3, 4}}));
}

TEST(ComputedColumns, OfStandardErrorsMustBePositive) {
    try {
        static_cast<void>(readComputed("x,y\n0,1\n1,0\n", {"sigma=0.1*y"}));
        FAIL() << "accepted";
    } catch (const TableError& error) {
        EXPECT_THAT(error.what(), HasSubstr("line 3 has sigma = 0; a standard error must be positive"));
    }
}

std::string complaintOfComputed(const std::string& computed) {
    try {
        static_cast<void>(readComputed("time,volts\n0,1\n1,2\n", {computed}));
    } catch (const ComputedColumnError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(ComputedColumns, SayWhatIsWrongWithThem) {
    EXPECT_EQ(complaintOfComputed("y=log(volt)"),
              "y=log(volt): there is no column 'volt' at column 5; did you mean 'volts'?");
    EXPECT_EQ(complaintOfComputed("log(y)"), "'log(y)' is not NAME=FORMULA, as in y=log(y)");
    EXPECT_THAT(complaintOfComputed("log=time"), HasSubstr("'log' is no name that formulas can have"));
    EXPECT_THAT(complaintOfComputed("2y=time"), HasSubstr("'2y' is no name that formulas can have"));
    EXPECT_THAT(complaintOfComputed("y=log(volts"), HasSubstr("a ')' is missing"));
    EXPECT_THAT(complaintOfComputed("y="), HasSubstr("ends too early"));
    EXPECT_THAT(complaintOfComputed("y=x3"), HasSubstr("there is no variable 'x3' here"));
}

}  // namespace
}  // namespace zorro
