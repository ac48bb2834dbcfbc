// Tables of text: a row an example, the last column what is to be learned.

#include "core/table/table.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/dataset/files.h"
#include "core/text/text.h"

namespace zorro {

namespace {

/// Whole numbers in the last column are classes up to here.
constexpr std::size_t mostNumberedClasses = 50;

/// The last column, as far as it was read: numbers, or words for classes, or both where it has few different
/// whole numbers.
struct TargetColumn {
    std::map<std::string, std::int32_t, std::less<>> words;  ///< each with its place in order of appearance
    std::vector<std::int32_t> places;                        ///< of the word in each row
    std::vector<double> numbers;                             ///< one a row, or none
    bool isClass = true;
    std::size_t rows = 0;
};

void addTarget(const TableRows& rows, const Table& table, TargetColumn& target) {
    const std::size_t column = table.columns - 1;
    std::string word(rows.cell(column));
    if (isMissing(word)) {
        rows.refuseCell(column);
    }
    ++target.rows;
    if (table.numeric[column]) {
        const double number = rows.number(column);
        target.numbers.push_back(number);
        target.isClass = target.isClass && number == std::round(number);
        word = target.isClass ? exactNumber(number) : std::string();
    }
    if (target.isClass) {
        const auto place = static_cast<std::int32_t>(target.words.size());
        target.places.push_back(target.words.try_emplace(std::move(word), place).first->second);
        target.isClass = target.numbers.empty() || target.words.size() <= mostNumberedClasses;
    }
}

/// The different words of the last column are its classes, in the order of the alphabet or of the numbers
/// that they are.
void useClasses(const TargetColumn& target, Dataset& dataset) {
    std::vector<std::pair<std::string, std::int32_t>> classes(target.words.begin(), target.words.end());
    if (!target.numbers.empty()) {
        std::ranges::stable_sort(classes, {},
                                 [](const auto& word) { return parseNumber(word.first).value_or(0); });
    }
    std::vector<std::int32_t> labelOfPlace(classes.size());
    for (const auto& [word, place] : classes) {
        labelOfPlace[static_cast<std::size_t>(place)] = static_cast<std::int32_t>(dataset.classNames.size());
        dataset.classNames.push_back(word);
    }
    dataset.outputs = classes.size();
    for (const std::int32_t place : target.places) {
        dataset.labels.push_back(labelOfPlace[static_cast<std::size_t>(place)]);
    }
    if (dataset.outputs < 2)
        throw DatasetError("'" + dataset.name + "' has only one class");
}

void useNumbers(const TargetColumn& target, Dataset& dataset) {
    dataset.task = Task::regression;
    dataset.outputs = 1;
    for (const double number : target.numbers) dataset.values.push_back(static_cast<float>(number));
}

}  // namespace

Dataset readTable(const DatasetOptions& options) {
    const Table table = openTable(options.source, {.skip = options.skip, .unitsRow = options.unitsRow});
    const std::size_t first = table.rowLabels ? 1 : 0;
    const std::size_t features = table.columns - 1 - first;
    Dataset dataset{.name = options.source, .shape = {features}, .files = {options.source}, .ownUnits = true};
    TargetColumn target;
    TableRows rows(table);
    while (rows.next()) {
        for (std::size_t column = first; column + 1 < table.columns; ++column) {
            const double number = rows.number(column);
            if (std::isnan(number))
                rows.refuseCell(column);
            dataset.inputs.push_back(static_cast<float>(number));
        }
        addTarget(rows, table, target);
    }
    if (target.rows < 2)
        throw DatasetError("'" + options.source + "' needs at least two rows of numbers");
    target.isClass ? useClasses(target, dataset) : useNumbers(target, dataset);
    return dataset;
}

}  // namespace zorro
