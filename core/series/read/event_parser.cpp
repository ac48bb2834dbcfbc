#include "core/series/read/event_parser.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <functional>
#include <iterator>
#include <limits>
#include <simdjson.h>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "core/run/events/event_line.h"
#include "core/run/events/failed_members.h"
#include "core/text/base64.h"

namespace zorro {

namespace {

namespace dom = simdjson::dom;

/// What is JSON and no batch.
struct NotABatch : std::exception {};

void require(bool holds) {
    if (!holds)
        throw NotABatch();
}

double numberIn(dom::element value) {
    return value.is_null() ? std::numeric_limits<double>::quiet_NaN() : double(value);
}

std::vector<std::uint64_t> countsIn(dom::element value) {
    std::vector<std::uint64_t> counts;
    for (const dom::element each : value.get_array()) counts.push_back(each.get_uint64());
    return counts;
}

template <typename Number, std::size_t count>
std::array<Number, count> numbersIn(dom::element value) {
    std::array<Number, count> numbers{};
    std::size_t found = 0;
    for (const dom::element each : value.get_array()) {
        require(found < count);
        numbers[found++] = Number(each);
    }
    require(found == count);
    return numbers;
}

/// Calls `read(position of the key, value)` for each key of an object that is one of `keys`, none of them
/// twice; all that are `needed`, the first so many, have to be there.
template <std::size_t count, typename Read>
void readFields(dom::object object, const std::array<std::string_view, count>& keys, std::size_t needed,
                const Read& read) {
    std::array<bool, count> seen{};
    for (const dom::key_value_pair field : object) {
        const std::string_view key = field.key;
        const auto known = static_cast<std::size_t>(std::find(keys.begin(), keys.end(), key) - keys.begin());
        if (known < count) {
            require(!std::exchange(seen[known], true));
            read(known, field.value);
        }
    }
    require(std::all_of(seen.begin(), seen.begin() + static_cast<std::ptrdiff_t>(needed),
                        [](bool there) { return there; }));
}

/// Reads columns, whose rows belong to the steps of the batch, into it.
class ColumnReader {
public:
    ColumnReader(const ColumnGroup& group, std::size_t members) : group_(group), members_(members) {}

    /// The number of its rows.
    std::size_t read(dom::array rows, Column& column) {
        std::size_t count = 0;
        for (const dom::element row : rows) {
            readRow(row, column.values);
            if (++count == 1)
                column.values.reserve(rows.size() * column.values.size());
        }
        column.layers = group_.byLayer ? width_ : 0;
        return count;
    }

private:
    void readRow(dom::element row, std::vector<double>& values) {
        if (!group_.perMember && !group_.byLayer) {
            values.push_back(numberIn(row));
        } else if (group_.perMember && group_.byLayer) {
            std::size_t lists = 0;
            for (const dom::element member : row.get_array()) {
                readList(member, values);
                ++lists;
            }
            require(lists == members_);
        } else {
            readList(row, values);
            require(group_.byLayer || width_ == members_);
        }
    }
    /// The innermost lists are all of one length.
    void readList(dom::element list, std::vector<double>& values) {
        const std::size_t before = values.size();
        for (const dom::element each : list.get_array()) values.push_back(numberIn(each));
        const std::size_t length = values.size() - before;
        require(length > 0 && (width_ == 0 || length == width_));
        width_ = length;
    }

    const ColumnGroup& group_;
    std::size_t members_;
    std::size_t width_ = 0;  ///< numbers in an innermost list; 0: none seen yet
};

/// Reads one line into a batch.
class BatchReader {
public:
    explicit BatchReader(std::size_t members) : members_(members) {}

    EventBatch read(dom::element line) {
        constexpr std::array keys{event_key::steps,    event_key::seconds,  event_key::histograms,
                                  event_key::maps,     event_key::diverged, columnGroups[0].key,
                                  columnGroups[1].key, columnGroups[2].key, columnGroups[3].key};
        readFields(line.get_object(), keys, 2, [this](std::size_t key, dom::element value) {
            constexpr std::size_t firstGroup = 5;
            if (key >= firstGroup)
                readColumns(columnGroups[key - firstGroup], key - firstGroup, value);
            else
                readPart(key, value);
        });
        finish();
        return std::move(batch_);
    }

private:
    void readPart(std::size_t key, dom::element value) {
        switch (key) {
            case 0:
                batch_.steps = countsIn(value);
                break;
            case 1:
                for (const dom::element each : value.get_array()) batch_.seconds.push_back(numberIn(each));
                break;
            case 2:
                for (const dom::element each : value.get_array()) readHistogram(each);
                break;
            case 3:
                for (const dom::element each : value.get_array()) readMap(each);
                break;
            default:
                for (const dom::element each : value.get_array()) readDivergence(each);
        }
    }
    void readColumns(const ColumnGroup& group, std::size_t number, dom::element value) {
        std::vector<Column>& columns = columns_[number];
        for (const dom::key_value_pair field : value.get_object()) {
            Column& column = columns.emplace_back();
            column.name = field.key;
            column.perMember = group.perMember;
            rows_.push_back(ColumnReader(group, members_).read(field.value.get_array(), column));
        }
        const auto byName = [](const Column& a, const Column& b) { return a.name < b.name; };
        std::sort(columns.begin(), columns.end(), byName);
        require(std::adjacent_find(columns.begin(), columns.end(), [](const Column& a, const Column& b) {
                    return a.name == b.name;
                }) == columns.end());
    }
    void readHistogram(dom::element value) {
        PreactivationHistogram& histogram = batch_.histograms.emplace_back();
        constexpr std::array keys{event_key::step,  event_key::member, event_key::layer,
                                  event_key::lower, event_key::upper,  event_key::counts};
        readFields(value.get_object(), keys, keys.size(), [&](std::size_t key, dom::element field) {
            switch (key) {
                case 0:
                    histogram.step = field.get_uint64();
                    break;
                case 1:
                    histogram.member = field.get_uint64();
                    break;
                case 2:
                    histogram.layer = field.get_uint64();
                    break;
                case 3:
                    histogram.lower = field.get_double();
                    break;
                case 4:
                    histogram.upper = field.get_double();
                    break;
                default:
                    histogram.counts = countsIn(field);
            }
        });
        require(histogram.member < members_);
    }
    void readMap(dom::element value) {
        OutputMap& map = batch_.maps.emplace_back();
        std::string_view cells;
        constexpr std::array keys{event_key::cells, event_key::inputs, event_key::member,
                                  event_key::range, event_key::size,   event_key::step};
        readFields(value.get_object(), keys, keys.size(), [&](std::size_t key, dom::element field) {
            switch (key) {
                case 0:
                    cells = field.get_string();
                    break;
                case 1: {
                    const auto edges = numbersIn<double, 4>(field);
                    std::tie(map.left, map.right, map.bottom, map.top) = std::tuple_cat(edges);
                    break;
                }
                case 2:
                    map.member = field.get_uint64();
                    break;
                case 3: {
                    const auto range = numbersIn<double, 2>(field);
                    std::tie(map.lower, map.upper) = std::tuple_cat(range);
                    break;
                }
                case 4: {
                    const auto size = numbersIn<std::uint64_t, 3>(field);
                    std::tie(map.planes, map.rows, map.columns) = std::tuple_cat(size);
                    break;
                }
                default:
                    map.step = field.get_uint64();
            }
        });
        fillMap(map, cells);
    }
    void fillMap(OutputMap& map, std::string_view text) const {
        constexpr std::size_t mostCells = std::size_t{1} << 24;
        const auto isLength = [](double length) { return std::isfinite(length) && length >= 0; };
        std::size_t cells = 1;
        for (const std::size_t each : {map.planes, map.rows, map.columns}) {
            require(each > 0 && each <= mostCells / cells);
            cells *= each;
        }
        require(map.member < members_ && map.right > map.left && map.top > map.bottom);
        require(isLength(map.right - map.left) && isLength(map.top - map.bottom) &&
                isLength(map.upper - map.lower));
        std::optional<std::vector<std::uint8_t>> bytes = bytesOfBase64(text, cells);
        require(bytes.has_value());
        map.cells = *std::move(bytes);
    }
    void readDivergence(dom::element value) {
        Divergence& divergence = batch_.diverged.emplace_back();
        constexpr std::array keys{event_key::member, event_key::step};
        readFields(value.get_object(), keys, keys.size(), [&](std::size_t key, dom::element field) {
            (key == 0 ? divergence.member : divergence.step) = field.get_uint64();
        });
        require(divergence.member < members_);
    }
    /// What can be said only when all is there.
    void finish() {
        const std::vector<std::uint64_t>& steps = batch_.steps;
        require(!steps.empty() && batch_.seconds.size() == steps.size());
        require(std::adjacent_find(steps.begin(), steps.end(), std::greater_equal<>()) == steps.end());
        require(
            std::all_of(rows_.begin(), rows_.end(), [&](std::size_t rows) { return rows == steps.size(); }));
        for (std::vector<Column>& columns : columns_)
            std::move(columns.begin(), columns.end(), std::back_inserter(batch_.columns));
        leaveOutFailed(batch_, members_);  // trainers of before wrote it
    }

    std::size_t members_;
    EventBatch batch_;
    std::array<std::vector<Column>, columnGroups.size()> columns_;
    std::vector<std::size_t> rows_;  ///< of each column
};

}  // namespace

struct EventParser::Memory {
    dom::parser parser;
};

EventParser::EventParser(std::size_t members) : members_(members), memory_(std::make_unique<Memory>()) {}

EventParser::EventParser(EventParser&&) noexcept = default;
EventParser& EventParser::operator=(EventParser&&) noexcept = default;
EventParser::~EventParser() = default;

std::optional<EventBatch> EventParser::read(std::string_view line) {
    if (members_ == 0)
        return std::nullopt;
    try {
        return BatchReader(members_).read(memory_->parser.parse(line.data(), line.size()));
    } catch (const simdjson::simdjson_error&) {
        return std::nullopt;
    } catch (const NotABatch&) {
        return std::nullopt;
    }
}

std::optional<EventBatch> EventParser::readNext(std::string_view line) {
    std::optional<EventBatch> batch = read(line);
    if (!batch || (lastStep_ && batch->steps.front() <= *lastStep_))
        return std::nullopt;
    lastStep_ = batch->steps.back();
    return batch;
}

}  // namespace zorro
