#include "core/approximation/search/corridor.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace zorro::approximation {
namespace {

/// How near a bound, in the size of f, a line touches it.
constexpr double touching = 1e-11;

/// The line value + slope (x - origin); the origin is that of the polygon.
struct Line {
    double slope = 0;
    double value = 0;
};

/// All lines that fulfil conditions at some x: a convex polygon in the plane of (slope, value at the origin).
class Lines {
public:
    Lines(double origin, double width, double size) : origin_(origin), rounding_(touching * size) {
        const double steepest = 1e7 * size / width;
        const double highest = 1e4 * size + steepest * width;
        corners_ = {{-steepest, -highest}, {steepest, -highest}, {steepest, highest}, {-steepest, highest}};
    }

    [[nodiscard]] double at(const Line& line, double x) const {
        return line.value + line.slope * (x - origin_);
    }

    /// Keeps those whose value at x is at least (at most) this; where none would stay, keeps all and says so.
    bool keep(double x, double bound, bool atLeast) {
        const double sign = atLeast ? 1 : -1;
        const auto excess = [&](const Line& line) { return sign * (at(line, x) - bound); };
        kept_.clear();
        for (std::size_t i = 0; i < corners_.size(); ++i) {
            const Line& here = corners_[i];
            const Line& next = corners_[(i + 1) % corners_.size()];
            const double a = excess(here);
            const double b = excess(next);
            if (a >= 0) {
                kept_.push_back(here);
            }
            if ((a > 0 && b < 0) || (a < 0 && b > 0)) {
                // Its value comes from the bound, so that a gate without any width lets it through again.
                const double slope = here.slope + a / (a - b) * (next.slope - here.slope);
                kept_.push_back({slope, bound - slope * (x - origin_)});
            }
        }
        if (kept_.empty()) {
            const Line nearest = *std::ranges::max_element(corners_, {}, excess);
            if (!(excess(nearest) >= -rounding_)) {
                return false;
            }
            kept_.push_back(nearest);
        }
        std::swap(corners_, kept_);
        return true;
    }

    /// The one with the smallest (largest) value at x.
    [[nodiscard]] Line extreme(double x, bool smallest) const {
        const double sign = smallest ? 1 : -1;
        return *std::ranges::min_element(corners_, {}, [&](const Line& line) { return sign * at(line, x); });
    }

    [[nodiscard]] Line middle() const {
        Line sum;
        for (const Line& corner : corners_) {
            sum.slope += corner.slope / static_cast<double>(corners_.size());
            sum.value += corner.value / static_cast<double>(corners_.size());
        }
        return sum;
    }

private:
    double origin_;
    double rounding_;  ///< what lies this near a bound fulfils it
    std::vector<Line> corners_;
    std::vector<Line> kept_;
};

/// A line by two of its points.
struct Piece {
    double x = 0;
    double value = 0;
    double slope = 0;

    [[nodiscard]] double at(double place) const { return value + slope * (place - x); }
};

/// The part of a piece on which the next one begins: from its last contact with the far bound, or from the
/// piece before, about which it turns, to where it leaves the corridor.
struct Window {
    Piece piece;
    double begin = 0;
    double end = 0;
    std::size_t first = 0;        ///< the first gate from `begin` on
    std::size_t last = 0;         ///< the last one before `end`; before `first` where there is none
    bool isBlockedAbove = false;  ///< the next piece has to go below it
};

class Walk {
public:
    explicit Walk(std::span<const Gate> gates) : gates_(gates), width_(gates.back().x - gates.front().x) {
        for (const Gate& gate : gates) {
            size_ = std::max({size_, std::fabs(gate.lower), std::fabs(gate.upper)});
        }
    }

    /// One more piece; true where it reaches the last gate.
    bool step() {
        Lines lines(gates_[window_.first].x, width_, size_);
        std::size_t j = 0;
        if (!pieces_.empty()) {
            // The new line crosses the one before within the window, so there only the far bound counts.
            const bool below = window_.isBlockedAbove;
            (void)lines.keep(window_.begin, window_.piece.at(window_.begin), below);
            (void)lines.keep(window_.end, window_.piece.at(window_.end), !below);
            for (j = window_.first; j <= window_.last; ++j) {
                (void)lines.keep(gates_[j].x, below ? gates_[j].lower : gates_[j].upper, below);
            }
        }
        for (; j < gates_.size(); ++j) {
            const Gate& gate = gates_[j];
            const bool overLower = lines.keep(gate.x, gate.lower, true);
            if (!overLower || !lines.keep(gate.x, gate.upper, false)) {
                return stop(lines, j, overLower);
            }
        }
        const Line line = lines.middle();
        add({gates_[window_.first].x, line.value, line.slope});
        return true;
    }

    [[nodiscard]] std::vector<Knot> knots() const {
        std::vector<Knot> result{{gates_.front().x, pieces_.front().at(gates_.front().x)}};
        for (std::size_t i = 1; i < pieces_.size(); ++i) {
            result.push_back(crossings_[i - 1]);
        }
        result.push_back({gates_.back().x, pieces_.back().at(gates_.back().x)});
        return result;
    }

private:
    /// No line gets through gate j: the piece is the one that comes closest, and ends before it.
    bool stop(const Lines& lines, std::size_t j, bool isBlockedAbove) {
        const Line line = lines.extreme(gates_[j].x, isBlockedAbove);
        const std::size_t first = pieces_.empty() ? 0 : window_.last + 1;
        const double turn = pieces_.empty() ? gates_.front().x : window_.end;
        const Piece piece{gates_[window_.first].x, line.value, line.slope};
        add(piece);
        window_ = {piece, turn, reach(piece, j, isBlockedAbove), first, j - 1, isBlockedAbove};
        for (std::size_t i = first; i < j; ++i) {
            const double value = piece.at(gates_[i].x);
            const double distance = isBlockedAbove ? value - gates_[i].lower : gates_[i].upper - value;
            if (distance <= touching * size_) {
                window_.begin = gates_[i].x;
                window_.first = i;
            }
        }
        return false;
    }

    /// Where the piece leaves the corridor between gate j and the one before, whose bounds a line joins.
    [[nodiscard]] double reach(const Piece& piece, std::size_t j, bool isBlockedAbove) const {
        if (j == 0) {
            return gates_[0].x;
        }
        const auto room = [&](const Gate& gate) {
            return isBlockedAbove ? gate.upper - piece.at(gate.x) : piece.at(gate.x) - gate.lower;
        };
        const double before = std::max(0.0, room(gates_[j - 1]));
        const double after = std::min(0.0, room(gates_[j]));
        const double share = before - after > 0 ? before / (before - after) : 0;
        return gates_[j - 1].x + share * (gates_[j].x - gates_[j - 1].x);
    }

    void add(const Piece& piece) {
        if (!pieces_.empty()) {
            const Piece& before = pieces_.back();
            const double from = window_.begin;
            const double difference = before.slope - piece.slope;
            const double x =
                difference == 0 ? window_.end : from + (piece.at(from) - before.at(from)) / difference;
            const double place = std::clamp(x, from, window_.end);
            crossings_.push_back({place, before.at(place)});
        }
        pieces_.push_back(piece);
    }

    std::span<const Gate> gates_;
    double width_;
    double size_ = 0;
    Window window_;
    std::vector<Piece> pieces_;
    std::vector<Knot> crossings_;
};

}  // namespace

std::optional<std::vector<Knot>> fewestPieces(std::span<const Gate> gates, int most) {
    Walk walk(gates);
    for (int piece = 0; piece < most; ++piece) {
        if (walk.step()) {
            return walk.knots();
        }
    }
    return std::nullopt;
}

}  // namespace zorro::approximation
