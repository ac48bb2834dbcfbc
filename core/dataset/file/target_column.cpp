#include "core/dataset/file/target_column.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "core/text/text.h"

namespace zorro {

namespace {

/// Whole numbers are classes up to here; of words so many are suspicious.
constexpr std::size_t usualClasses = 50;

/// The text by which two cells are known to mean the same class.
std::string classWord(std::string_view cell, bool decimalComma) {
    const std::optional<double> number = cellNumber(cell, decimalComma);
    return number && std::isfinite(*number) ? exactNumber(*number) : std::string(cell);
}

}  // namespace

TargetColumn::TargetColumn(const Table& table, std::size_t column, TaskChoice choice)
    : name_(table.names[column]),
      column_(column),
      decimalComma_(table.dialect.decimalComma),
      choice_(choice),
      hasNumbers_(choice == TaskChoice::regression ||
                  (choice == TaskChoice::automatic && table.numeric[column])),
      mayBeClasses_(choice != TaskChoice::regression) {}

void TargetColumn::add(const TableRows& rows) {
    if (const std::string_view cell = rows.cell(column_); isMissing(cell))
        rows.refuse("has " + (cell.empty() ? "nothing" : inQuotes(cell) + " for a missing value") +
                        " in column " + inQuotes(name_) + ", which is to be predicted",
                    column_);
    ++rows_;
    if (hasNumbers_) {
        numbers_.push_back(rows.number(column_));
        if (!decided_)
            mayBeClasses_ = mayBeClasses_ && numbers_.back() == std::round(numbers_.back());
    }
    if (mayBeClasses_)
        addWord(rows);
}

void TargetColumn::addWord(const TableRows& rows) {
    const std::string word = classWord(rows.cell(column_), decimalComma_);
    const auto place = static_cast<std::int32_t>(words_.size());
    const auto [known, isNew] = words_.try_emplace(word, place);
    if (isNew && decided_)
        rows.refuse("has the class " + inQuotes(word) + ", of which there is no example to train on",
                    column_);
    places_.push_back(known->second);
    if (!decided_ && hasNumbers_)
        mayBeClasses_ = words_.size() <= usualClasses;
}

bool TargetColumn::looksLikeClasses() const {
    return mayBeClasses_ && (!hasNumbers_ || words_.size() <= 2 || 2 * words_.size() <= rows_);
}

void TargetColumn::decide() {
    mayBeClasses_ = looksLikeClasses();
    decided_ = true;
}

/// Why the numbers are no classes.
std::string TargetColumn::numbersText() const {
    if (std::ranges::any_of(numbers_, [](double number) { return number != std::round(number); }))
        return "numbers with fractions";
    if (words_.size() > usualClasses)
        return "more than " + std::to_string(usualClasses) + " different whole numbers";
    return "whole numbers that hardly repeat";
}

std::string TargetColumn::noteOf() const {
    const std::string what = "the target " + inQuotes(name_) + " holds ";
    const std::string count = std::to_string(words_.size());
    if (choice_ != TaskChoice::automatic)
        return what + (mayBeClasses_ ? count + " classes" : "numbers") + ", as was chosen";
    if (!mayBeClasses_)
        return what + numbersText() + ": regression (the task classification takes each for a class)";
    if (areNumbers())
        return what + count +
               " different whole numbers: classification (the task regression predicts the number)";
    return what + count + " different words: classification";
}

void TargetColumn::giveTo(Dataset& dataset) const {
    dataset.notes.push_back(noteOf());
    if (!mayBeClasses_) {
        dataset.task = Task::regression;
        dataset.outputs = 1;
        for (const double number : numbers_) dataset.values.push_back(static_cast<float>(number));
        return;
    }
    std::vector<std::pair<std::string, std::int32_t>> classes(words_.begin(), words_.end());
    const auto number = [](const auto& word) { return parseNumber(word.first); };
    if (std::ranges::all_of(classes, [&](const auto& word) { return number(word).has_value(); }))
        std::ranges::stable_sort(classes, {}, [&](const auto& word) { return *number(word); });
    std::vector<std::int32_t> labelOfPlace(classes.size());
    for (const auto& [word, place] : classes) {
        labelOfPlace[static_cast<std::size_t>(place)] = static_cast<std::int32_t>(dataset.classNames.size());
        dataset.classNames.push_back(word);
    }
    dataset.task = Task::classification;
    dataset.outputs = classes.size();
    for (const std::int32_t place : places_)
        dataset.labels.push_back(labelOfPlace[static_cast<std::size_t>(place)]);
    if (dataset.outputs < 2)
        throw DatasetError("'" + dataset.name + "' has only one class in column " + inQuotes(name_));
    if (dataset.outputs > usualClasses)
        dataset.notes.push_back("that is more than " + std::to_string(usualClasses) + " classes: is " +
                                inQuotes(name_) + " the column to predict?");
}

}  // namespace zorro
