// Headings, columns, formulas and predictors with something wrong in them give points, or one of the errors
// that the headers name.

#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "core/activation/spec.h"
#include "core/fit/data/data_file.h"
#include "core/fit/data/predictors.h"

namespace zorro {
namespace {

std::string damaged(std::string text, std::mt19937& random) {
    constexpr char bytes[] = "0123456789,;. \"'#%=()*+-^_[]xyeEσ±\xEF\xBB\xBF\0aslog";
    const std::string alphabet(bytes, sizeof bytes - 1);
    for (auto edits = random() % 6; edits > 0; --edits) {
        const std::size_t at = text.empty() ? 0 : random() % text.size();
        switch (text.empty() ? 1 : random() % 4) {
            case 0:
                text[at] = alphabet[random() % alphabet.size()];
                break;
            case 1:
                text.insert(at, 1, alphabet[random() % alphabet.size()]);
                break;
            case 2:
                text.insert(at, text.substr(random() % text.size(), random() % 12));
                break;
            default:
                text.erase(at, random() % 6);
        }
    }
    return text;
}

void expectSound(const DataTable& table) {
    const std::size_t points = table.y.size();
    ASSERT_GT(points, 0U);
    ASSERT_EQ(table.x.size(), points);
    for (std::size_t i = 0; i < points; ++i) {
        EXPECT_TRUE(std::isfinite(table.x[i]) && std::isfinite(table.y[i]));
        EXPECT_TRUE(table.sigma.empty() || table.sigma[i] > 0);
        EXPECT_TRUE(table.xSigma.empty() || table.xSigma[i] >= 0);
        for (const Predictor& predictor : table.predictors) {
            EXPECT_TRUE(std::isfinite(predictor.values.at(i)));
        }
    }
}

/// Whether the options gave points; whatever they throw else fails the test.
bool givesPoints(const std::string& text, const std::vector<std::string>& computed,
                 const ColumnWords& columns, const std::string& spec) {
    try {
        DataOptions options{.table = {}, .columns = columns, .computed = {}};
        for (const std::string& each : computed) {
            options.computed.push_back(parseComputedColumn(each));
        }
        const DataTable table = parseData(text, options);
        expectSound(table);
        const Target target = dataTarget(table, "d");
        if (target.predictors) {
            const Curve curve = parsePredictorCurve(spec, target.predictors);
            std::vector<double> f(target.x.size());
            curve.evaluate(target.x, {.f = f});
        }
        return true;
    } catch (const TableError&) {
        return false;
    } catch (const ComputedColumnError&) {
        return false;
    } catch (const SpecError&) {
        return false;
    }
}

TEST(BrokenData, GivesPointsOrOneOfItsErrors) {
    constexpr int rounds = 4000;
    std::mt19937 random(7);
    int read = 0;
    for (int round = 0; round < rounds; ++round) {
        const std::string heading = damaged("t,volts (V),y_err,\u03C3,x1", random);
        const std::string text =
            (random() % 4 == 0 ? "# " : "") + heading + "\n1,2,0.5,1,3\n2,3,nan,1,4\n4,5,0.1,2,5\n";
        std::vector<std::string> computed;
        if (random() % 2 == 0) {
            computed = {damaged("y=log(volts_V)+t", random), damaged("sigma=0.1*y^2", random)};
        }
        ColumnWords columns;
        if (random() % 3 == 0) {
            columns.columns = {damaged("t", random), damaged("2", random)};
        }
        if (random() % 3 == 0) {
            columns.predictors = {damaged("t", random), damaged("x1", random)};
        }
        columns.xSigma = random() % 4 == 0 ? damaged("y_err", random) : "";
        read += givesPoints(text, computed, columns, damaged("expr(a*t+b*x2):a=1", random)) ? 1 : 0;
    }
    EXPECT_GT(read, rounds / 20);  // else nothing much was tried
}

}  // namespace
}  // namespace zorro
