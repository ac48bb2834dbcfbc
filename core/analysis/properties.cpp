#include "core/analysis/properties.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>

#include "core/activation/catalogue.h"
#include "core/text/text.h"

namespace zorro {
namespace {

constexpr PropertyName names[] = {
    {"bounded", "f has a lowest and a highest value"},
    {"bounded-below", "f has a lowest value"},
    {"monotone", "f never turns back"},
    {"smooth", "f can be differentiated as often as one likes"},
    {"continuous", "f does not jump"},
    {"odd", "f(-x) = -f(x)"},
    {"even", "f(-x) = f(x)"},
    {"zero-mean", "f has mean 0 for normal inputs"},
    {"zero-at-zero", "f(0) = 0"},
    {"positive", "f is never below 0"},
    {"parameters", "f has parameters"},
};

/// The values of a curve at -x_n ... -x_1, 0, x_1 ... x_n: even near 0, geometric from `evenReach` to 10^6.
class Grid {
public:
    explicit Grid(const Curve& curve) {
        for (int i = 1; i <= evenCount; ++i) {
            x_.push_back(evenReach * i / evenCount);
        }
        for (double x = evenReach * 1.03; x < 1e6; x *= 1.03) {
            x_.push_back(x);
        }
        std::vector<double> all;
        for (auto x = x_.rbegin(); x != x_.rend(); ++x) {
            all.push_back(-*x);
        }
        all.push_back(0);
        all.insert(all.end(), x_.begin(), x_.end());
        f_.resize(all.size());
        curve.evaluate(all, {.f = f_, .df = {}, .d2f = {}, .gradient = {}});
        for (const double f : f_) {
            size_ = std::isfinite(f) ? std::max(size_, std::fabs(f)) : size_;
        }
    }

    /// Whether values do not grow below (sign -1) or above (sign 1) what they are in the even part.
    [[nodiscard]] bool isBounded(int sign) const {
        double inside = 0;
        double everywhere = 0;
        for (std::size_t i = 0; i < f_.size(); ++i) {
            const double value = f_[i] * sign;
            const bool isInside =
                std::fabs(static_cast<double>(i) - static_cast<double>(x_.size())) <= evenCount;
            everywhere = std::isnan(value) ? everywhere : std::max(everywhere, value);
            inside = isInside && !std::isnan(value) ? std::max(inside, value) : inside;
        }
        return everywhere <= 1.1 * inside + 1e-9;
    }

    [[nodiscard]] bool isMonotone() const {
        bool rises = true;
        bool falls = true;
        for (std::size_t i = 1; i < f_.size(); ++i) {
            const double tolerance = 1e-13 * (std::fabs(f_[i]) + std::fabs(f_[i - 1]));
            rises = rises && !(f_[i] < f_[i - 1] - tolerance);
            falls = falls && !(f_[i] > f_[i - 1] + tolerance);
        }
        return rises || falls;
    }

    /// Whether f(-x) = sign f(x).
    [[nodiscard]] bool isMirrored(double sign) const {
        for (std::size_t i = 0; i <= x_.size(); ++i) {
            const double left = f_[x_.size() - i];
            const double right = sign * f_[x_.size() + i];
            if (!(left == right || std::fabs(left - right) <= 1e-12 * (std::fabs(left) + std::fabs(right)))) {
                return false;
            }
        }
        return true;
    }

    /// The mean for normal inputs is 0, to a thousandth of the standard deviation.
    [[nodiscard]] bool hasZeroMean() const {
        double mean = 0;
        double square = 0;
        for (int i = -evenCount; i <= evenCount; ++i) {
            const double x = evenReach * i / evenCount;
            const double weight = std::exp(-x * x / 2);
            const double f = f_[x_.size() + static_cast<std::size_t>(i)];
            mean += weight * f;
            square += weight * f * f;
        }
        const double step = evenReach / evenCount / std::sqrt(2 * std::numbers::pi);
        return std::fabs(mean * step) <= 1e-3 * std::sqrt(square * step);
    }

    [[nodiscard]] double atZero() const { return f_[x_.size()]; }

    [[nodiscard]] bool isPositive() const {
        return std::ranges::none_of(f_, [this](double f) { return f < -1e-15 * size_; });
    }

private:
    static constexpr int evenCount = 1200;
    static constexpr double evenReach = 30;

    std::vector<double> x_;
    std::vector<double> f_;
    double size_ = 0;
};

bool holdsFor(std::string_view name, const Description& description, const Grid& grid) {
    if (name == "bounded") {
        return grid.isBounded(1) && grid.isBounded(-1);
    }
    if (name == "bounded-below") {
        return grid.isBounded(-1);
    }
    if (name == "monotone") {
        return grid.isMonotone();
    }
    if (name == "smooth") {
        return description.smoothness == Smoothness::infinitely;
    }
    if (name == "continuous") {
        return description.smoothness != Smoothness::jumps && description.smoothness != Smoothness::unknown;
    }
    if (name == "odd" || name == "even") {
        return grid.isMirrored(name == "odd" ? -1 : 1);
    }
    if (name == "zero-mean") {
        return grid.hasZeroMean();
    }
    if (name == "zero-at-zero") {
        return grid.atZero() == 0;
    }
    if (name == "positive") {
        return grid.isPositive();
    }
    return !description.parameters.empty();
}

[[noreturn]] void refuseCondition(std::string_view text) {
    std::vector<std::string> known;
    for (const PropertyName& property : names) {
        known.emplace_back(property.name);
    }
    std::string guess = nearest(text, known);
    for (const char* more : {"not-PROPERTY", "year>=2017", "parameters<3"}) {
        known.emplace_back(more);
    }
    throw std::invalid_argument("unknown property " + inQuotes(text) +
                                (guess.empty() ? "" : "; did you mean " + inQuotes(guess) + "?") +
                                "; known are " + listed(known));
}

}  // namespace

std::span<const PropertyName> propertyNames() {
    return names;
}

std::vector<std::string_view> propertiesOf(const Curve& curve) {
    const Grid grid(curve);
    std::vector<std::string_view> found;
    for (const PropertyName& property : names) {
        if (holdsFor(property.name, curve.description(), grid)) {
            found.push_back(property.name);
        }
    }
    return found;
}

std::span<const std::vector<std::string_view>> catalogueProperties() {
    static const std::vector<std::vector<std::string_view>> all = [] {
        std::vector<std::vector<std::string_view>> result;
        for (const FunctionPtr& function : catalogue()) {
            result.push_back(propertiesOf(defaultCurve(function)));
        }
        return result;
    }();
    return all;
}

FunctionCondition::FunctionCondition(std::string_view text) {
    const std::string_view words = trimmed(text);
    const std::size_t sign = words.find_first_of("<>=");
    if (sign == std::string_view::npos) {
        negated_ = words.starts_with("not-");
        const std::string_view wanted = words.substr(negated_ ? 4 : 0);
        const auto* const found = std::ranges::find(names, wanted, &PropertyName::name);
        if (found == std::end(names)) {
            refuseCondition(words);
        }
        property_ = found->name;
        return;
    }
    const std::string_view subject = trimmed(words.substr(0, sign));
    const std::size_t end = std::min(words.find_first_not_of("<>=", sign), words.size());
    const std::string_view comparison = words.substr(sign, end - sign);
    const auto number = parseNumber(trimmed(words.substr(end)));
    less_ = comparison == "<" || comparison == "<=";
    greater_ = comparison == ">" || comparison == ">=";
    equal_ = comparison.back() == '=' && comparison.size() <= 2;
    if ((subject != "year" && subject != "parameters") || !number || (!less_ && !greater_ && !equal_)) {
        refuseCondition(words);
    }
    subject_ = subject == "year" ? Subject::year : Subject::parameters;
    number_ = *number;
}

bool FunctionCondition::holds(const Description& description,
                              std::span<const std::string_view> properties) const {
    if (subject_ == Subject::property) {
        return (std::ranges::find(properties, property_) != properties.end()) != negated_;
    }
    if (subject_ == Subject::year && description.year == 0) {
        return false;
    }
    const double value =
        subject_ == Subject::year ? description.year : static_cast<double>(description.parameters.size());
    return (less_ && value < number_) || (equal_ && value == number_) || (greater_ && value > number_);
}

}  // namespace zorro
