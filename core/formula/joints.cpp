#include "core/formula/joints.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/formula/attention.h"

namespace zorro::formula {
namespace {

constexpr std::size_t mostJoints = 200;

/// Places between which at most one joint is looked for: even near 0, geometric farther out, and off the
/// round numbers at which joints like to be.
const std::vector<double>& grid() {
    static const std::vector<double> points = [] {
        constexpr double step = 1.0 / 64;
        constexpr double offset = 0.00031;
        constexpr double evenReach = 16;
        constexpr double reach = 1e6;
        std::vector<double> all;
        for (double x = -evenReach; x <= evenReach; x += step) {
            all.push_back(x + offset);
        }
        for (double x = evenReach + step; x < reach * 1.01; x *= 1.01) {
            all.push_back(x + offset);
            all.push_back(-x + offset);
        }
        std::ranges::sort(all);
        return all;
    }();
    return points;
}

struct Bracket {
    double lower = 0;
    double upper = 0;
    std::size_t state = 0;
    double below = 0;  ///< the state's value at lower
};

/// The values of all states at many points: plane k has state k, the last one whether x is on a joint.
class States {
public:
    States(const Program<double>& program, std::size_t planes, std::span<const double> parameters)
        : program_(program), planes_(planes), parameters_(parameters) {}

    void take(std::span<const double> x) {
        count_ = x.size();
        values_.resize(planes_ * count_);
        std::vector<double*> outputs;
        for (std::size_t k = 0; k < planes_; ++k) {
            outputs.push_back(values_.data() + k * count_);
        }
        program_.run(parameters_, x, outputs);
    }
    [[nodiscard]] double at(std::size_t plane, std::size_t i) const { return values_[plane * count_ + i]; }

private:
    const Program<double>& program_;
    std::size_t planes_;
    std::span<const double> parameters_;
    std::size_t count_ = 0;
    std::vector<double> values_;
};

bool isDone(const Bracket& bracket) {
    const double width = bracket.upper - bracket.lower;
    return std::nextafter(bracket.lower, bracket.upper) >= bracket.upper || width < 1e-60;
}

/// Halves all brackets together until each is two neighbours, or nearly.
void bisect(States& states, std::vector<Bracket>& brackets) {
    std::vector<double> middles(brackets.size());
    for (int halvings = 0; halvings < 300; ++halvings) {
        bool done = true;
        for (std::size_t i = 0; i < brackets.size(); ++i) {
            middles[i] = std::midpoint(brackets[i].lower, brackets[i].upper);
            done = done && isDone(brackets[i]);
        }
        if (done) {
            return;
        }
        states.take(middles);
        for (std::size_t i = 0; i < brackets.size(); ++i) {
            if (isDone(brackets[i])) {
                continue;
            }
            const double state = states.at(brackets[i].state, i);
            (state == brackets[i].below ? brackets[i].lower : brackets[i].upper) = middles[i];
        }
    }
}

}  // namespace

JointFinder::JointFinder(Algebra& algebra, std::span<const NodeId> roots) {
    std::vector<NodeId> states = jointStates(algebra, roots.front());
    stateCount_ = states.size();
    if (states.empty()) {
        return;
    }
    const auto onJoint = jointCondition(algebra, roots.first(1));
    states.push_back(onJoint ? *onJoint : algebra.number(0));
    states_ = Program<double>(algebra.tree(), states);
    careful_ = CarefulEvaluator(algebra.tree(), roots);
}

/// Where states turn, by bisection between the points of the grid.
std::vector<double> JointFinder::turns(std::span<const double> parameters) const {
    const std::vector<double>& x = grid();
    States states(states_, stateCount_ + 1, parameters);
    states.take(x);
    std::vector<Bracket> brackets;
    for (std::size_t k = 0; k < stateCount_; ++k) {
        for (std::size_t i = 1; i < x.size(); ++i) {
            const double below = states.at(k, i - 1);
            const double above = states.at(k, i);
            if (below != above && below == below && above == above) {
                brackets.push_back({x[i - 1], x[i], k, below});
            }
        }
    }
    std::ranges::sort(brackets, {}, [](const Bracket& bracket) { return std::fabs(bracket.lower); });
    brackets.resize(std::min(brackets.size(), 2 * mostJoints));
    bisect(states, brackets);
    // Of the neighbours the one that lies on the joint; 0, where they are on either side of it.
    std::vector<double> places;
    for (const Bracket& bracket : brackets) {
        places.insert(places.end(), {bracket.lower, bracket.upper});
    }
    states.take(places);
    std::vector<double> result;
    for (std::size_t i = 0; i < brackets.size(); ++i) {
        const Bracket& bracket = brackets[i];
        const bool aroundZero = bracket.lower <= 0 && bracket.upper >= 0;
        result.push_back(aroundZero                           ? 0.0
                         : states.at(stateCount_, 2 * i) != 0 ? bracket.lower
                                                              : bracket.upper);
    }
    return result;
}

bool JointFinder::isJoint(std::span<const double> parameters, double x) const {
    constexpr Wide largest = std::numeric_limits<double>::max();  // minus infinity is far from infinity
    std::array<Wide, 3> left{};
    std::array<Wide, 3> right{};
    careful_.at(parameters, x, Side::left, left);
    careful_.at(parameters, x, Side::right, right);
    for (std::size_t k = 0; k < left.size(); ++k) {
        const bool same = left[k] == right[k] || (left[k] != left[k] && right[k] != right[k]) ||
                          (math::fabs(left[k] - right[k]) <= largest &&
                           math::fabs(left[k] - right[k]) <=
                               Wide(1e-9) * (math::fabs(left[k]) + math::fabs(right[k])) + Wide(1e-12));
        if (!same) {
            return true;
        }
    }
    return false;
}

std::vector<double> JointFinder::find(std::span<const double> parameters) const {
    if (stateCount_ == 0) {
        return {};
    }
    std::vector<double> joints = turns(parameters);
    std::ranges::sort(joints);
    joints.erase(std::unique(joints.begin(), joints.end(),
                             [](double a, double b) { return b - a <= 1e-14 * std::fabs(b); }),
                 joints.end());
    std::erase_if(joints, [&](double x) { return !isJoint(parameters, x); });
    if (joints.size() > mostJoints) {
        std::ranges::sort(joints, {}, [](double x) { return std::fabs(x); });
        joints.resize(mostJoints);
        std::ranges::sort(joints);
    }
    return joints;
}

}  // namespace zorro::formula
