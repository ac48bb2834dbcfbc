#pragma once

// The views that a user has looked at, to walk back and forward through as in a browser.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "ui/plot/panel/axis_range.h"

namespace zorro::ui {

/// The ranges of three plots that share their x axis.
struct PlotView {
    AxisRange x{-5, 5};
    std::array<AxisRange, 3> y{AxisRange{-0.6, 1.7}, AxisRange{-0.4, 1.4}, AxisRange{-1.2, 1.2}};

    friend bool operator==(const PlotView&, const PlotView&) = default;
};

/// A list of views with a present one. Changes that follow one another within `burstMilliseconds` are one
/// entry, so that one turn of the wheel is one step back.
template <class View>
class ViewHistory {
public:
    static constexpr std::int64_t burstMilliseconds = 400;
    static constexpr std::size_t capacity = 200;

    explicit ViewHistory(const View& first = {}) : views_{first} {}

    /// Makes `view` the present one and forgets the views that were left by going back. `time` is in
    /// milliseconds of any clock that only grows.
    void push(const View& view, std::int64_t time) {
        if (view == views_[present_]) {
            return;
        }
        const bool continuesBurst = inBurst_ && time - lastPush_ < burstMilliseconds;
        views_.resize(present_ + 1);
        if (continuesBurst) {
            views_.back() = view;
        } else {
            views_.push_back(view);
            if (views_.size() > capacity) {
                views_.erase(views_.begin());
            }
        }
        present_ = views_.size() - 1;
        lastPush_ = time;
        inBurst_ = true;
    }

    /// The view before or after the present one, which becomes the present one; nothing at the ends.
    std::optional<View> back() { return canGoBack() ? goTo(present_ - 1) : std::nullopt; }
    std::optional<View> forward() { return canGoForward() ? goTo(present_ + 1) : std::nullopt; }

    [[nodiscard]] bool canGoBack() const { return present_ > 0; }
    [[nodiscard]] bool canGoForward() const { return present_ + 1 < views_.size(); }

private:
    std::optional<View> goTo(std::size_t position) {
        inBurst_ = false;
        present_ = position;
        return views_[present_];
    }

    std::vector<View> views_;
    std::size_t present_ = 0;
    std::int64_t lastPush_ = 0;
    bool inBurst_ = false;  ///< whether the last change was a push, which a quick next one may replace
};

using ZoomHistory = ViewHistory<PlotView>;

}  // namespace zorro::ui
