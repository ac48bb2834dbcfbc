#include "ui/explore/explore_csv.h"

#include <array>

#include "core/activation/spec.h"
#include "core/activation/text.h"

namespace zorro::ui {
namespace {

constexpr std::array<const char*, 3> columnNames{"f", "df", "d2f"};

/// In quotes where it holds a comma or a quote (RFC 4180).
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

std::string header(const std::vector<Curve>& curves) {
    std::string line = "x";
    for (const Curve& curve : curves) {
        for (const char* name : columnNames) {
            line += ',' + (curves.size() == 1 ? name : csvField(specText(curve) + ':' + name));
        }
    }
    return line + '\n';
}

}  // namespace

std::string curvesAsCsv(const std::vector<Curve>& curves, double lower, double upper, std::size_t count) {
    std::vector<double> x(count);
    for (std::size_t i = 0; i < count; ++i) {
        const double t = static_cast<double>(i) / static_cast<double>(count - 1);
        x[i] = i + 1 == count ? upper : lower + t * (upper - lower);
    }
    std::vector<std::vector<double>> columns;
    for (const Curve& curve : curves) {
        std::vector<double> f(count);
        std::vector<double> df(count);
        std::vector<double> d2f(count);
        curve.evaluate(x, {.f = f, .df = df, .d2f = d2f});
        for (auto* column : {&f, &df, &d2f}) {
            columns.push_back(std::move(*column));
        }
    }
    std::string text = header(curves);
    for (std::size_t row = 0; row < count; ++row) {
        text += exactNumber(x[row]);
        for (const std::vector<double>& column : columns) {
            text += ',' + exactNumber(column[row]);
        }
        text += '\n';
    }
    return text;
}

}  // namespace zorro::ui
