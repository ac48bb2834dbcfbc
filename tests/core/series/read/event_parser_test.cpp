#include "core/series/read/event_parser.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/dataset/random.h"
#include "core/run/events/event_line.h"
#include "tests/core/run/events/event_example.h"

namespace zorro {
namespace {

/// Reads one line alone.
std::optional<EventBatch> read(const std::string& line, std::size_t members = 3) {
    return EventParser(members).read(line);
}

void expectSame(const std::vector<double>& actual, const std::vector<double>& expected) {
    ASSERT_EQ(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i) {
        if (std::isnan(expected[i])) {
            EXPECT_TRUE(std::isnan(actual[i]));
        } else {
            EXPECT_EQ(actual[i], expected[i]);
        }
    }
}

TEST(EventParser, ReadsBackEveryNumberTheSame) {
    const EventBatch batch = exampleOfAll();
    const std::optional<EventBatch> got = read(eventLine(batch));
    ASSERT_TRUE(got.has_value());
    EXPECT_EQ(got->steps, batch.steps);
    expectSame(got->seconds, batch.seconds);
    ASSERT_EQ(got->columns.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(got->columns[i].name, batch.columns[i].name);
        EXPECT_EQ(got->columns[i].layers, batch.columns[i].layers);
        EXPECT_EQ(got->columns[i].perMember, batch.columns[i].perMember);
        expectSame(got->columns[i].values, batch.columns[i].values);
    }
    EXPECT_EQ(got->histograms.at(0).counts, batch.histograms[0].counts);
    EXPECT_EQ(got->diverged.at(0).member, 2U);
}

TEST(EventParser, ReadsBackMaps) {
    for (std::size_t columns = 1; columns <= 4; ++columns) {  // base64 ends in every possible way
        EventBatch batch = exampleOfAll();
        OutputMap& map = batch.maps[0];
        map.columns = columns;
        map.cells.resize(2 * columns, 77);
        const std::optional<EventBatch> got = read(eventLine(batch));
        ASSERT_TRUE(got.has_value()) << columns;
        EXPECT_EQ(got->maps.at(0).cells, map.cells);
        EXPECT_EQ(got->maps[0].top, map.top);
        EXPECT_EQ(got->maps[0].columns, columns);
    }
}

TEST(EventParser, MapsWhoseSizesDoNotFitAreNotRead) {
    const auto isRead = [](const std::string& from, const std::string& to) {
        std::string line = eventLine(exampleOfAll());
        line.replace(line.find(from), from.size(), to);
        return read(line).has_value();
    };
    EXPECT_TRUE(isRead("TWFuAP+A", "TWFuAP+B"));
    EXPECT_FALSE(isRead("TWFuAP+A", "TWFuAP+"));
    EXPECT_FALSE(isRead("TWFuAP+A", "TWFuAP=A"));
    EXPECT_FALSE(isRead("TWFuAP+A", "TWFuAP\u00fcA"));
    EXPECT_FALSE(isRead("[1,2,3]", "[1,2,4]"));
    EXPECT_FALSE(isRead("[1,2,3]", "[0,2,3]"));
    EXPECT_FALSE(isRead("[1,2,3]", "[6148914691236517206,2,3]"));
    EXPECT_FALSE(isRead("\"member\":1,\"range\"", "\"member\":3,\"range\""));
    EXPECT_FALSE(isRead("[-1.5,0.1,", "[0.1,-1.5,"));
}

TEST(EventParser, AnotherNumberOfMembersIsNotRead) {
    EXPECT_FALSE(read(eventLine(exampleOfAll()), 4).has_value());
    EXPECT_FALSE(read(eventLine(exampleOfAll()), 0).has_value());
}

TEST(EventParser, EveryTornLineIsNotRead) {
    const std::string line = eventLine(exampleOfAll());
    for (std::size_t length = 0; length < line.size(); ++length) {
        EXPECT_FALSE(read(line.substr(0, length)).has_value()) << length;
    }
}

TEST(EventParser, ListsNestedWithoutEndAreNotRead) {
    const std::string deep = std::string(1000000, '[') + std::string(1000000, ']');
    EXPECT_FALSE(read(R"({"steps":[1],"seconds":[1],"member":{"a":)" + deep + "}}", 1).has_value());
}

TEST(EventParser, ReadsAnyJsonThatMeansTheSame) {
    const std::optional<EventBatch> got =
        read(R"( { "later" : [{"a": null}, true], "member": {"b":[[1]], "a":[[2e0]]},
        "seconds": [1] , "steps":[ 5 ], "diverged":[{"step":6, "new":{}, "member":0}]})",
             1);
    ASSERT_TRUE(got.has_value());
    EXPECT_EQ(got->columns.at(0).name, "a");
    EXPECT_EQ(got->columns.at(1).values, std::vector<double>{1});
    EXPECT_EQ(got->diverged.at(0).step, 6U);
}

/// Trainers of before wrote the accuracy of outputs that are NaN.
TEST(EventParser, WhatAFailedMemberRecordedIsNoMeasurement) {
    const std::optional<EventBatch> got =
        read(R"({"steps":[1,2],"seconds":[0,0],"member":{"train_accuracy":[[0.5,0.6],[0.7,0.8]]},
        "diverged":[{"member":1,"step":2}]})",
             2);
    ASSERT_TRUE(got.has_value());
    const std::vector<double>& accuracy = got->columns.at(0).values;
    EXPECT_EQ(std::vector(accuracy.begin(), accuracy.begin() + 3), (std::vector{0.5, 0.6, 0.7}));
    EXPECT_TRUE(std::isnan(accuracy[3]));
}

TEST(EventParser, WhatComesTwiceIsNotRead) {
    const std::string rest = R"("seconds":[1]})";
    EXPECT_TRUE(read(R"({"steps":[1],)" + rest).has_value());
    EXPECT_FALSE(read(R"({"steps":[1],"steps":[1],)" + rest).has_value());
    EXPECT_FALSE(read(R"({"steps":[1],"shared":{"a":[1],"a":[2]},)" + rest).has_value());
}

TEST(EventParser, ListsOfOtherLengthsThanTheirNeighboursAreNotRead) {
    const auto isRead = [](const std::string& layer) {
        return read(R"({"steps":[1,2],"seconds":[1,2],"layer":{"a":)" + layer + "}}", 2).has_value();
    };
    EXPECT_TRUE(isRead("[[[1,2],[3,4]],[[5,6],[7,8]]]"));
    EXPECT_FALSE(isRead("[[[1,2,3],[4]],[[5,6],[7,8]]]"));
    EXPECT_FALSE(isRead("[[[1,2],[3,4]],[[5],[6]]]"));
    EXPECT_FALSE(isRead("[[[1,2],[3,4],[5,6],[7,8]]]"));
    EXPECT_FALSE(isRead("[[[],[]],[[],[]]]"));
}

TEST(EventParser, OfTheLinesOfAFileThoseThatDoNotAdvanceAreLeftOut) {
    EventParser parser(3);
    EventBatch batch = exampleOfAll();
    EXPECT_TRUE(parser.readNext(eventLine(batch)).has_value());
    EXPECT_FALSE(parser.readNext(eventLine(batch)).has_value());
    batch.steps = {20, 30};
    EXPECT_FALSE(parser.readNext(eventLine(batch)).has_value());
    batch.steps = {21, 30};
    EXPECT_TRUE(parser.readNext(eventLine(batch)).has_value());
    parser.beginAgain();
    EXPECT_TRUE(parser.readNext(eventLine(exampleOfAll())).has_value());
}

using Tree = nlohmann::json;

/// Whether a list in lists, `sizes` long from the outside in, holds only numbers and null; a size of 0 stands
/// for one that is the same everywhere, and is found.
bool isGrid(const Tree& tree, std::vector<std::size_t> sizes, std::size_t& found) {
    if (sizes.empty())
        return tree.is_null() || tree.is_number();
    if (!tree.is_array() || tree.empty())
        return false;
    if (sizes[0] == 0)
        found = found == 0 ? tree.size() : found;
    if (tree.size() != (sizes[0] == 0 ? found : sizes[0]))
        return false;
    sizes.erase(sizes.begin());
    return std::all_of(tree.begin(), tree.end(),
                       [&](const Tree& each) { return isGrid(each, sizes, found); });
}

/// Whether a document tree of another library says that the columns of a line are whole.
bool hasWholeColumns(const Tree& tree) {
    const std::size_t steps = tree.at("steps").size();
    const std::map<std::string, std::vector<std::size_t>> forms{
        {"shared", {steps}}, {"shared_layer", {steps, 0}}, {"member", {steps, 3}}, {"layer", {steps, 3, 0}}};
    for (const auto& [group, form] : forms) {
        const Tree columns = tree.value(group, Tree::object());
        for (const auto& [name, values] : columns.items()) {
            std::size_t found = 0;
            if (!isGrid(values, form, found))
                return false;
        }
    }
    return true;
}

std::string damagedOnce(const std::string& line, Random& random) {
    std::string damaged = line;
    const std::size_t at = random.below(line.size());
    switch (random.below(4)) {
        case 0:
            damaged.erase(at, 1 + random.below(4));
            break;
        case 1:
            damaged.insert(at, line.substr(random.below(line.size()), 1 + random.below(9)));
            break;
        default:
            damaged[at] = random.below(8) == 0 ? static_cast<char>(random.below(256))
                                               : "0123456789[]{},:\"nul-e.x"[random.below(24)];
    }
    return damaged;
}

TEST(EventParser, ADamagedLineIsReadWholeOrNotAtAll) {
    const std::string line = eventLine(exampleOfAll());
    Random random(1);
    EventParser parser(3);
    int whole = 0;
    for (int round = 0; round < 30000; ++round) {
        std::string damaged = damagedOnce(line, random);
        if (random.below(3) == 0)
            damaged = damagedOnce(damaged, random);
        const std::optional<EventBatch> got = parser.read(damaged);
        if (!got)
            continue;
        ++whole;
        const Tree tree = Tree::parse(damaged, nullptr, false);
        ASSERT_FALSE(tree.is_discarded()) << damaged;
        EXPECT_TRUE(hasWholeColumns(tree)) << damaged;
        EXPECT_EQ(got->steps, tree.at("steps").get<std::vector<std::uint64_t>>());
        EXPECT_EQ(got->seconds.size(), got->steps.size());
        EXPECT_EQ(got->histograms.size(), tree.value("histograms", Tree::array()).size());
        EXPECT_EQ(got->diverged.size(), tree.value("diverged", Tree::array()).size());
        ASSERT_EQ(got->maps.size(), tree.value("maps", Tree::array()).size());
        for (const OutputMap& map : got->maps)
            EXPECT_EQ(map.cells.size(), map.planes * map.rows * map.columns);
    }
    EXPECT_GT(whole, 1000);
}

TEST(EventParser, ALineIsReadAfterADamagedOneAsBefore) {
    EventParser parser(3);
    EXPECT_FALSE(parser.read("{\"steps\":[1,").has_value());
    const std::optional<EventBatch> got = parser.read(eventLine(exampleOfAll()) + "\n");
    ASSERT_TRUE(got.has_value());
    EXPECT_EQ(eventLine(*got), eventLine(exampleOfAll()));
}

}  // namespace
}  // namespace zorro
