#pragma once

// The page of Compare that shows a quantity by layer, with fields for the quantity and the step.

#include <optional>

#include "ui/compare/layers/layer_profile.h"
#include "ui/compare/pages/figure_view.h"
#include "ui/widgets/latest_job.h"

namespace zorro::ui {

class LayersView : public FigureView {
    Q_OBJECT

public:
    explicit LayersView(ThemeController& themes, QWidget* parent = nullptr);

    [[nodiscard]] QComboBox& quantity() { return *quantity_; }
    [[nodiscard]] QComboBox& step() { return *step_; }
    /// Whether what is shown is what was asked for.
    [[nodiscard]] bool isCurrent() const { return !asked_; }

protected:
    void takeGroups() override { ask(); }

private:
    void ask();
    void take(const LayerRequest& request, const LayerProfiles& profiles);

    QComboBox* quantity_;
    QComboBox* step_;
    std::optional<LayerRequest> asked_;  ///< and not yet answered
    std::optional<LayerRequest> shown_;
    LatestJob<LayerRequest, LayerProfiles> job_;
};

}  // namespace zorro::ui
