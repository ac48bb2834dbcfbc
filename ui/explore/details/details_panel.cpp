#include "ui/explore/details/details_panel.h"

#include <chrono>
#include <utility>

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>

#include "ui/explore/details/details_rows.h"
#include "ui/explore/details/rounding_plot.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/field/number_box.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/text/elided_label.h"
#include "ui/widgets/text/flat_table.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

constexpr int landmarkFigureWidth = 84;
constexpr int figureWidth = 110;
constexpr int rangeBoxWidth = 64;
constexpr double furthestDistance = 1e6;
constexpr std::chrono::milliseconds oneFrame(16);

}  // namespace

DetailsPanel::DetailsPanel(ExploreModel& model, SessionModel& session, MakeUsage makeUsage, QWidget* parent)
    : SidePanel(tr("Numbers about the selected curve"), parent),
      model_(model),
      session_(session),
      makeUsage_(std::move(makeUsage)) {
    connect(&model_, &ExploreModel::detailsChanged, this, &DetailsPanel::showDetails);
}

void DetailsPanel::paintEvent(QPaintEvent* event) {
    SidePanel::paintEvent(event);
    if (!isPainted_) {
        isPainted_ = true;
        QTimer::singleShot(oneFrame, this, &DetailsPanel::showDetails);
    }
}

void DetailsPanel::addSections() {
    column().addWidget(makeUsage_(&content()));
    addSectionGap();
    landmarksHeading_ = addHeading({});
    landmarks_ = new FlatTable({tr("Landmark"), tr("x"), tr("f")}, landmarkFigureWidth, &content());
    landmarks_->setAccessibleName(tr("Landmarks"));
    column().addWidget(landmarksHeading_);
    column().addWidget(landmarks_);
    addSectionGap();
    column().addWidget(addHeading(tr("SLOPE AND CURVATURE")));
    figures_ = new FlatTable({{}, {}}, figureWidth, &content());
    figures_->setAccessibleName(tr("Slope and curvature"));
    figures_->setToolTip(tr("Of |f″| between the joints; the Lipschitz constant is the largest |f′|"));
    column().addWidget(figures_);
    addSectionGap();
    addDistanceSection();
    addSectionGap();
    addSignalSection();
    addSectionGap();
    addRoundingSection();
    column().addStretch();
}

ElidedLabel* DetailsPanel::addHeading(const QString& text) {
    auto* heading = new ElidedLabel(&content());
    styleAsHeading(*heading);
    heading->setText(text);
    return heading;
}

void DetailsPanel::addDistanceSection() {
    distanceHeading_ = addHeading({});
    distances_ = new FlatTable({{}, {}}, figureWidth, &content());
    distances_->setAccessibleName(tr("Distances to the reference"));
    rangeLabel_ = new QLabel(tr("on x from"), &content());
    auto* to = new QLabel(tr("to"), &content());
    lower_ = new NumberBox(&content());
    upper_ = new NumberBox(&content());
    rangeMessage_ = new InlineMessage(upper_, &content());
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(rangeLabel_);
    row->addWidget(lower_);
    row->addWidget(to);
    row->addWidget(upper_);
    row->addStretch();
    for (QLabel* word : {rangeLabel_, to}) {
        word->setProperty("class", "muted");
    }
    for (NumberBox* box : {lower_, upper_}) {
        box->setFont(tabularFont());
        box->setBounds(-furthestDistance, furthestDistance);
        box->setCompact(true);
        box->setFixedWidth(rangeBoxWidth);
        box->setToolTip(tr("Distances are measured on this range of x, whatever the plots show"));
        connect(box, &NumberBox::rejected, rangeMessage_, &InlineMessage::say);
    }
    lower_->setAccessibleName(tr("Distances from x"));
    upper_->setAccessibleName(tr("Distances to x"));
    connect(lower_, &NumberBox::valueEdited, this, [this](double value) {
        changeRange({value, session_.session().explore.distanceRange.upper});
    });
    connect(upper_, &NumberBox::valueEdited, this, [this](double value) {
        changeRange({session_.session().explore.distanceRange.lower, value});
    });
    column().addWidget(distanceHeading_);
    column().addLayout(row);
    column().addWidget(rangeMessage_);
    column().addWidget(distances_);
}

void DetailsPanel::changeRange(const AxisRange& range) {
    if (!(range.lower < range.upper)) {
        rangeMessage_->say(
            tr("The range must end above its beginning, %1.").arg(compactNumberText(range.lower)));
        return showDetails();  // the fields show the range that still holds
    }
    rangeMessage_->say({});
    ExploreState state = session_.session().explore;
    state.distanceRange = range;
    session_.setExplore(state, tr("Change the range of distances"));
}

void DetailsPanel::addSignalSection() {
    variance_ = new NumberBox(&content());
    variance_->setFont(tabularFont());
    variance_->setBounds(1e-6, 1e6, ParameterScale::logarithmic);
    variance_->setAccessibleName(tr("Variance q of the pre-activations"));
    variance_->setToolTip(tr("Variance q of the pre-activations, above 0 and at most 1e6"));
    variance_->setFixedWidth(variance_->sizeHint().width());
    varianceMessage_ = new InlineMessage(variance_, &content());
    signal_ = new FlatTable({{}, {}}, figureWidth, &content());
    signal_->setAccessibleName(tr("Signal propagation"));
    signal_->setToolTip(
        tr("For a wide layer: the weight gains that keep the size of activations (forward) and "
           "of gradients (critical, χ = 1)"));
    auto* row = new QHBoxLayout;
    row->addWidget(addHeading(tr("SIGNAL PROPAGATION")), 1);
    auto* label = new QLabel(tr("q ="), &content());
    label->setProperty("class", "muted");
    label->setBuddy(variance_);
    row->addWidget(label);
    row->addWidget(variance_);
    column().addLayout(row);
    column().addWidget(varianceMessage_);
    column().addWidget(signal_);
    connect(variance_, &NumberBox::rejected, varianceMessage_, &InlineMessage::say);
    connect(variance_, &NumberBox::valueEdited, this, [this](double q) {
        ExploreState state = session_.session().explore;
        state.signalVariance = q;
        session_.setExplore(state, tr("Change q"));
    });
}

void DetailsPanel::addRoundingSection() {
    column().addWidget(addHeading(tr("ROUNDING IN HALF PRECISION")));
    rounding_ = new FlatTable({tr("Format"), tr("largest error"), tr("within 1 ulp")}, landmarkFigureWidth,
                              &content());
    rounding_->setAccessibleName(tr("Rounding in half precision"));
    rounding_->setToolTip(
        tr("The formula computed in the format, each operation rounded, against the exact f, for every x of "
           "the format. One ulp is the distance between neighbouring numbers at f(x)."));
    column().addWidget(rounding_);
    roundingPlot_ = new RoundingPlot(&content());
    roundingPlot_->setAccessibleName(tr("Rounding errors over x"));
    roundingPlot_->setToolTip(tr("The largest error in ulp over x: float16 a line, bfloat16 dashes"));
    column().addWidget(roundingPlot_);
}

void DetailsPanel::showDetails() {
    if (!isPainted_) {
        return;
    }
    if (landmarks_ == nullptr) {
        addSections();
    }
    const ExploreDetails& details = model_.details();
    landmarksHeading_->setText(details.curveName.isEmpty() ? tr("NO CURVE SELECTED") : details.curveName);
    landmarks_->setRows(landmarkRows(details.numbers.landmarks));
    distanceHeading_->setText(details.isReference ? tr("DISTANCE: THIS IS THE REFERENCE")
                              : details.referenceName.isEmpty()
                                  ? tr("DISTANCE: CHOOSE A REFERENCE")
                                  : tr("DISTANCE TO %1").arg(details.referenceName));
    lower_->setValue(details.interval.lower);
    upper_->setValue(details.interval.upper);
    distances_->setRows(distanceRows(details.numbers));
    variance_->setValue(details.q);
    figures_->setRows(figureRows(details.numbers.figures));
    rounding_->setRows(roundingRows(details.numbers));
    roundingPlot_->show(details.numbers.inFloat16, details.numbers.inBfloat16);
    signal_->setRows(signalRows(details.numbers.signal));
}

}  // namespace zorro::ui

#include "moc_details_panel.cpp"
