#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include <nlohmann/json.hpp>

#include "app/zorro/commands.h"
#include "app/zorro/json_number.h"
#include "app/zorro/output.h"
#include "core/activation/text.h"

namespace zorro {
namespace {

constexpr std::array<std::string_view, 3> columnNames{"f", "df", "d2f"};
constexpr std::size_t blockSize = 4096;

/// The columns f, f' and f'' of one curve, as many as are asked for.
using Columns = std::vector<std::vector<double>>;

Columns evaluate(const Curve& curve, std::span<const double> x, std::size_t columnCount) {
    Columns columns(columnCount, std::vector<double>(x.size()));
    Outputs outputs;
    outputs.f = columns[0];
    if (columnCount > 1) {
        outputs.df = columns[1];
    }
    if (columnCount > 2) {
        outputs.d2f = columns[2];
    }
    curve.evaluate(x, outputs);
    return columns;
}

/// A field of a CSV file, in quotes where it holds a comma, a quote or a line end (RFC 4180).
std::string csvField(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        return text;
    }
    std::string field = "\"";
    for (const char character : text) {
        field.append(character == '"' ? 2 : 1, character);
    }
    return field + '"';
}

void writeCsvHeader(const std::vector<std::string>& specs, std::size_t columnCount, std::ostream& out) {
    out << 'x';
    for (std::size_t curve = 0; curve < specs.size(); ++curve) {
        for (std::size_t i = 0; i < columnCount; ++i) {
            std::string column = specs.size() == 1 ? "" : specs[curve] + ':';
            out << ',' << csvField(column.append(columnNames[i]));
        }
    }
    out << '\n';
}

void writeCsvRows(std::span<const double> x, const std::vector<Columns>& curves, std::ostream& out) {
    std::string line;
    for (std::size_t row = 0; row < x.size(); ++row) {
        line = exactNumber(x[row]);
        for (const Columns& columns : curves) {
            for (const std::vector<double>& column : columns) {
                line += ',';
                line += exactNumber(column[row]);
            }
        }
        out << line << '\n';
    }
}

/// Block by block, so that ten million points need no more memory than a few thousand.
void writeCsv(const EvalOptions& options, const std::vector<Curve>& curves, std::span<const double> x,
              std::ostream& out) {
    const auto columnCount = static_cast<std::size_t>(options.derivatives) + 1;
    writeCsvHeader(options.specs, columnCount, out);
    for (std::size_t start = 0; start < x.size(); start += blockSize) {
        const auto block = x.subspan(start, std::min(blockSize, x.size() - start));
        std::vector<Columns> columns;
        columns.reserve(curves.size());
        for (const Curve& curve : curves) {
            columns.push_back(evaluate(curve, block, columnCount));
        }
        writeCsvRows(block, columns, out);
        checkWritten(out);
    }
}

void writeJson(const EvalOptions& options, const std::vector<Curve>& curves, std::span<const double> x,
               std::ostream& out) {
    const auto columnCount = static_cast<std::size_t>(options.derivatives) + 1;
    nlohmann::ordered_json table{{"x", jsonNumbers(x)}, {"curves", nlohmann::ordered_json::array()}};
    for (std::size_t i = 0; i < curves.size(); ++i) {
        nlohmann::ordered_json entry{{"spec", options.specs[i]}};
        const Columns columns = evaluate(curves[i], x, columnCount);
        for (std::size_t column = 0; column < columnCount; ++column) {
            entry[std::string(columnNames[column])] = jsonNumbers(columns[column]);
        }
        table["curves"].push_back(std::move(entry));
    }
    out << table.dump() << '\n';
}

}  // namespace

void runEval(const EvalOptions& options, std::istream& standardInput, std::ostream& out) {
    std::vector<Curve> curves;
    for (const std::string& spec : options.specs) {
        curves.push_back(curveOf(spec));
    }
    const std::vector<double> x = readPoints(options.points, standardInput);
    if (options.format == TableFormat::csv) {
        writeCsv(options, curves, x, out);
    } else {
        writeJson(options, curves, x, out);
    }
}

}  // namespace zorro
