#include "core/fit/data/data_columns.h"

#include <algorithm>
#include <utility>

#include "core/fit/data/computed_columns.h"
#include "core/fit/data/heading.h"
#include "core/text/text.h"

namespace zorro {
namespace {

constexpr std::size_t mostNamed = 6;

std::vector<std::size_t> numberColumns(const Table& table) {
    std::vector<std::size_t> columns;
    for (std::size_t i = table.rowLabels ? 1 : 0; i < table.numeric.size(); ++i) {
        if (table.numeric[i]) {
            columns.push_back(i);
        }
    }
    return columns;
}

bool contains(const std::vector<std::size_t>& columns, std::size_t column) {
    return std::ranges::find(columns, column) != columns.end();
}

std::string quoted(const std::vector<std::string>& names, const std::vector<std::size_t>& columns) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < std::min(columns.size(), mostNamed); ++i) {
        words.push_back(inQuotes(names[columns[i]]));
    }
    if (columns.size() > mostNamed) {
        words.push_back(std::to_string(columns.size() - mostNamed) + " more");
    }
    return listed(words);
}

/// Finds out which columns hold what.
class Chooser {
public:
    Chooser(const Table& table, const std::vector<ComputedColumn>& computed, const DataColumns& told)
        : table_(table), names_(columnNames(table, computed)), predictors_(told.predictors) {
        const auto known = wordsOfAll(names_);
        for (std::size_t i = 0; i < names_.size(); ++i) {
            const bool isNamed = table.hasNames || isComputed(i);
            words_.push_back(headingWords(names_[i]));
            headings_.push_back(isNamed ? errorHeading(names_[i], known) : ErrorHeading());
        }
        if (!computed.empty()) {
            told_ = ComputedColumns(table, computed).inputs();
        }
        std::vector<std::size_t> order = numberColumns(table);
        for (std::size_t i = 0; i < computed.size(); ++i) {
            const std::size_t column = table.columns + i;
            const auto same = std::ranges::find_if(
                order, [&](std::size_t each) { return names_[each] == computed[i].name; });
            if (same != order.end()) {
                *same = column;
            } else {
                order.push_back(column);
            }
        }
        std::ranges::copy_if(order, std::back_inserter(candidates_), [&](std::size_t each) {
            return !contains(told.predictors, each) && each != told.xSigma;
        });
        chosen_.columns.xSigma = told.xSigma;
    }

    std::optional<ChosenColumns> choose() {
        const std::size_t needed = predictors_.empty() ? 2 : 1;
        if (candidates_.size() < needed) {
            return {};
        }
        std::vector<std::size_t> values;
        std::ranges::copy_if(candidates_, std::back_inserter(values),
                             [&](std::size_t each) { return !headings_[each].isError; });
        // Where nothing else is left, "epoch, error" names what was measured.
        const bool allCount = values.size() < needed;
        chooseValues(allCount ? candidates_ : values);
        if (!allCount) {
            chooseSigma();
        }
        noteTheRest();
        return chosen_;
    }

private:
    [[nodiscard]] bool isComputed(std::size_t column) const { return column >= table_.columns; }

    /// The column that is called so, be its letter small or not.
    [[nodiscard]] std::optional<std::size_t> called(const std::vector<std::size_t>& columns,
                                                    char letter) const {
        const auto found = std::ranges::find_if(columns, [&](std::size_t each) {
            return names_[each].size() == 1 && (names_[each][0] | 0x20) == letter;
        });
        return found == columns.end() ? std::nullopt : std::optional(*found);
    }

    void chooseValues(std::vector<std::size_t> values) {
        DataColumns& columns = chosen_.columns;
        columns.predictors = predictors_;
        std::optional<std::size_t> x = called(values, 'x');
        std::optional<std::size_t> y = called(values, 'y');
        // x alone may be what was measured, as in "t, x", and y in front a place, as in "y, z".
        if (!(x && y)) {
            x = x && isComputed(*x) ? x : std::nullopt;
            y = y && *y == values.front() && predictors_.empty() && !isComputed(*y) ? std::nullopt : y;
        }
        const auto take = [&values](std::optional<std::size_t> known) {
            const std::size_t column = known.value_or(values.front());
            std::erase(values, column);
            return column;
        };
        if (x) {
            std::erase(values, *x);
        }
        if (predictors_.empty()) {
            if (y) {
                std::erase(values, *y);
            }
            columns.x = x ? *x : take({});
        }
        columns.y = take(y);
        if (!predictors_.empty()) {
            columns.x = columns.y;
        }
    }

    /// The other name of the column that is taken for x or y; none where another one is called so.
    [[nodiscard]] std::string_view roleOf(std::size_t column, std::string_view letter) const {
        const std::optional<std::size_t> namesake = called(candidates_, letter.front());
        return namesake.value_or(column) == column ? letter : std::string_view();
    }

    /// Whose error a column is: how much its heading has in common with those of x, y and the others.
    enum class Owner { x, y, other };
    [[nodiscard]] Owner ownerOf(const ErrorHeading& heading) const {
        const DataColumns& columns = chosen_.columns;
        const std::size_t likeY = likeness(heading, words_[columns.y], roleOf(columns.y, "y"));
        const std::size_t likeX =
            predictors_.empty() ? likeness(heading, words_[columns.x], roleOf(columns.x, "x")) : 0;
        std::size_t likeOthers = 0;
        for (const std::size_t column : predictors_) {
            likeOthers = std::max(likeOthers, likeness(heading, words_[column]));
        }
        for (const std::size_t column : candidates_) {
            if (column != columns.x && column != columns.y && !headings_[column].isError) {
                likeOthers = std::max(likeOthers, likeness(heading, words_[column]));
            }
        }
        if (likeY >= likeX && likeY >= likeOthers) {
            return Owner::y;
        }
        return likeX >= likeOthers ? Owner::x : Owner::other;
    }

    void chooseSigma() {
        std::vector<std::size_t> best;
        std::vector<std::size_t> ofX;
        std::size_t most = 0;
        for (const std::size_t column : candidates_) {
            const ErrorHeading& heading = headings_[column];
            const bool isTaken = column == chosen_.columns.x || column == chosen_.columns.y;
            if (!heading.isError || isTaken) {
                continue;
            }
            const Owner owner = ownerOf(heading);
            if (owner == Owner::x) {
                ofX.push_back(column);
            } else if (owner == Owner::y) {
                const std::size_t like = likeness(heading, words_[chosen_.columns.y], "y") +
                                         (names_[column] == "sigma" && isComputed(column) ? 100 : 0);
                if (like > most || best.empty()) {
                    best.clear();
                    most = like;
                }
                if (like == most) {
                    best.push_back(column);
                }
            }
        }
        if (!ofX.empty()) {
            told_.insert(told_.end(), ofX.begin(), ofX.end());
            chosen_.notes.push_back(quoted(names_, ofX) + " is named as the standard error of " +
                                    inQuotes(names_[chosen_.columns.x]) +
                                    " and was left alone; it counts where it is chosen as that of x");
        }
        takeSigma(best);
    }

    void takeSigma(const std::vector<std::size_t>& best) {
        const DataColumns& columns = chosen_.columns;
        if (best.empty()) {
            return;
        }
        // Of several columns with one name each stands behind what it is the error of.
        const bool sameNames =
            std::ranges::all_of(best, [&](std::size_t each) { return names_[each] == names_[best.front()]; });
        const auto behind = std::ranges::find(best, columns.y + 1);
        const bool isOne = best.size() == 1 || (sameNames && behind != best.end());
        const std::size_t sigma = best.size() > 1 && isOne ? *behind : best.front();
        if (!isOne) {
            told_.insert(told_.end(), best.begin(), best.end());
            chosen_.notes.push_back(quoted(names_, best) +
                                    " are all named as standard errors of y, so none was taken; choose one");
        } else if (isComputed(columns.y) && !isComputed(sigma)) {
            told_.push_back(sigma);
            chosen_.notes.push_back(inQuotes(names_[sigma]) +
                                    " was left alone: " + inQuotes(names_[columns.y]) +
                                    " is computed, and its standard error must be computed with it");
        } else {
            chosen_.columns.sigma = sigma;
        }
    }

    /// Columns of numbers that are not used are named.
    void noteTheRest() {
        const DataColumns& columns = chosen_.columns;
        std::vector<std::size_t> rest;
        for (const std::size_t column : candidates_) {
            const bool isUsed = column == columns.x || column == columns.y || column == columns.sigma;
            if (!isUsed && !contains(told_, column) && !isComputed(column)) {
                rest.push_back(column);
            }
        }
        if (rest.empty()) {
            return;
        }
        const bool isOne = rest.size() == 1;
        chosen_.notes.push_back(
            (isOne ? "the column " : "the columns ") + quoted(names_, rest) + (isOne ? " was" : " were") +
            " left alone: " +
            (table_.hasNames ? "no heading says that " : "there is no heading that says that ") +
            (isOne ? "it holds" : "they hold") + " standard errors of y");
    }

    const Table& table_;
    std::vector<std::string> names_;
    std::vector<std::vector<std::string>> words_;
    std::vector<ErrorHeading> headings_;  ///< one a column
    std::vector<std::size_t> predictors_;
    std::vector<std::size_t> candidates_;  ///< columns of numbers in their order, without predictors
    std::vector<std::size_t> told_;        ///< those that need no note, or have one
    ChosenColumns chosen_;
};

/// The column that people mean by a word, be it computed.
std::size_t columnCalled(const Table& table, const std::vector<ComputedColumn>& computed,
                         const std::string& word) {
    for (std::size_t i = computed.size(); i > 0; --i) {
        if (computed[i - 1].name == word) {
            return table.columns + i - 1;
        }
    }
    return findColumn(table, word);
}

}  // namespace

std::vector<std::string> columnNames(const Table& table, const std::vector<ComputedColumn>& computed) {
    std::vector<std::string> names = table.names;
    for (const ComputedColumn& column : computed) {
        names.push_back(column.name);
    }
    return names;
}

std::optional<ChosenColumns> likelyColumns(const Table& table, const std::vector<ComputedColumn>& computed,
                                           const DataColumns& told) {
    return Chooser(table, computed, told).choose();
}

namespace {

DataColumns namedColumns(const Table& table, const ColumnWords& words,
                         const std::vector<ComputedColumn>& computed, DataColumns told) {
    const std::size_t y = told.predictors.empty() ? 1 : 0;
    if (words.columns.size() < y + 1 || words.columns.size() > y + 2) {
        throw TableError(table.name + ": the columns " + listed(words.columns) + " are not " +
                         (y == 1 ? "x, y and perhaps sigma" : "y and perhaps sigma, beside the predictors"));
    }
    told.x = columnCalled(table, computed, words.columns[0]);
    told.y = columnCalled(table, computed, words.columns[y]);
    if (words.columns.size() == y + 2) {
        told.sigma = columnCalled(table, computed, words.columns[y + 1]);
    }
    return told;
}

/// More columns of numbers than three without names may be anything.
void refuseNameless(const Table& table, const DataColumns& columns) {
    const std::size_t count = numberColumns(table).size();
    const bool areComputed = columns.x >= table.columns && columns.y >= table.columns;
    if (count > 3 && !table.hasNames && !areComputed) {
        throw TableError(table.name + " has " + std::to_string(count) +
                             " columns of numbers without names, so nothing tells which are x and y" +
                             (table.dialect.separator == ',' ? ", or whether commas are decimal marks" : "") +
                             "; choose the columns",
                         0, {}, {.columns = true});
    }
}

}  // namespace

std::vector<std::size_t> predictorsNamed(const Table& table, const ColumnWords& words,
                                         const std::vector<ComputedColumn>& computed) {
    std::vector<std::size_t> predictors;
    for (const std::string& word : words.predictors) {
        predictors.push_back(columnCalled(table, computed, word));
    }
    return predictors;
}

ChosenColumns chooseColumns(const Table& table, const ColumnWords& words,
                            const std::vector<ComputedColumn>& computed) {
    DataColumns told;
    told.predictors = predictorsNamed(table, words, computed);
    if (!words.xSigma.empty()) {
        told.xSigma = columnCalled(table, computed, words.xSigma);
    }
    if (!words.columns.empty()) {
        return {namedColumns(table, words, computed, told), {}};
    }
    std::optional<ChosenColumns> likely = likelyColumns(table, computed, told);
    if (!likely) {
        throw noColumnsOfNumbers(table);
    }
    if (told.predictors.empty()) {
        refuseNameless(table, likely->columns);
    }
    return *std::move(likely);
}

}  // namespace zorro
