#include "ui/compare/layers/layers_view.h"

#include <memory>
#include <utility>

#include <QComboBox>

#include "ui/chart/quantity_text.h"
#include "ui/compare/layers/layers_figure.h"
#include "ui/figure/figure_canvas.h"

namespace zorro::ui {

LayersView::LayersView(ThemeController& themes, QWidget* parent)
    : FigureView(themes, tr("Layers"), new FigureCanvas, parent),
      quantity_(addChoice(tr("of"), tr("What is shown by layer"))),
      step_(addChoice(tr("at"), tr("When: as networks began, beside what theory expects, or as they ended"))),
      job_(
          [](const LayerRequest& request, const auto& send, const std::stop_token& stop) {
              LayerProfiles measured = measuredProfilesOf(request, stop);
              const bool isWhole = measured.isWhole;
              send(std::move(measured));
              if (!isWhole && !stop.stop_requested()) {
                  send(layerProfilesOf(request, stop));
              }
          },
          [this](const LayerRequest& request, const LayerProfiles& profiles) { take(request, profiles); },
          [this](const LayerRequest& request, const QString& problem) {
              if (!problem.isEmpty() && asked_ && asked_->asksTheSame(request)) {
                  asked_.reset();
                  showFigure(nullptr, problem);
              }
          }) {
    std::vector<std::pair<QString, QString>> quantities;
    for (const Quantity each : recordedQuantities()) {
        if (isByLayer(each)) {
            quantities.emplace_back(labelOf(each), QString::fromUtf8(describe(each).name.data()));
        }
    }
    refill(*quantity_, quantities);
    refill(*step_, {{tr("the beginning"), "first"}, {tr("the end"), "last"}});
    setHint(tr("click finds the run in the table; right click saves the figure or its table"));
    for (QComboBox* box : {quantity_, step_}) {
        connect(box, &QComboBox::currentIndexChanged, this, &LayersView::ask);
    }
    ask();
}

void LayersView::ask() {
    if (groups().empty()) {
        asked_.reset();
        shown_.reset();
        job_.stop();
        return showFigure(nullptr, tr("Choose runs to see their layers."));
    }
    const auto quantity = quantityNamed(quantity_->currentData().toString().toStdString());
    LayerRequest request = layerRequest(quantity.value_or(Quantity::layerGradientNorm),
                                        step_->currentData() == "first", groups());
    const std::optional<LayerRequest>& known = asked_ ? asked_ : shown_;
    if (known && known->asksTheSame(request)) {
        return;
    }
    asked_ = request;
    if (!canvas().figure()) {
        showFigure(nullptr, tr("Reading what the runs recorded…"));
    }
    job_.request(std::move(request));
}

void LayersView::take(const LayerRequest& request, const LayerProfiles& profiles) {
    if (!asked_ || !asked_->asksTheSame(request)) {
        return;
    }
    if (profiles.isWhole) {
        shown_ = std::exchange(asked_, std::nullopt);
    }
    if (profiles.profiles.empty()) {
        return showFigure(nullptr, tr("None of these runs recorded this by layer at that step."));
    }
    showFigure(std::make_shared<LayersFigure>(profiles), {});
}

}  // namespace zorro::ui

#include "moc_layers_view.cpp"
