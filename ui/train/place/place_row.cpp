#include "ui/train/place/place_row.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/launch/place/place_kind.h"
#include "ui/language/spoken.h"
#include "ui/train/place/place_dialog.h"
#include "ui/widgets/background.h"
#include "ui/widgets/room/side_panel.h"
#include "ui/widgets/text/elided_label.h"

namespace zorro::ui {
namespace {

constexpr int placeChoiceWidth = 150;  // as of the form's other rows

}  // namespace

PlaceRow::PlaceRow(PlaceModel& book, QWidget* parent)
    : QWidget(parent), book_(book), box_(new QComboBox), place_(new ElidedLabel) {
    place_->setProperty("class", "muted");
    box_->setToolTip(
        tr("Where the next comparison is trained; what is trained elsewhere is shown here as it grows"));
    box_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box_->setFixedWidth(placeChoiceWidth);
    auto* edit = new QToolButton;
    edit->setText(QStringLiteral("…"));
    edit->setProperty("class", "quiet");
    edit->setToolTip(tr("Make and change places: another machine over ssh, or a cluster with Slurm"));
    edit->setAccessibleName(tr("Edit places"));
    edit->setFocusPolicy(Qt::TabFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    QHBoxLayout* row = formRow(tr("Run on"), {box_});
    row->addWidget(edit);
    column->addLayout(row);
    column->addWidget(place_);
    connect(box_, &QComboBox::activated, this, &PlaceRow::choose);
    connect(edit, &QToolButton::clicked, this, &PlaceRow::editPlaces);
    connect(&book_, &PlaceModel::changed, this, &PlaceRow::showPlaces);
    showPlaces();
}

void PlaceRow::showPlaces() {
    const QSignalBlocker blocked(box_);
    box_->clear();
    for (const Place& place : book_.places()) {
        box_->addItem(QString::fromStdString(place.name));
        if (place.name == book_.chosen().name) {
            box_->setCurrentIndex(box_->count() - 1);
        }
    }
    ask();
}

void PlaceRow::choose(int index) {
    book_.choose(book_.places()[static_cast<std::size_t>(index)].name);
}

/// What this machine has is said where its devices are.
void PlaceRow::ask() {
    const Place place = book_.chosen();
    if (place.name == asked_) {
        return;
    }
    asked_ = place.name;
    if (descriptionOf(place).isHere) {
        place_->setText({});
        return;
    }
    const auto show = [this, name = place.name](const QString& sentence) {
        if (name == asked_) {
            place_->setText(sentence);
        }
    };
    show(tr("Asking %1…").arg(QString::fromStdString(place.name)));
    inBackground(
        this, [place] { return spoken(describePlace(place)); },
        [show](const QString& sentence) {
            show(sentence + tr("; data files are expected there, under the same path"));
        },
        [show](const QString& sentence) { show(sentence); });
}

void PlaceRow::editPlaces() {
    const auto& places = book_.places();
    auto* dialog = new PlaceDialog({places.begin() + 1, places.end()}, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        asked_.clear();  // it may be another one now
        book_.setOthers(dialog->places());
    });
    dialog->open();
}

}  // namespace zorro::ui

#include "moc_place_row.cpp"
