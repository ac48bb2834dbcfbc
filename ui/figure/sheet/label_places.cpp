#include "ui/figure/sheet/label_places.h"

#include <algorithm>
#include <numeric>

namespace zorro::ui {
namespace {

/// Labels that touch one another and move as one.
struct Cluster {
    double sum = 0;  ///< of where the first label would be for each to be where it wants
    std::size_t count = 0;

    [[nodiscard]] double first() const { return sum / static_cast<double>(count); }
};

}  // namespace

// Isotonic regression by pooling adjacent violators: with the heights of those before it taken off, each
// label's place must not be less than that of the one before.
std::vector<double> pushedApart(std::span<const double> wanted, double height, double top, double bottom) {
    const std::size_t count = wanted.size();
    if (static_cast<double>(count) * height > bottom - top) {
        return {};
    }
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
    std::vector<Cluster> clusters;
    for (std::size_t i = 0; i < count; ++i) {
        clusters.push_back({wanted[order[i]] - static_cast<double>(i) * height, 1});
        while (clusters.size() > 1 && clusters[clusters.size() - 2].first() > clusters.back().first()) {
            const Cluster last = clusters.back();
            clusters.pop_back();
            clusters.back().sum += last.sum;
            clusters.back().count += last.count;
        }
    }
    // Within the bounds, the nearest place of a label is the bounded one of the nearest place without them.
    const double lowest = top + height / 2;
    const double highest = bottom - height / 2 - static_cast<double>(count - 1) * height;
    std::vector<double> places(count);
    std::size_t at = 0;
    for (const Cluster& cluster : clusters) {
        for (std::size_t i = 0; i < cluster.count; ++i, ++at) {
            places[order[at]] =
                std::clamp(cluster.first(), lowest, highest) + static_cast<double>(at) * height;
        }
    }
    return places;
}

std::vector<std::size_t> keptLabels(std::span<const LabelStretch> labels, double gap, double lower,
                                    double upper) {
    std::vector<std::size_t> inside;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i].begin >= lower && labels[i].end <= upper) {
            inside.push_back(i);
        }
    }
    for (std::size_t every = 1; every < inside.size(); ++every) {
        std::vector<std::size_t> kept;
        for (std::size_t i = 0; i < inside.size(); i += every) {
            kept.push_back(inside[i]);
        }
        const bool apart = std::adjacent_find(kept.begin(), kept.end(), [&](std::size_t a, std::size_t b) {
                               return labels[b].begin - labels[a].end < gap;
                           }) == kept.end();
        if (apart) {
            return kept;
        }
    }
    return inside.empty() ? inside : std::vector<std::size_t>{inside.front()};
}

}  // namespace zorro::ui
