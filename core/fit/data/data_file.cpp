#include "core/fit/data/data_file.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/text/text.h"

namespace zorro {
namespace {

/// Lines that a note names.
constexpr std::size_t linesNamed = 10;

std::string noteOn(const LeftOut& rows) {
    std::vector<std::string> named;
    for (const std::size_t line : rows.lines) {
        named.push_back(std::to_string(line));
    }
    if (rows.points > rows.lines.size()) {
        named.push_back(std::to_string(rows.points - rows.lines.size()) + " more");
    }
    return (rows.points == 1 ? "the row in line " : "the rows in lines ") + listed(named) +
           (rows.points == 1 ? " was left out: " : " were left out: ") + rows.reason;
}

/// Reads the rows of a table: what is read, and then what is computed from it.
class PointReader {
public:
    PointReader(const Table& table, const ChosenColumns& chosen, const std::vector<ComputedColumn>& computed)
        : table_(table),
          columns_(chosen.columns),
          formulas_(computed),
          computed_(table, computed),
          names_(columnNames(table, computed)) {
        const auto last = [](const std::optional<std::size_t>& column) { return column.value_or(0); };
        std::size_t most = std::max({columns_.x, columns_.y, last(columns_.sigma), last(columns_.xSigma)});
        for (const std::size_t column : columns_.predictors) {
            most = std::max(most, column);
        }
        if (most >= names_.size()) {
            throw TableError(table.name + " has only " + std::to_string(table.columns) + " columns");
        }
        addRoles();
    }

    DataTable read() {
        readRows();
        const std::vector<std::vector<double>> computed = compute();
        DataTable points{.columns = columns_, .names = names_};
        keepComputed(computed);
        points.y = take(columns_.y, computed);
        points.sigma = columns_.sigma ? take(*columns_.sigma, computed) : std::vector<double>();
        points.xSigma = columns_.xSigma ? take(*columns_.xSigma, computed) : std::vector<double>();
        if (columns_.predictors.empty()) {
            points.x = take(columns_.x, computed);
        }
        for (const std::size_t column : columns_.predictors) {
            points.predictors.push_back({names_[column], take(column, computed)});
            points.x.resize(points.y.size());
        }
        for (std::size_t i = 0; i < points.x.size() && !columns_.predictors.empty(); ++i) {
            points.x[i] = static_cast<double>(i + 1);
        }
        if (points.y.empty()) {
            throw TableError(table_.name + " has no row of numbers");
        }
        points.leftOut = std::move(leftOut_);
        return points;
    }

private:
    /// A column and what it is for.
    struct Role {
        std::string word;
        std::size_t column;
        bool isSigma = false;
    };

    void addRoles() {
        for (const std::size_t column : columns_.predictors) {
            roles_.push_back({names_[column], column});
        }
        if (columns_.predictors.empty()) {
            roles_.push_back({"x", columns_.x});
        }
        roles_.push_back({"y", columns_.y});
        if (columns_.sigma) {
            roles_.push_back({"sigma", *columns_.sigma, true});
        }
        if (columns_.xSigma) {
            roles_.push_back({"sigma of x", *columns_.xSigma, true});
        }
        for (const Role& role : roles_) {
            if (role.column < table_.columns) {
                addSource(role.column);
            }
        }
        std::ranges::for_each(computed_.inputs(), [this](std::size_t column) { addSource(column); });
        values_.resize(sources_.size());
        for (const std::size_t column : sources_) {
            const auto role = std::ranges::find(roles_, column, &Role::column);
            sourceRoles_.push_back(role == roles_.end() ? nullptr : &*role);
        }
    }

    void addSource(std::size_t column) {
        if (std::ranges::find(sources_, column) == sources_.end()) {
            sources_.push_back(column);
        }
    }

    void readRows() {
        TableRows rows(table_);
        std::vector<double> row(sources_.size());
        while (rows.next()) {
            if (!readRow(rows, row)) {
                continue;
            }
            for (std::size_t k = 0; k < row.size(); ++k) {
                values_[k].push_back(row[k]);
            }
            if (!formulas_.empty()) {
                lines_.push_back(rows.line());
            }
            if (++count_ > mostTargetPoints) {
                throw TableError(table_.name + " has more than " + std::to_string(mostTargetPoints) +
                                 " rows");
            }
        }
    }

    /// False for a row that is left out; what stands behind the reason in it is not looked at.
    bool readRow(const TableRows& rows, std::vector<double>& row) {
        for (std::size_t k = 0; k < sources_.size(); ++k) {
            const Role* role = sourceRoles_[k];
            row[k] = rows.number(sources_[k]);
            if (std::isnan(row[k])) {
                leaveOut((role != nullptr ? role->word : inQuotes(names_[sources_[k]])) + " is nan",
                         rows.line());
                return false;
            }
            if (role != nullptr && role->isSigma && !isStandardError(*role, row[k])) {
                rows.refuse(sigmaFault(*role, row[k]), sources_[k]);
            }
        }
        return true;
    }

    /// Whether a number can be the standard error of y, or of x, which may be exact.
    static bool isStandardError(const Role& role, double value) {
        return value > 0 || (value == 0 && role.word != "sigma");
    }

    static std::string sigmaFault(const Role& role, double value) {
        return "has " + role.word + " = " + shortestNumber(value) + "; a standard error must be positive";
    }

    void leaveOut(const std::string& reason, std::size_t line) {
        auto rows = std::ranges::find(leftOut_, reason, &LeftOut::reason);
        if (rows == leftOut_.end()) {
            rows = leftOut_.insert(rows, {.reason = reason, .points = 0, .lines = {}});
        }
        ++rows->points;
        if (rows->lines.size() < linesNamed) {
            rows->lines.push_back(line);
        }
    }

    [[nodiscard]] std::vector<std::vector<double>> compute() const {
        std::vector<std::vector<double>> inputs;
        for (const std::size_t column : computed_.inputs()) {
            inputs.push_back(values_[sourceOf(column)]);
        }
        return computed_.compute(inputs, count_);
    }

    [[nodiscard]] std::size_t sourceOf(std::size_t column) const {
        return static_cast<std::size_t>(std::ranges::find(sources_, column) - sources_.begin());
    }

    /// Leaves out the rows in which something that is needed could not be computed.
    void keepComputed(const std::vector<std::vector<double>>& computed) {
        kept_.resize(count_, true);
        for (const Role& role : roles_) {
            if (role.column < table_.columns) {
                continue;
            }
            const std::size_t place = role.column - table_.columns;
            for (std::size_t i = 0; i < count_; ++i) {
                const double value = computed[place][i];
                if (kept_[i] && !std::isfinite(value)) {
                    kept_[i] = false;
                    leaveOut(formulas_[place].name + " = " + formulas_[place].formula + " is not finite",
                             lines_[i]);
                } else if (kept_[i] && role.isSigma && !isStandardError(role, value)) {
                    throw TableError(
                        table_.name + ": line " + std::to_string(lines_[i]) + ' ' + sigmaFault(role, value),
                        lines_[i]);
                }
            }
        }
    }

    /// The values of a column in the rows that are kept.
    [[nodiscard]] std::vector<double> take(std::size_t column,
                                           const std::vector<std::vector<double>>& computed) const {
        const bool isComputed = column >= table_.columns;
        std::vector<double> all = isComputed ? computed[column - table_.columns] : values_[sourceOf(column)];
        std::size_t kept = 0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (kept_[i]) {
                all[kept++] = all[i];
            }
        }
        all.resize(kept);
        return all;
    }

    const Table& table_;
    DataColumns columns_;
    const std::vector<ComputedColumn>& formulas_;
    ComputedColumns computed_;
    std::vector<std::string> names_;
    std::vector<Role> roles_;
    std::vector<std::size_t> sources_;         ///< columns of the table that are read
    std::vector<const Role*> sourceRoles_;     ///< what each is for; null for what is only computed with
    std::vector<std::vector<double>> values_;  ///< one vector a source
    std::vector<std::size_t> lines_;           ///< of the rows, where something is computed from them
    std::vector<bool> kept_;
    std::size_t count_ = 0;
    std::vector<LeftOut> leftOut_;
};

}  // namespace

DataTable readPoints(const Table& table, const ChosenColumns& chosen,
                     const std::vector<ComputedColumn>& computed) {
    DataTable points = PointReader(table, chosen, computed).read();
    points.notes = table.notes;
    points.notes.insert(points.notes.end(), chosen.notes.begin(), chosen.notes.end());
    std::ranges::transform(points.leftOut, std::back_inserter(points.notes), noteOn);
    return points;
}

DataTable parseData(std::string text, const DataOptions& options) {
    const Table table = parseTable(std::move(text), options.table);
    return readPoints(table, chooseColumns(table, options.columns, options.computed), options.computed);
}

DataTable readDataFile(const std::filesystem::path& path, const DataOptions& options) {
    const Table table = openTable(path, options.table, largestDataFile);
    return readPoints(table, chooseColumns(table, options.columns, options.computed), options.computed);
}

Target dataTarget(DataTable table, std::string name) {
    Target target =
        pointsTarget(std::move(name), std::move(table.x), std::move(table.y), std::move(table.sigma));
    target.xSigma = std::move(table.xSigma);
    target.sigmaName = table.columns.sigma ? table.names[*table.columns.sigma] : std::string();
    if (!table.predictors.empty()) {
        target.predictors = std::make_shared<const std::vector<Predictor>>(std::move(table.predictors));
    }
    target.leftOut = std::move(table.leftOut);
    target.notes = std::move(table.notes);
    return target;
}

}  // namespace zorro
