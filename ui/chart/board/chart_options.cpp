#include "ui/chart/board/chart_options.h"

#include <QCoreApplication>

namespace zorro::ui {
namespace {

class Charts {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

}  // namespace

const ChartDescription& describe(ChartKind kind) {
    static const std::array<ChartDescription, chartKindCount> descriptions{{
        {.title = Charts::tr("Training loss"), .column = "train_loss", .logarithmic = true},
        {.title = Charts::tr("Validation loss"), .column = "validation_loss", .logarithmic = true},
        {.title = Charts::tr("Gradient norm"), .column = "gradient_norm", .logarithmic = true},
        {.title = Charts::tr("Gradient norm by layer"),
         .column = "layer_gradient_norm",
         .byLayer = true,
         .logarithmic = true},
        {.title = Charts::tr("Training accuracy"), .column = "train_accuracy"},
        {.title = Charts::tr("Validation accuracy"), .column = "validation_accuracy"},
        {.title = Charts::tr("Update ratio by layer"),
         .column = "update_ratio",
         .byLayer = true,
         .logarithmic = true},
        {.title = Charts::tr("Activation variance by layer"),
         .column = "activation_variance",
         .byLayer = true,
         .ofActivations = true,
         .logarithmic = true},
        {.title = Charts::tr("Dead units by layer"),
         .column = "dead_units",
         .byLayer = true,
         .ofActivations = true},
        {.title = Charts::tr("Learning rate"), .column = "learning_rate"},
    }};
    return descriptions[static_cast<std::size_t>(kind)];
}

void showNextLook(ChartOptions& options, ChartKind kind) {
    const auto place = static_cast<std::size_t>(kind);
    const bool usual = options.logarithmic[place] == describe(kind).logarithmic;
    if (options.asMap[place]) {
        options.asMap[place] = false;
    } else {
        options.asMap[place] = describe(kind).byLayer && !usual;
        options.logarithmic[place] ^= true;
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

std::array<bool, chartKindCount> ChartOptions::defaultLogarithmic() {
    std::array<bool, chartKindCount> logarithmic{};
    for (int kind = 0; kind < chartKindCount; ++kind) {
        logarithmic[static_cast<std::size_t>(kind)] = describe(static_cast<ChartKind>(kind)).logarithmic;
    }
    return logarithmic;
}

std::array<bool, chartKindCount> ChartOptions::defaultMaps() {
    std::array<bool, chartKindCount> maps{};
    for (int kind = 0; kind < chartKindCount; ++kind) {
        maps[static_cast<std::size_t>(kind)] = describe(static_cast<ChartKind>(kind)).byLayer;
    }
    return maps;
}

}  // namespace zorro::ui
