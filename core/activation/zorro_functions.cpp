#include "core/activation/zorro_functions.h"

#include <array>
#include <cstddef>
#include <utility>

#include "core/activation/zorro_form.h"
#include "core/activation/zorro_kernel.h"

namespace zorro {
namespace {

constexpr double lowestA = 0.01;
constexpr double highestA = 50;
constexpr double lowestB = -20;
constexpr double highestB = 20;
constexpr double lowestM = 0.01;
constexpr double highestM = 10;

/// How a member of the family gets its general form from its parameters, and which of them are which.
struct Member {
    bool asymmetric = false;
    bool hasSlope = false;
    ZorroForm (*form)(std::span<const double> parameters) = nullptr;
};

ZorroForm symmetricForm(std::span<const double> p) {
    ZorroForm form;
    form.a_neg = form.a_pos = p[0];
    form.b_neg = form.b_pos = p[1];
    return form;
}

ZorroForm asymmetricForm(std::span<const double> p) {
    ZorroForm form;
    form.a_neg = p[0];
    form.b_neg = p[1];
    form.a_pos = p[2];
    form.b_pos = p[3];
    return form;
}

ZorroForm slopedForm(std::span<const double> p) {
    ZorroForm form = symmetricForm(p);
    form.m = p[2];
    return form;
}

ZorroForm sigmoidForm(std::span<const double> p) {
    ZorroForm form = slopedForm(p);
    form.shift = 0.5;
    return form;
}

ZorroForm tanhForm(std::span<const double> p) {
    ZorroForm form = symmetricForm(p);
    form.scale = 2;
    form.offset = -1;
    form.m = p[2] / 2;
    form.shift = 0.5;
    return form;
}

class ZorroFunction : public Function {
public:
    ZorroFunction(Description description, const Member& member)
        : description_(std::move(description)), member_(member) {}

    [[nodiscard]] const Description& description() const override { return description_; }
    [[nodiscard]] ZorroForm form(std::span<const double> p) const { return member_.form(p); }

    void evaluate(std::span<const double> parameters, std::span<const double> x,
                  const Outputs& outputs) const override {
        const ZorroForm general = form(parameters);
        if (outputs.gradient.empty()) {
            evaluateZorro(general, x, {.f = outputs.f, .df = outputs.df, .d2f = outputs.d2f});
        } else {
            evaluateWithGradient(general, x, outputs);
        }
    }

    [[nodiscard]] std::vector<double> joints(std::span<const double> parameters) const override {
        const ZorroForm general = form(parameters);
        return {-general.shift / general.m, (1 - general.shift) / general.m};
    }

private:
    void evaluateWithGradient(const ZorroForm& general, std::span<const double> x,
                              const Outputs& outputs) const {
        constexpr std::size_t blockSize = 128;
        std::array<double, blockSize> da, db, dm, side;
        const std::size_t columns = description_.parameters.size();
        const auto part = [](std::span<double> whole, std::size_t start, std::size_t count) {
            return whole.empty() ? whole : whole.subspan(start, count);
        };
        for (std::size_t start = 0; start < x.size(); start += blockSize) {
            const std::size_t count = std::min(blockSize, x.size() - start);
            evaluateZorro(general, x.subspan(start, count),
                          {.f = part(outputs.f, start, count),
                           .df = part(outputs.df, start, count),
                           .d2f = part(outputs.d2f, start, count),
                           .da = {da.data(), count},
                           .db = {db.data(), count},
                           .dm = {dm.data(), count},
                           .side = {side.data(), count}});
            for (std::size_t i = 0; i < count; ++i) {
                writeRow(outputs.gradient.subspan((start + i) * columns, columns), da[i], db[i], dm[i],
                         side[i]);
            }
        }
    }

    void writeRow(std::span<double> row, double da, double db, double dm, double side) const {
        if (!member_.asymmetric) {
            row[0] = da;
            row[1] = db;
            if (member_.hasSlope) {
                row[2] = dm;
            }
            return;
        }
        const bool isBelow = side < 0;
        const bool isNan = da != da;
        row[0] = isBelow || isNan ? da : 0;
        row[1] = isBelow || isNan ? db : 0;
        row[2] = isBelow ? 0 : da;
        row[3] = isBelow ? 0 : db;
    }

    Description description_;
    Member member_;
};

Parameter steepness(std::string name, std::string symbol, double value, const std::string& where) {
    return {std::move(name), std::move(symbol), "steepness of the gate" + where, value,
            lowestA,         highestA,          ParameterScale::logarithmic};
}

Parameter gateShift(std::string name, std::string symbol, double value, const std::string& where) {
    return {std::move(name),
            std::move(symbol),
            "where the gate" + where + " opens, as a distance below the joint",
            value,
            lowestB,
            highestB,
            ParameterScale::linear};
}

Parameter slope(double value) {
    return {"m", "m", "slope of the linear piece", value, lowestM, highestM, ParameterScale::logarithmic};
}

Description describe(std::string name, std::string title, std::string formula, std::string source,
                     std::vector<Parameter> parameters) {
    return {.name = std::move(name),
            .title = std::move(title),
            .formula = std::move(formula),
            .source = std::move(source),
            .expression = {},
            .kind = FunctionKind::zorro,
            .smoothness = Smoothness::once,
            .parameters = std::move(parameters)};
}

const char* const hump = R"(,\quad h(u; a, b) = (1 + e^{ab})\,u\,\sigma(a(u - b)))";
const char* const paper = "arXiv:2409.19239";

std::string symmetricDefinition() {
    return std::string(R"(S(x; a, b) = \begin{cases} h(x; a, b) & x < 0 \\ x & 0 \le x \le 1 \\ )") +
           R"(1 - h(1 - x; a, b) & x > 1 \end{cases})" + hump;
}

}  // namespace

std::vector<FunctionPtr> makeZorroFunctions() {
    const auto a = [](double value) { return steepness("a", "a", value, ""); };
    const auto b = [](double value) { return gateShift("b", "b", value, ""); };
    const auto make = [](Description description, Member member) -> FunctionPtr {
        return std::make_shared<ZorroFunction>(std::move(description), member);
    };
    const std::string ofS = std::string(R"(,\quad S \text{ the Symmetric-Zorro function})");
    return {
        make(describe("symmetric-zorro", "Symmetric-Zorro", symmetricDefinition(), paper, {a(1.2), b(1)}),
             {.form = symmetricForm}),
        make(describe("asymmetric-zorro", "Asymmetric-Zorro",
                      std::string(R"(f(x) = \begin{cases} h(x; a_-, b_-) & x < 0 \\ x & 0 \le x \le 1 \\ )") +
                          R"(1 - h(1 - x; a_+, b_+) & x > 1 \end{cases})" + hump,
                      paper,
                      {steepness("a_neg", "a_-", 1.2, " below 0"), gateShift("b_neg", "b_-", 1, " below 0"),
                       steepness("a_pos", "a_+", 1.2, " above 1"), gateShift("b_pos", "b_+", 1, " above 1")}),
             {.asymmetric = true, .form = asymmetricForm}),
        make(describe("sigmoid-zorro", "Sigmoid-Zorro", R"(f(x) = S(m x + \tfrac12; a, b))" + ofS,
                      std::string(paper) + "; defaults from the corresponding author's LSTM gates",
                      {a(4), b(2), slope(0.5)}),
             {.hasSlope = true, .form = sigmoidForm}),
        make(describe("tanh-zorro", "Tanh-Zorro",
                      R"(f(x) = 2\,S\!\left(\tfrac{m x + 1}{2}; a, b\right) - 1)" + ofS,
                      std::string(paper) + "; defaults from the corresponding author's LSTM gates",
                      {a(4), b(2), slope(1)}),
             {.hasSlope = true, .form = tanhForm}),
        make(
            describe("sloped-zorro", "Sloped-Zorro", "f(x) = S(m x; a, b)" + ofS,
                     std::string(paper) +
                         "; our reading of \"a slope parameter m that increases the derivative of the linear "
                         "part\", in the form of the author's gate code: the paper's own formula was not "
                         "available",
                     {a(1.2), b(1), slope(1)}),
            {.hasSlope = true, .form = slopedForm}),
    };
}

std::optional<ZorroForm> zorroForm(const Curve& curve) {
    const auto* member = dynamic_cast<const ZorroFunction*>(curve.function.get());
    if (member == nullptr) {
        return std::nullopt;
    }
    return member->form(curve.parameters);
}

}  // namespace zorro
