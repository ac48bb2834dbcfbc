#include <array>
#include <span>
#include <string_view>

#include "app/zorro/command_line/commands.h"
#include "app/zorro/output.h"
#include "core/activation/curve_csv.h"
#include "core/text/json.h"

namespace zorro {
namespace {

constexpr std::array<std::string_view, 3> columnNames{"f", "df", "d2f"};

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

void writeCurvesAsJson(const EvalOptions& options, const std::vector<Curve>& curves,
                       std::span<const double> x, std::ostream& out) {
    const auto columnCount = static_cast<std::size_t>(options.derivatives) + 1;
    Json table{{"x", jsonNumbers(x)}, {"curves", Json::array()}};
    for (std::size_t i = 0; i < curves.size(); ++i) {
        Json entry{{"spec", options.specs[i]}};
        const Columns columns = evaluate(curves[i], x, columnCount);
        for (std::size_t column = 0; column < columnCount; ++column) {
            entry[std::string(columnNames[column])] = jsonNumbers(columns[column]);
        }
        table["curves"].push_back(std::move(entry));
    }
    out << jsonLine(table) << '\n';
}

}  // namespace

void runEval(const EvalOptions& options, std::istream& standardInput, std::ostream& out) {
    std::vector<Curve> curves;
    for (const std::string& spec : options.specs) {
        curves.push_back(curveOf(spec));
    }
    const std::vector<double> x = readPoints(options.points, standardInput);
    if (options.format == TableFormat::csv) {
        writeCurveCsv(out, curves, options.specs, x, options.derivatives);
        checkWritten(out);
    } else {
        writeCurvesAsJson(options, curves, x, out);
    }
}

}  // namespace zorro
