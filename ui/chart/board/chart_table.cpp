#include "ui/chart/board/chart_table.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

#include "core/series/read/record_range.h"
#include "core/text/text.h"

namespace zorro::ui {
namespace {

std::string numberOrNothing(double value) {
    return std::isfinite(value) ? exactNumber(value) : std::string();
}

std::string quoted(const std::string& name) {
    std::string text = "\"";
    for (const char letter : name) {
        text += letter == '"' ? "\"\"" : std::string(1, letter);
    }
    return text + '"';
}

/// The same line as it was recorded. Where order alone decides, values need no way through their logarithms.
SeriesRequest asValues(SeriesRequest request) {
    request.smoothing = 0;
    request.band =
        request.band == SeriesBand::usual ? bandOn(request.band, request.logarithmic) : request.band;
    request.logarithmic =
        request.logarithmic && request.members.size() > 1 && request.band != SeriesBand::quartiles;
    return request;
}

std::string spreadWords(const SeriesRequest& request) {
    const bool median = centreOn(request.band, request.logarithmic) == SeriesBand::quartiles;
    const std::string centre = median ? "median" : request.logarithmic ? "geometric mean" : "mean";
    switch (bandOn(request.band, request.logarithmic)) {
        case SeriesBand::quartiles:
            return "median and quartiles";
        case SeriesBand::standardDeviation:
            return centre + " and standard deviation";
        case SeriesBand::standardError:
            return centre + " and standard error";
        case SeriesBand::range:
            return centre + " and range";
        default:
            return centre;
    }
}

/// Appends the records of a history that lie within `x`.
void addRecords(std::string& text, const TableLine& line, const RunHistory& history, const AxisRange& x) {
    RecordedRows recorded;
    recorded.extend(history, line.request.column);
    GroupSeries series;
    series.extend(history, recorded, line.request);
    const std::string words = spreadWords(line.request);
    for (std::size_t i = 0; i < recorded.rows().size(); ++i) {
        const std::size_t row = recorded.rows()[i];
        const double position = line.scale.positionOf(history.steps[row], history.seconds[row]);
        if (!(x.lower <= position && position <= x.upper) || std::isnan(series.centre()[i])) {
            continue;
        }
        const auto place = [&](double at) { return line.request.logarithmic ? std::pow(10.0, at) : at; };
        text += quoted(line.name) + ',' + std::to_string(history.steps[row]);
        for (const double value : {history.seconds[row], place(series.centre()[i]), place(series.lower()[i]),
                                   place(series.upper()[i])}) {
            text += ',' + numberOrNothing(value);
        }
        text += ',' + words + '\n';
    }
}

/// The steps to read so that all records within `x` are among them.
std::pair<std::uint64_t, std::uint64_t> stepsWithin(const TableLine& line, const AxisRange& x) {
    const RunHistory& history = *line.history;
    std::uint64_t first = 0;
    std::uint64_t last = std::numeric_limits<std::uint64_t>::max();
    for (std::size_t row = 0; row < history.steps.size(); ++row) {
        const double position = line.scale.positionOf(history.steps[row], history.seconds[row]);
        if (position < x.lower) {
            first = history.steps[row];
        } else if (position > x.upper) {
            last = history.steps[row];
            break;
        }
    }
    return {first, last};
}

std::string readTable(const TableLine& line, std::size_t members, std::uint64_t first, std::uint64_t last,
                      const AxisRange& x) {
    std::string text;
    visitRecords(line.run, members, first, last, [&](const EventBatch& batch) {
        RunHistory history;
        history.append(batch, members);
        addRecords(text, line, history, x);
        return true;
    });
    return text;
}

}  // namespace

std::function<std::string()> tableJob(std::vector<TableLine> lines, const AxisRange& x) {
    std::vector<std::function<std::string()>> jobs;
    for (TableLine& line : lines) {
        line.request = asValues(line.request);
        if (line.history->folded == 0 || line.run.empty()) {
            std::string text;
            addRecords(text, line, *line.history, x);
            jobs.emplace_back([text = std::move(text)] { return text; });
        } else {
            const auto [first, last] = stepsWithin(line, x);
            const std::size_t members = memberCount(*line.history);
            line.history = nullptr;  // it goes on growing in the thread of the window
            jobs.emplace_back([line, members, first = first, last = last, x] {
                return readTable(line, members, first, last, x);
            });
        }
    }
    return [jobs = std::move(jobs)] {
        std::string text = "line,step,seconds,centre,lower,upper,spread\n";
        for (const auto& job : jobs) {
            text += job();
        }
        return text;
    };
}

std::string joinedTables(const std::vector<std::pair<std::string, std::string>>& tables) {
    std::string text;
    for (const auto& [name, table] : tables) {
        std::size_t begin = 0;
        for (std::size_t end = 0; (end = table.find('\n', begin)) != std::string::npos; begin = end + 1) {
            const std::string line = table.substr(begin, end - begin);
            if (begin > 0) {
                text += name + "," + line + '\n';
            } else if (text.empty()) {
                text = "quantity," + line + '\n';
            }
        }
    }
    return text;
}

}  // namespace zorro::ui
