#include "core/activation/curve_csv.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "core/text/csv_field.h"
#include "core/text/text.h"

namespace zorro {
namespace {

constexpr std::array<std::string_view, 3> columnNames{"f", "df", "d2f"};
constexpr std::size_t blockLength = 4096;

void writeHeader(std::ostream& out, std::span<const std::string> names, std::size_t columnCount) {
    out << 'x';
    for (const std::string& name : names) {
        for (std::size_t i = 0; i < columnCount; ++i) {
            std::string column = names.size() == 1 ? "" : name + ':';
            out << ',' << csvField(column.append(columnNames[i]));
        }
    }
    out << '\n';
}

/// The columns of all curves for one block of x, one behind the other.
using Block = std::vector<std::vector<double>>;

Block evaluateBlock(std::span<const Curve> curves, std::span<const double> x, std::size_t columnCount) {
    Block columns(curves.size() * columnCount, std::vector<double>(x.size()));
    for (std::size_t curve = 0; curve < curves.size(); ++curve) {
        const auto own = std::span(columns).subspan(curve * columnCount, columnCount);
        Outputs outputs;
        outputs.f = own[0];
        if (columnCount > 1) {
            outputs.df = own[1];
        }
        if (columnCount > 2) {
            outputs.d2f = own[2];
        }
        curves[curve].evaluate(x, outputs);
    }
    return columns;
}

}  // namespace

void writeCurveCsv(std::ostream& out, std::span<const Curve> curves, std::span<const std::string> names,
                   std::span<const double> x, int derivatives) {
    const auto columnCount = static_cast<std::size_t>(derivatives) + 1;
    writeHeader(out, names, columnCount);
    for (std::size_t start = 0; start < x.size() && out; start += blockLength) {
        const auto block = x.subspan(start, std::min(blockLength, x.size() - start));
        const Block columns = evaluateBlock(curves, block, columnCount);
        for (std::size_t row = 0; row < block.size(); ++row) {
            std::string line = exactNumber(block[row]);
            for (const std::vector<double>& column : columns) {
                line += ',';
                line += exactNumber(column[row]);
            }
            out << line << '\n';
        }
    }
}

}  // namespace zorro
