#include "ui/compare/pages/page_table.h"

#include <QCoreApplication>

#include "ui/compare/layers/layers_view.h"
#include "ui/compare/pages/final_metric_view.h"
#include "ui/compare/pages/parallel_view.h"
#include "ui/compare/pages/scatter_view.h"
#include "ui/compare/study/rank_view.h"
#include "ui/compare/sweep/sensitivity_view.h"
#include "ui/compare/sweep/surface_view.h"

namespace zorro::ui {
namespace {

class Pages {
    Q_DECLARE_TR_FUNCTIONS(ComparePages)
};

/// A page that is a figure of its own.
template <typename View>
QWidget* makeFigure(const ComparePageParts& parts) {
    return new View(parts.themes);
}

}  // namespace

const std::vector<ComparePage>& comparePages() {
    static const std::vector<ComparePage> pages{
        {QStringLiteral("table"), Pages::tr("Table"), Pages::tr("All runs, to find and choose from"),
         [](const ComparePageParts& parts) { return &parts.table; }},
        {QStringLiteral("charts"), Pages::tr("Charts"),
         Pages::tr("What the selected runs recorded, over one another"),
         [](const ComparePageParts& parts) { return &parts.charts; }},
        {QStringLiteral("final-metrics"), Pages::tr("Final metrics"),
         Pages::tr("How every seed ended, with means and 95 % intervals"), makeFigure<FinalMetricView>},
        {QStringLiteral("ranks"), Pages::tr("Ranks"),
         Pages::tr("How the activations of a study rank over its problems"), makeFigure<RankView>},
        {QStringLiteral("sensitivity"), Pages::tr("Sensitivity"),
         Pages::tr("A metric over what was swept, a curve for each activation"), makeFigure<SensitivityView>},
        {QStringLiteral("surface"), Pages::tr("Surface"), Pages::tr("A metric over two swept fields"),
         makeFigure<SurfaceView>},
        {QStringLiteral("scatter"), Pages::tr("Scatter"),
         Pages::tr("Any parameter or metric against any other"), makeFigure<ScatterView>},
        {QStringLiteral("parallel"), Pages::tr("Parallel"),
         Pages::tr("All parameters and metrics side by side"), makeFigure<ParallelView>},
        {QStringLiteral("layers"), Pages::tr("Layers"),
         Pages::tr("Gradients and activations from layer to layer, beside what theory expects"),
         makeFigure<LayersView>},
    };
    return pages;
}

QKeySequence pageShortcut(std::size_t position) {
    return QKeySequence(QStringLiteral("Alt+%1").arg(position + 1));
}

}  // namespace zorro::ui
