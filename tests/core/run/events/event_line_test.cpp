#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/dataset/random.h"
#include "core/run/events/event_scan.h"
#include "core/run/events/events.h"

namespace zorro {
namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();

/// Two rows of three cells.
OutputMap exampleMap() {
    return {.step = 20,
            .member = 1,
            .left = -1.5,
            .right = 0.1,
            .bottom = -2,
            .top = 1.0 / 3,
            .columns = 3,
            .rows = 2,
            .planes = 1,
            .lower = -1,
            .upper = 1,
            .cells = {'M', 'a', 'n', 0, 255, 128}};
}

/// Two records of three members with two layers.
EventBatch example() {
    return {
        .steps = {10, 20},
        .seconds = {0.1, 1.0 / 3},
        .columns = {{.name = "learning_rate", .perMember = false, .values = {1e-3, 1e-300}},
                    {.name = "train_loss", .values = {1, 2, missing, 0.1 + 0.2, -5, 1e22}},
                    {.name = "gradient_norm",
                     .layers = 2,
                     .values = {1, 2, 3, 4, 5, 6, 7, 8, 9, missing, 11, 12}}},
        .histograms = {{.step = 20, .member = 1, .layer = 0, .lower = -4, .upper = 4, .counts = {0, 7, 1}}},
        .maps = {exampleMap()},
        .diverged = {{.member = 2, .step = 7}}};
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

TEST(EventLine, ReadsBackEveryNumberTheSame) {
    const EventBatch batch = example();
    const std::optional<EventBatch> read = readEventLine(eventLine(batch), 3);
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->steps, batch.steps);
    expectSame(read->seconds, batch.seconds);
    ASSERT_EQ(read->columns.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(read->columns[i].name, batch.columns[i].name);
        EXPECT_EQ(read->columns[i].layers, batch.columns[i].layers);
        EXPECT_EQ(read->columns[i].perMember, batch.columns[i].perMember);
        expectSame(read->columns[i].values, batch.columns[i].values);
    }
    EXPECT_EQ(read->histograms.at(0).counts, batch.histograms[0].counts);
    EXPECT_EQ(read->diverged.at(0).member, 2U);
}

TEST(EventLine, ReadsBackMaps) {
    for (std::size_t columns = 1; columns <= 4; ++columns) {  // base64 ends in every possible way
        EventBatch batch = example();
        OutputMap& map = batch.maps[0];
        map.columns = columns;
        map.cells.resize(2 * columns, 77);
        const std::optional<EventBatch> read = readEventLine(eventLine(batch), 3);
        ASSERT_TRUE(read.has_value()) << columns;
        EXPECT_EQ(read->maps.at(0).cells, map.cells);
        EXPECT_EQ(read->maps[0].top, map.top);
        EXPECT_EQ(read->maps[0].columns, columns);
    }
}

TEST(EventLine, CellsOfMapsAreBase64AndMeanNumbersInTheirRange) {
    const OutputMap map = exampleMap();
    EXPECT_NE(eventLine(example()).find(R"("cells":"TWFuAP+A")"), std::string::npos);
    EXPECT_DOUBLE_EQ(map.value(0, 1, 0), -1);
    EXPECT_DOUBLE_EQ(map.value(0, 1, 1), 1);
}

TEST(EventLine, MapsWhoseSizesDoNotFitAreNotRead) {
    const auto isRead = [](const std::string& from, const std::string& to) {
        std::string line = eventLine(example());
        line.replace(line.find(from), from.size(), to);
        return readEventLine(line, 3).has_value();
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

TEST(EventLine, IsOneLineOfTheFormThatIsDocumented) {
    const EventBatch batch{
        .steps = {1}, .seconds = {0.5}, .columns = {{.name = "train_loss", .values = {0.25, missing}}}};
    EXPECT_EQ(eventLine(batch), R"({"steps":[1],"seconds":[0.5],"member":{"train_loss":[[0.25,null]]}})");
}

TEST(EventLine, AnotherNumberOfMembersIsNotRead) {
    EXPECT_FALSE(readEventLine(eventLine(example()), 4).has_value());
    EXPECT_FALSE(readEventLine(eventLine(example()), 0).has_value());
}

TEST(EventLine, EveryTornLineIsNotRead) {
    const std::string line = eventLine(example());
    for (std::size_t length = 0; length < line.size(); ++length) {
        EXPECT_FALSE(readEventLine(line.substr(0, length), 3).has_value()) << length;
    }
}

TEST(EventLine, ListsNestedWithoutEndAreNotRead) {
    const std::string deep = std::string(1000000, '[') + std::string(1000000, ']');
    EXPECT_FALSE(readEventLine(R"({"steps":[1],"seconds":[1],"member":{"a":)" + deep + "}}", 1).has_value());
}

TEST(EventLine, DamagedLinesAreLeftOutOrConsistent) {
    const std::string line = eventLine(example());
    Random random(1);
    for (int round = 0; round < 20000; ++round) {
        std::string damaged = line;
        for (std::uint64_t edits = 1 + random.below(3); edits > 0; --edits) {
            damaged[random.below(damaged.size())] = "0123456789[]{},:\"nul-e.x"[random.below(24)];
        }
        const std::optional<EventBatch> read = readEventLine(damaged, 3);
        if (!read)
            continue;
        for (const Column& column : read->columns) EXPECT_EQ(column.values.size() % read->steps.size(), 0U);
        EXPECT_EQ(read->seconds.size(), read->steps.size());
        for (const OutputMap& map : read->maps)
            EXPECT_EQ(map.cells.size(), map.planes * map.rows * map.columns);
    }
}

/// The batch in words; a document tree has one zero only.
std::string wordsOf(const EventBatch& batch) {
    std::string words = eventLine(batch);
    for (const char* zero : {"-0,", "-0]"}) {
        for (std::size_t at = 0; (at = words.find(zero)) != std::string::npos;) words.erase(at, 1);
    }
    return words;
}

/// The line as the quick way does not take it, with a space that means nothing.
std::optional<EventBatch> readSlowly(const std::string& line) {
    return readEventLine("{ " + line.substr(1), 3);
}

TEST(EventLine, TheQuickWayIsTakenForWhatIsWritten) {
    EXPECT_TRUE(scanEventLine(eventLine(example()), 3).has_value());
    EXPECT_TRUE(scanEventLine(eventLine(example()) + "\n", 3).has_value());
    EXPECT_FALSE(scanEventLine("{ " + eventLine(example()).substr(1), 3).has_value());
}

TEST(EventLine, TheQuickWayReadsTheSameAsADocumentTree) {
    const std::string line = eventLine(example());
    Random random(2);
    for (int round = 0; round < 5000; ++round) {
        std::string damaged = line;
        damaged[1 + random.below(damaged.size() - 1)] = "0123456789[]{},:\"nul-e.x"[random.below(24)];
        const std::optional<EventBatch> quick = scanEventLine(damaged, 3);
        if (!quick)
            continue;
        const std::optional<EventBatch> slow = readSlowly(damaged);
        ASSERT_TRUE(slow.has_value()) << damaged;
        EXPECT_EQ(wordsOf(*quick), wordsOf(*slow)) << damaged;
    }
}

}  // namespace
}  // namespace zorro
