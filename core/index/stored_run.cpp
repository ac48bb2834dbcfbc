#include "core/index/stored_run.h"

#include <cmath>
#include <cstring>
#include <sys/stat.h>

#include "core/file/checksum.h"
#include "core/run/directory/run_directory.h"
#include "core/run/directory/run_notes.h"
#include "core/text/json.h"

namespace zorro {
namespace {

/// `directory` is the last part of `path`: it begins with the time, and orders the runs.
constexpr std::array<const char*, 13> textNames{"path",         "folder", "directory", "name", "problem",
                                                "warning",      "reason", "tags",      "note", "data",
                                                "architecture", "groups", "parameters"};
constexpr std::array<const char*, 4> integerNames{"state", "resumable", "archived", "steps"};
constexpr int secondsColumn = textNames.size() + integerNames.size();
constexpr int stampsColumn = secondsColumn + 1;
constexpr int figuresColumn = stampsColumn + 1;
constexpr int checksumColumn = figuresColumn + 1;
constexpr int columnCount = checksumColumn + 1;

/// A row in its parts.
struct Row {
    std::array<std::string, textNames.size()> texts;
    std::array<std::int64_t, integerNames.size()> integers{};
    double seconds = 0;
    std::string stamps;
    std::string figures;
};

std::uint32_t checksumOf(const Row& row) {
    std::string bytes;
    for (const std::string& text : row.texts) {
        bytes += text;
        bytes += '\0';
    }
    for (const std::int64_t integer : row.integers) {
        bytes += std::to_string(integer) + ' ';
    }
    bytes.append(reinterpret_cast<const char*>(&row.seconds), sizeof row.seconds);
    return crc32c(bytes + row.stamps + row.figures);
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += line + '\n';
    }
    return text;
}

std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0, end = 0; (end = text.find('\n', begin)) != std::string::npos;
         begin = end + 1) {
        lines.push_back(text.substr(begin, end - begin));
    }
    return lines;
}

constexpr char valuesMark = '\t';  // between a SPEC and what its networks have beside it

constexpr std::size_t figuresPerActivation = 2 + 3 * headlineCount;

std::string figuresOf(const std::vector<ActivationSummary>& activations) {
    std::vector<double> figures;
    figures.reserve(activations.size() * figuresPerActivation);
    for (const ActivationSummary& each : activations) {
        figures.insert(figures.end(), {each.seeds, each.failed});
        for (const MetricSummary& metric : each.metrics) {
            figures.insert(figures.end(), {metric.mean, metric.standardDeviation, metric.count});
        }
    }
    return figures.empty()
               ? std::string()
               : std::string(reinterpret_cast<const char*>(figures.data()), figures.size() * sizeof(double));
}

std::vector<ActivationSummary> activationsOf(const std::vector<std::string>& names,
                                             const std::string& bytes) {
    std::vector<double> figures(bytes.size() / sizeof(double));
    if (!figures.empty()) {
        std::memcpy(figures.data(), bytes.data(), figures.size() * sizeof(double));
    }
    std::vector<ActivationSummary> activations;
    if (figures.size() != names.size() * figuresPerActivation) {
        return activations;
    }
    const double* next = figures.data();
    for (const std::string& name : names) {
        ActivationSummary& each = activations.emplace_back();
        const std::size_t end = std::min(name.find(valuesMark), name.size());
        each.activation = name.substr(0, end);
        if (end < name.size())
            each.values = readValues(parseJson(name.substr(end + 1)));
        each.seeds = *next++;
        each.failed = *next++;
        for (MetricSummary& metric : each.metrics) {
            metric = {.mean = next[0], .standardDeviation = next[1], .count = next[2]};
            next += 3;
        }
    }
    return activations;
}

Row rowOf(const StoredRun& run) {
    const RunEntry& entry = run.entry;
    std::vector<std::string> names;
    names.reserve(entry.activations.size());
    for (const ActivationSummary& each : entry.activations) {
        names.push_back(each.activation);
        if (!each.values.empty())
            names.back() += valuesMark + jsonLine(valuesJson(each.values));
    }
    return {.texts = {entry.path.string(), entry.path.parent_path().string(), entry.path.filename().string(),
                      entry.name, entry.problem, entry.warning, entry.reason, joined(entry.tags), entry.note,
                      entry.data, entry.architecture, joined(names), entry.parameters.text()},
            .integers = {static_cast<std::int64_t>(entry.state), entry.resumable ? 1 : 0,
                         entry.archived ? 1 : 0, static_cast<std::int64_t>(entry.steps)},
            .seconds = std::isfinite(entry.seconds) ? entry.seconds : 0,  // SQLite has no NaN
            .stamps = {reinterpret_cast<const char*>(run.stamps.data()), sizeof(RunStamps)},
            .figures = figuresOf(entry.activations)};
}

StoredRun runOf(Row row) {
    StoredRun run{.entry = {.path = std::move(row.texts[0]),
                            .problem = std::move(row.texts[4]),
                            .warning = std::move(row.texts[5]),
                            .state = static_cast<RunState>(row.integers[0]),
                            .reason = std::move(row.texts[6]),
                            .resumable = row.integers[1] != 0,
                            .name = std::move(row.texts[3]),
                            .tags = split(row.texts[7]),
                            .note = std::move(row.texts[8]),
                            .archived = row.integers[2] != 0,
                            .architecture = std::move(row.texts[10]),
                            .data = std::move(row.texts[9]),
                            .steps = static_cast<std::uint64_t>(row.integers[3]),
                            .seconds = row.seconds,
                            .activations = activationsOf(split(row.texts[11]), row.figures),
                            .parameters = ParameterText(std::move(row.texts[12]))}};
    std::memcpy(run.stamps.data(), row.stamps.data(), sizeof(RunStamps));
    return run;
}

std::string columnNames() {
    std::string names;
    for (const char* name : textNames) {
        names += std::string(name) + ", ";
    }
    for (const char* name : integerNames) {
        names += std::string(name) + ", ";
    }
    return names + "seconds, stamps, figures, checksum";
}

}  // namespace

RunStamps stampsOf(const std::filesystem::path& run) {
    static constexpr std::array<const char*, 5> names{comparisonFile, resultFile, eventsFile, trainerFile,
                                                      notesFile};
    RunStamps stamps;
    std::string path = run.string() + '/';
    const std::size_t folder = path.size();
    for (std::size_t i = 0; i < names.size(); ++i) {
        path.replace(folder, std::string::npos, names[i]);
        struct stat status = {};
        if (::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode)) {
            constexpr std::int64_t nanoseconds = 1'000'000'000;
            stamps[i] = {.modified = status.st_mtim.tv_sec * nanoseconds + status.st_mtim.tv_nsec,
                         .size = status.st_size};
        }
    }
    return stamps;
}

std::string runTableSql() {
    std::string sql = "CREATE TABLE run (";
    for (const char* name : textNames) {
        sql += std::string(name) + (name == textNames[0] ? " TEXT PRIMARY KEY, " : " TEXT, ");
    }
    for (const char* name : integerNames) {
        sql += std::string(name) + " INTEGER, ";
    }
    return sql +
           "seconds REAL, stamps BLOB, figures BLOB, checksum INTEGER);"
           "CREATE INDEX run_directory ON run (directory, folder);";
}

Statement prepareWriting(Database& database) {
    std::string marks = "?";
    for (int i = 1; i < columnCount; ++i) {
        marks += ", ?";
    }
    return database.prepare("INSERT OR REPLACE INTO run (" + columnNames() + ") VALUES (" + marks + ")");
}

void writeStoredRun(Statement& statement, const StoredRun& run) {
    const Row row = rowOf(run);
    int column = 0;
    for (const std::string& text : row.texts) {
        statement.bind(column++, text);
    }
    for (const std::int64_t integer : row.integers) {
        statement.bind(column++, integer);
    }
    statement.bind(secondsColumn, row.seconds);
    statement.bindBytes(stampsColumn, row.stamps);
    statement.bindBytes(figuresColumn, row.figures);
    statement.bind(checksumColumn, static_cast<std::int64_t>(checksumOf(row)));
    statement.run();
}

Statement prepareReading(Database& database, const std::vector<std::filesystem::path>& folders) {
    database.run("CREATE TEMP TABLE IF NOT EXISTS asked (folder TEXT PRIMARY KEY); DELETE FROM asked");
    Statement asking = database.prepare("INSERT OR IGNORE INTO asked VALUES (?)");
    for (const std::filesystem::path& folder : folders) {
        asking.bind(0, std::string_view(folder.native()));
        asking.run();
    }
    return database.prepare("SELECT " + columnNames() +
                            " FROM run INDEXED BY run_directory WHERE folder IN asked"
                            " ORDER BY directory DESC");
}

std::optional<StoredRun> readStoredRun(const Statement& statement) {
    Row row;
    int column = 0;
    for (std::string& text : row.texts) {
        text = statement.text(column++);
    }
    for (std::int64_t& integer : row.integers) {
        integer = statement.integer(column++);
    }
    row.seconds = statement.number(secondsColumn);
    row.stamps = statement.text(stampsColumn);
    row.figures = statement.text(figuresColumn);
    const bool whole = row.stamps.size() == sizeof(RunStamps) && row.integers[0] >= 0 &&
                       row.integers[0] <= static_cast<std::int64_t>(RunState::failed) &&
                       statement.integer(checksumColumn) == static_cast<std::int64_t>(checksumOf(row));
    return whole ? std::optional(runOf(std::move(row))) : std::nullopt;
}

}  // namespace zorro
