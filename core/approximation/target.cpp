#include "core/approximation/target.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/text/text.h"

namespace zorro::approximation {
namespace {

std::optional<Enclosure> enclosureOf(const std::optional<Curve>& curve) {
    return curve ? std::optional<Enclosure>(*curve) : std::nullopt;
}

std::string placeText(double x) {
    return "x = " + readableNumber(x, 6);
}

}  // namespace

Target::Target(const Curve& curve, const Range& range, ErrorKind error, const std::optional<Curve>& weight)
    : curve_(curve), range_(range), error_(error), enclosure_(curve), weight_(enclosureOf(weight)) {
    breaks_.push_back(range.lower);
    for (const double joint : curve.joints()) {
        if (joint > range.lower && joint < range.upper) {
            breaks_.push_back(joint);
        }
    }
    breaks_.push_back(range.upper);
    for (const Sample& sample : samples(1000)) {
        if (!std::isfinite(sample.f)) {
            throw ApproximationError("f has no finite value at " + placeText(sample.x) +
                                     "; choose a range without it");
        }
        if (!std::isfinite(sample.weight) || sample.weight < 0) {
            throw ApproximationError("the weight at " + placeText(sample.x) +
                                     " is no number from 0 up; write one that is nowhere negative");
        }
        scale_ = std::max(scale_, std::fabs(sample.f));
    }
    if (error == ErrorKind::relative) {
        findZeros();
    }
}

Sample Target::at(double x) const {
    const long double f = enclosure_.at(x);
    long double weight = weight_ ? weight_->at(x) : 1;
    if (error_ == ErrorKind::relative) {
        weight = f == 0 ? 0 : weight / std::fabs(f);
    }
    return {x, f, weight};
}

std::vector<Sample> Target::samples(std::size_t count) const {
    std::vector<double> x;
    for (std::size_t piece = 1; piece < breaks_.size(); ++piece) {
        const double lower = breaks_[piece - 1];
        const double upper = breaks_[piece];
        const double share = (upper - lower) / range_.width();
        const auto here =
            std::max<std::size_t>(16, static_cast<std::size_t>(static_cast<double>(count) * share));
        for (std::size_t i = 0; i <= here; ++i) {
            const double angle = std::numbers::pi * static_cast<double>(i) / static_cast<double>(here);
            x.push_back(i == here ? upper : lower + (upper - lower) * (1 - std::cos(angle)) / 2);
        }
        // Both sides of a jump.
        x.push_back(std::nextafter(lower, upper));
        x.push_back(std::nextafter(upper, lower));
    }
    if (range_.lower <= 0 && range_.upper >= 0) {
        x.push_back(0);
    }
    std::ranges::sort(x);
    x.erase(std::unique(x.begin(), x.end()), x.end());
    std::vector<Sample> samples;
    samples.reserve(x.size());
    for (const double value : x) {
        samples.push_back(at(value));
    }
    return samples;
}

/// A relative error needs p = 0 wherever f = 0, which powers of x can promise at x = 0 alone.
void Target::findZeros() {
    const auto refuse = [](double x, const std::string& what) {
        throw ApproximationError("f is " + what + " at " + placeText(x) +
                                 ", where a relative error has no meaning; choose a range without it, or "
                                 "--error absolute");
    };
    const std::vector<Sample> samples = this->samples(1000);
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (samples[i].f == 0 && samples[i].x != 0) {
            refuse(samples[i].x, "0");
        }
        if (i > 0 && samples[i - 1].f * samples[i].f < 0) {
            refuse(samples[i].x, "0 or jumps through it");
        }
    }
    if (range_.lower > 0 || range_.upper < 0 || at(0).f != 0) {
        return;
    }
    // f(h) / f(h / 2) is 2 to the order of the zero, on either side.
    for (const double end : {range_.lower, range_.upper}) {
        if (end == 0) {
            continue;
        }
        const double h = end * 0x1p-20;
        const long double order = std::log2(std::fabs(enclosure_.at(h) / enclosure_.at(h / 2)));
        const long double whole = std::round(order);
        if (!(std::fabs(order - whole) < 0.01L) || whole < 1 || whole > 2 ||
            (zeroOrder_ != 0 && zeroOrder_ != static_cast<int>(whole))) {
            refuse(0, "0 otherwise than as x or x^2");
        }
        zeroOrder_ = static_cast<int>(whole);
    }
}

}  // namespace zorro::approximation
