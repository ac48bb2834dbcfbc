#include "core/fit/data/computed_columns.h"

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>

#include "core/activation/spec.h"
#include "core/text/text.h"

namespace zorro {
namespace {

std::string textOf(const ComputedColumn& column) {
    return column.name + "=" + column.formula;
}

/// A name as a formula can have it: runs of other characters are one _, without those at the ends.
std::string asWord(const std::string& name) {
    std::string word;
    for (const char c : name) {
        const bool fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (fits) {
            word += c;
        } else if (!word.empty() && word.back() != '_') {
            word += '_';
        }
    }
    return word.substr(0, word.find_last_not_of('_') + 1);
}

/// What the columns are called in formulas, the more telling names first.
class ColumnNames {
public:
    ColumnNames(const Table& table, const std::vector<ComputedColumn>& before) {
        for (std::size_t i = before.size(); i > 0; --i) {
            add(before[i - 1].name, table.columns + i - 1);
        }
        for (std::size_t i = 0; table.hasNames && i < table.columns; ++i) {
            add(table.names[i], i);
        }
        for (std::size_t i = 0; table.hasNames && i < table.columns; ++i) {
            add(asWord(table.names[i]), i);
        }
        for (std::size_t i = 0; i < table.columns; ++i) {
            add("column_" + std::to_string(i + 1), i);
        }
        if (const std::optional<ChosenColumns> likely = likelyColumns(table)) {
            add("x", likely->columns.x);
            add("y", likely->columns.y);
            if (likely->columns.sigma) {
                add("sigma", *likely->columns.sigma);
            }
        }
    }

    [[nodiscard]] const std::vector<std::string>& words() const { return words_; }
    [[nodiscard]] std::size_t columnOf(std::size_t variable) const { return columns_[variable]; }

private:
    void add(const std::string& word, std::size_t column) {
        if (formula::canNameVariable(word) && known_.insert(word).second) {
            words_.push_back(word);
            columns_.push_back(column);
        }
    }

    std::vector<std::string> words_;
    std::vector<std::size_t> columns_;
    std::unordered_set<std::string> known_;
};

/// The formula with variables for those names alone that it has.
std::pair<formula::ParsedFormula, std::vector<std::size_t>> parsedWith(const ColumnNames& names,
                                                                       const std::string& text) {
    const formula::ParsedFormula all = formula::parseFormulaOf(names.words(), text);
    if (!all.parameters.empty()) {
        const std::string& word = all.parameters.front();
        const std::string meant = nearest(word, names.words());
        throw formula::FormulaError("there is no column " + inQuotes(word), all.text.find(word),
                                    meant.empty()
                                        ? "columns are called by their names, or column_1, column_2, ..."
                                        : "did you mean " + inQuotes(meant) + "?");
    }
    std::vector<std::string> used;
    std::vector<std::size_t> columns;
    for (const std::size_t variable : all.variables) {
        used.push_back(names.words()[variable]);
        columns.push_back(names.columnOf(variable));
    }
    return {formula::parseFormulaOf(used, text), std::move(columns)};
}

}  // namespace

ComputedColumn parseComputedColumn(const std::string& text) {
    const std::size_t sign = text.find('=');
    ComputedColumn column{.name = std::string(trimmed(text.substr(0, sign))), .formula = {}};
    if (sign == std::string::npos || column.name.empty()) {
        throw ComputedColumnError(inQuotes(text) + " is not NAME=FORMULA, as in y=log(y)");
    }
    column.formula = trimmed(text.substr(sign + 1));
    if (!formula::canNameVariable(column.name)) {
        throw ComputedColumnError(textOf(column) + ": " + inQuotes(column.name) +
                                  " is no name that formulas can have; write letters, digits and _, a letter "
                                  "first, and no function's name");
    }
    return column;
}

ComputedColumns::ComputedColumns(const Table& table, const std::vector<ComputedColumn>& computed)
    : tableColumns_(table.columns) {
    std::vector<ComputedColumn> before;
    for (const ComputedColumn& column : computed) {
        try {
            auto [parsed, variables] = parsedWith(ColumnNames(table, before), column.formula);
            columns_.push_back({formula::FormulaOfSeveral(parsed), std::move(variables)});
        } catch (const formula::FormulaError& error) {
            const SpecError placed =
                SpecError(error.problem(), error.position(), error.advice()).in(column.formula);
            throw ComputedColumnError(textOf(column) + ": " + placed.what());
        }
        before.push_back(column);
        for (const std::size_t source : columns_.back().variables) {
            if (source < tableColumns_) {
                inputs_.push_back(source);
            }
        }
    }
    std::ranges::sort(inputs_);
    inputs_.erase(std::unique(inputs_.begin(), inputs_.end()), inputs_.end());
}

std::vector<std::vector<double>> ComputedColumns::compute(const std::vector<std::vector<double>>& inputs,
                                                          std::size_t rows) const {
    std::vector<std::vector<double>> computed;
    computed.reserve(columns_.size());
    for (const Column& column : columns_) {
        std::vector<const double*> variables;
        for (const std::size_t source : column.variables) {
            const auto input = std::ranges::lower_bound(inputs_, source);
            variables.push_back(source < tableColumns_
                                    ? inputs[static_cast<std::size_t>(input - inputs_.begin())].data()
                                    : computed[source - tableColumns_].data());
        }
        std::vector<double> values(rows);
        column.formula.evaluate({}, variables, rows, values);
        computed.push_back(std::move(values));
    }
    return computed;
}

}  // namespace zorro
