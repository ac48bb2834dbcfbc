#include "ui/chart/board/chart_options.h"

#include <algorithm>
#include <iterator>

#include <QCoreApplication>

namespace zorro::ui {
namespace {

class Charts {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

}  // namespace

const std::vector<std::string>& ChartGroup::layersOf(Quantity quantity) const {
    return describe(quantity).of == QuantityOf::activationLayer ? activationLayers : layers;
}

std::size_t ChartGroup::diverged() const {
    const auto isOwn = [this](const Divergence& each) {
        return std::find(members.begin(), members.end(), each.member) != members.end();
    };
    return history ? static_cast<std::size_t>(
                         std::count_if(history->diverged.begin(), history->diverged.end(), isOwn))
                   : 0;
}

ChartOptions optionsFor(const std::vector<ChartGroup>& groups, ChartOptions options) {
    if (groups.empty() ||
        !std::all_of(groups.begin(), groups.end(), [](const auto& each) { return each.unvalidated; })) {
        return options;
    }
    std::vector<Quantity> shown;
    for (const Quantity each : options.shown) {
        const Quantity drawn = trainingOf(each).value_or(each);
        if (std::find(shown.begin(), shown.end(), drawn) == shown.end()) {
            shown.push_back(drawn);
        }
    }
    options.shown = std::move(shown);
    if (options.enlarged) {
        options.enlarged = trainingOf(*options.enlarged).value_or(*options.enlarged);
    }
    return options;
}

void showNextLook(ChartOptions& options, Quantity quantity) {
    const bool usual = options.logarithmic[quantity] == describe(quantity).logarithmic;
    if (options.asMap[quantity]) {
        options.asMap[quantity] = false;
    } else {
        options.asMap[quantity] = isByLayer(quantity) && !usual;
        options.logarithmic[quantity] = !options.logarithmic[quantity];
    }
}

QString nameOf(ChartX x) {
    switch (x) {
        case ChartX::step:
            return Charts::tr("step");
        case ChartX::epoch:
            return Charts::tr("epoch");
        case ChartX::seconds:
            return Charts::tr("seconds");
    }
    return {};
}

std::optional<Quantity> ChartOptions::besideOf(Quantity quantity) const {
    const auto isShown = [this](Quantity each) {
        return std::find(shown.begin(), shown.end(), each) != shown.end();
    };
    const std::optional<Quantity> training = trainingBeside ? trainingOf(quantity) : std::nullopt;
    return training && isShown(quantity) && isShown(*training) ? training : std::nullopt;
}

std::vector<Quantity> ChartOptions::charts() const {
    std::vector<Quantity> own;
    std::copy_if(shown.begin(), shown.end(), std::back_inserter(own), [this](Quantity each) {
        return std::none_of(shown.begin(), shown.end(),
                            [&](Quantity other) { return besideOf(other) == each; });
    });
    return own;
}

std::vector<Quantity> ChartOptions::defaultCharts() {
    return quantitiesThat([](const QuantityDescription& each) { return each.charted; });
}

PerQuantity<bool> ChartOptions::defaultLogarithmic() {
    PerQuantity<bool> logarithmic;
    for (const QuantityDescription& each : quantities) {
        logarithmic[each.quantity] = each.logarithmic;
    }
    return logarithmic;
}

PerQuantity<bool> ChartOptions::defaultMaps() {
    PerQuantity<bool> maps;
    for (const QuantityDescription& each : quantities) {
        maps[each.quantity] = isByLayer(each.quantity);
    }
    return maps;
}

}  // namespace zorro::ui
