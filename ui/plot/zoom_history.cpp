#include "ui/plot/zoom_history.h"

namespace zorro::ui {

void ZoomHistory::push(const PlotView& view, std::int64_t time) {
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

std::optional<PlotView> ZoomHistory::back() {
    if (!canGoBack()) {
        return std::nullopt;
    }
    inBurst_ = false;
    return views_[--present_];
}

std::optional<PlotView> ZoomHistory::forward() {
    if (!canGoForward()) {
        return std::nullopt;
    }
    inBurst_ = false;
    return views_[++present_];
}

}  // namespace zorro::ui
