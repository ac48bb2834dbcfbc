// Tables of text: a row an example, one column what is to be learned.

#include "core/table/table.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/dataset/file/files.h"
#include "core/dataset/file/target_column.h"
#include "core/text/text.h"

namespace zorro {

namespace {

/// What each column is for.
struct ColumnRoles {
    std::vector<std::size_t> features;
    std::size_t target = 0;
    std::optional<std::size_t> split;
};

ColumnRoles rolesOf(const Table& table, const DatasetOptions& options) {
    ColumnRoles roles;
    if (!options.splitColumn.empty())
        roles.split = findColumn(table, options.splitColumn);
    const std::size_t last = table.columns - 1;
    roles.target =
        options.target.empty() ? (roles.split == last ? last - 1 : last) : findColumn(table, options.target);
    if (roles.target == roles.split)
        throw DatasetError(table.name + ": " + inQuotes(table.names[roles.target]) +
                           " cannot be both what is to be predicted and the split");
    for (std::size_t column = table.rowLabels ? 1 : 0; column < table.columns; ++column) {
        if (column != roles.target && column != roles.split)
            roles.features.push_back(column);
    }
    if (roles.features.empty())
        throw DatasetError(table.name + ": no column is left to predict " +
                           inQuotes(table.names[roles.target]) + " from");
    return roles;
}

Part partIn(const TableRows& rows, std::size_t column, const Table& table) {
    constexpr std::array<std::pair<std::string_view, Part>, 7> words{{{"train", Part::train},
                                                                      {"training", Part::train},
                                                                      {"validation", Part::validation},
                                                                      {"valid", Part::validation},
                                                                      {"val", Part::validation},
                                                                      {"test", Part::test},
                                                                      {"testing", Part::test}}};
    std::string cell(rows.cell(column));
    std::ranges::transform(cell, cell.begin(), [](unsigned char c) { return std::tolower(c); });
    const auto* const found = std::ranges::find(words, cell, [](const auto& word) { return word.first; });
    if (found == words.end())
        rows.refuse("has " + inQuotes(std::string(rows.cell(column))) + " in column " +
                        inQuotes(table.names[column]) + "; train, validation or test would be right",
                    column);
    return found->second;
}

/// The rows of a table as examples behind those that are there.
void addRows(const Table& table, const ColumnRoles& roles, TargetColumn& target, Dataset& dataset) {
    TableRows rows(table);
    for (std::uint32_t row = 0; rows.next(); ++row) {
        for (const std::size_t column : roles.features) {
            const double number = rows.number(column);
            if (std::isnan(number))
                rows.refuseCell(column);
            dataset.inputs.push_back(static_cast<float>(number));
        }
        target.add(rows);
        dataset.rows.push_back(row);
        if (roles.split)
            dataset.parts.push_back(partIn(rows, *roles.split, table));
    }
}

/// Throws where the table of tests has other columns than the one to train on.
void requireSameColumns(const Table& training, const Table& tests) {
    if (tests.columns != training.columns)
        throw DatasetError(tests.name + " has " + std::to_string(tests.columns) + " columns, not " +
                           std::to_string(training.columns) + " as " + training.name);
    for (std::size_t i = 0; i < training.columns && training.hasNames && tests.hasNames; ++i) {
        if (tests.names[i] != training.names[i])
            throw DatasetError(tests.name + ": column " + std::to_string(i + 1) + " is " +
                               inQuotes(tests.names[i]) + ", not " + inQuotes(training.names[i]) + " as in " +
                               training.name);
    }
}

}  // namespace

Dataset readTable(const DatasetOptions& options) {
    const TableOptions known{.skip = options.skip, .unitsRow = options.unitsRow};
    const Table table = openTable(options.source, known);
    const ColumnRoles roles = rolesOf(table, options);
    Dataset dataset{.name = options.source,
                    .shape = {roles.features.size()},
                    .files = {options.source},
                    .ownUnits = true};
    TargetColumn target(table, roles.target, options.task);
    addRows(table, roles, target, dataset);
    if (target.rows() < 2)
        throw DatasetError("'" + options.source + "' needs at least two rows of numbers");
    target.decide();
    if (!options.testData.empty()) {
        const Table tests = openTable(options.testData, known);
        requireSameColumns(table, tests);
        dataset.files.emplace_back(options.testData);
        const std::size_t first = target.rows();
        addRows(tests, roles, target, dataset);
        endsWithTests(dataset, first);
    }
    target.giveTo(dataset);
    return dataset;
}

}  // namespace zorro
