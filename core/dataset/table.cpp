// Tables of text: a row an example, the last column what is to be learned.

#include <algorithm>
#include <cmath>
#include <map>

#include "core/dataset/files.h"
#include "core/file/file.h"
#include "core/text/text.h"

namespace zorro {

namespace {

/// Whole numbers in the last column are classes up to here.
constexpr std::size_t mostNumberedClasses = 50;

using Row = std::vector<std::string_view>;

struct Table {
    std::vector<Row> rows;
    std::vector<std::size_t> lines;  ///< of each row in the file, from 1
};

Row cells(std::string_view line, char separator) {
    Row row;
    std::size_t begin = 0;
    while (begin <= line.size()) {
        const std::size_t end = std::min(line.find(separator, begin), line.size());
        std::string_view cell = trimmed(line.substr(begin, end - begin));
        if (cell.size() >= 2 && cell.front() == '"' && cell.back() == '"')
            cell = cell.substr(1, cell.size() - 2);
        row.push_back(cell);
        begin = end + 1;
    }
    return row;
}

/// The separator that the first line has most of.
char separatorOf(std::string_view line) {
    char best = ',';
    for (const char candidate : {',', ';', '\t', ' '}) {
        if (std::count(line.begin(), line.end(), candidate) > std::count(line.begin(), line.end(), best)) {
            best = candidate;
        }
    }
    return best;
}

Table splitLines(std::string_view text) {
    Table table;
    char separator = 0;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = trimmed(text.substr(begin, end - begin));
        begin = end + 1;
        ++number;
        if (line.empty() || line.front() == '#')
            continue;
        if (separator == 0)
            separator = separatorOf(line);
        table.rows.push_back(cells(line, separator));
        table.lines.push_back(number);
    }
    return table;
}

std::string place(const std::string& file, std::size_t line) {
    return "'" + file + "', line " + std::to_string(line);
}

/// Removes the header, which is a first row whose features are not all numbers.
void removeHeader(Table& table) {
    const Row& first = table.rows.front();
    const bool numbers = std::all_of(first.begin(), first.end() - 1,
                                     [](std::string_view cell) { return parseNumber(cell).has_value(); });
    if (numbers)
        return;
    table.rows.erase(table.rows.begin());
    table.lines.erase(table.lines.begin());
}

void readFeatures(const Table& table, const std::string& file, Dataset& dataset) {
    const std::size_t columns = dataset.shape[0];
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const Row& row = table.rows[i];
        if (row.size() != columns + 1) {
            throw DatasetError(place(file, table.lines[i]) + " has " + std::to_string(row.size()) +
                               " columns, the first row " + std::to_string(columns + 1));
        }
        for (std::size_t column = 0; column < columns; ++column) {
            const std::optional<double> number = parseNumber(row[column]);
            if (!number || !std::isfinite(*number)) {
                throw DatasetError(place(file, table.lines[i]) + ", column " + std::to_string(column + 1) +
                                   ": expected a finite number, not " + inQuotes(row[column]));
            }
            dataset.inputs.push_back(static_cast<float>(*number));
        }
    }
}

void standardise(Dataset& dataset) {
    const std::size_t columns = dataset.shape[0];
    const std::size_t rows = dataset.inputs.size() / columns;
    for (std::size_t column = 0; column < columns; ++column) {
        double mean = 0;
        double squares = 0;
        for (std::size_t row = 0; row < rows; ++row) mean += dataset.inputs[row * columns + column];
        mean /= static_cast<double>(rows);
        for (std::size_t row = 0; row < rows; ++row) {
            squares += std::pow(dataset.inputs[row * columns + column] - mean, 2);
        }
        const double deviation = std::sqrt(squares / static_cast<double>(rows));
        for (std::size_t row = 0; row < rows; ++row) {
            float& value = dataset.inputs[row * columns + column];
            value = static_cast<float>(deviation > 0 ? (value - mean) / deviation : 0);
        }
    }
}

/// Classes: the different words of the last column; in the order of their numbers where they are whole
/// numbers. Nothing where the column has many different numbers or fractions.
std::optional<std::vector<std::string>> classesOf(const Table& table) {
    std::map<std::string, double, std::less<>> words;
    bool numbers = true;
    for (const Row& row : table.rows) {
        const std::optional<double> number = parseNumber(row.back());
        numbers = numbers && number.has_value();
        if (numbers && *number != std::round(*number))
            return std::nullopt;
        words.try_emplace(std::string(row.back()), number.value_or(0));
    }
    if (numbers && words.size() > mostNumberedClasses)
        return std::nullopt;
    std::vector<std::string> classes;
    classes.reserve(words.size());
    for (const auto& [word, number] : words) classes.push_back(word);
    if (numbers) {
        std::sort(classes.begin(), classes.end(),
                  [&](const std::string& a, const std::string& b) { return words[a] < words[b]; });
    }
    return classes;
}

void readTargets(const Table& table, const std::string& file, Dataset& dataset) {
    if (const std::optional<std::vector<std::string>> classes = classesOf(table)) {
        dataset.classNames = *classes;
        dataset.outputs = classes->size();
        for (const Row& row : table.rows) {
            const auto found = std::find(classes->begin(), classes->end(), row.back());
            dataset.labels.push_back(static_cast<std::int32_t>(found - classes->begin()));
        }
        if (dataset.outputs < 2)
            throw DatasetError("'" + file + "' has only one class");
        return;
    }
    dataset.task = Task::regression;
    dataset.outputs = 1;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const std::optional<double> number = parseNumber(table.rows[i].back());
        if (!number || !std::isfinite(*number)) {
            throw DatasetError(place(file, table.lines[i]) +
                               ": the last column should be a finite number, not " +
                               inQuotes(table.rows[i].back()));
        }
        dataset.values.push_back(static_cast<float>(*number));
    }
}

}  // namespace

Dataset readTable(const DatasetOptions& options) {
    const std::string text = readFile(options.source);
    Table table = splitLines(text);
    if (table.rows.empty())
        throw DatasetError("'" + options.source + "' has no rows");
    if (table.rows.front().size() < 2) {
        throw DatasetError("'" + options.source +
                           "' needs at least two columns: features, then the class or number");
    }
    removeHeader(table);
    if (table.rows.size() < 2)
        throw DatasetError("'" + options.source + "' needs at least two rows of numbers");
    table.rows.resize(std::min(table.rows.size(), options.examples.value_or(table.rows.size())));

    Dataset dataset{.name = options.source, .shape = {table.rows.front().size() - 1}};
    readFeatures(table, options.source, dataset);
    standardise(dataset);
    readTargets(table, options.source, dataset);
    return dataset;
}

}  // namespace zorro
