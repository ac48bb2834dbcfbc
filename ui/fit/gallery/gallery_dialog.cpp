#include "ui/fit/gallery/gallery_dialog.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/theme/fonts.h"
#include "ui/theme/opacity.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/field/parameter_slider.h"
#include "ui/widgets/save_file.h"

namespace zorro::ui {
namespace {

constexpr QSize pictureSize(112, 52);
constexpr int air = 8;
constexpr int numberHeight = 20;
constexpr double strongestTint = 0.32;
constexpr int tintRole = Qt::UserRole;

/// A picture over its number, on a tint.
class GalleryDelegate : public QStyledItemDelegate {
public:
    GalleryDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), theme_(theme) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->save();
        painter->fillRect(option.rect, theme_.panel);
        painter->fillRect(option.rect, withOpacity(theme_.accent, index.data(tintRole).toDouble()));
        const auto picture = index.data(Qt::DecorationRole).value<QPixmap>();
        const QRect place = option.rect.adjusted(air, air / 2, -air, -air / 2);
        painter->drawPixmap(place.left() + (place.width() - pictureSize.width()) / 2, place.top(), picture);
        painter->setFont(tabularFont());
        painter->setPen(theme_.text);
        painter->drawText(place, Qt::AlignHCenter | Qt::AlignBottom, index.data().toString());
        const bool isHot = option.state.testFlag(QStyle::State_MouseOver);
        if (isHot || option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(isHot ? theme_.strongLine : theme_.accent, 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

private:
    Theme theme_;
};

QPainterPath pathOf(const Curve& curve, const QRectF& area, double low, double high) {
    QPainterPath path;
    const int steps = 120;
    for (int i = 0; i <= steps; ++i) {
        const double x = -5 + 10.0 * i / steps;
        const QPointF point(area.left() + area.width() * i / steps,
                            area.bottom() - area.height() * (curve.at(x).f - low) / (high - low));
        i == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    return path;
}

QString valuesOf(const Curve& curve) {
    QStringList values;
    const auto& parameters = curve.description().parameters;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        values += QStringLiteral("%1 %2").arg(parameterLabel(parameters[i]),
                                              compactNumberText(curve.parameters[i]));
    }
    return values.join(QStringLiteral("  "));
}

QString titleOf(const Description& description) {
    return QString::fromStdString(description.title);
}

}  // namespace

GalleryDialog::GalleryDialog(const Theme& theme, QWidget* parent)
    : QDialog(parent),
      theme_(theme),
      table_(new QTableWidget(this)),
      status_(new QLabel(this)),
      job_(fitPairs, [this](const std::vector<GalleryPair>&, const GalleryFit& fit) { add(fit); }) {
    setWindowTitle(tr("Every Zorro function fitted to every usual target"));
    resize(940, 560);
    makeTable();
    status_->setProperty("class", "muted");
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* save = buttons->addButton(tr("Save CSV…"), QDialogButtonBox::ActionRole);
    QPushButton* copy = buttons->addButton(tr("Copy CSV"), QDialogButtonBox::ActionRole);
    auto* column = new QVBoxLayout(this);
    column->addWidget(table_, 1);
    column->addWidget(status_);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &GalleryDialog::saveTable);
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(csv()); });
    connect(table_, &QTableWidget::cellClicked, this, &GalleryDialog::choose);
    connect(table_, &QTableWidget::cellActivated, this, &GalleryDialog::choose);
    job_.request(pairs_);
    showStatus();
}

void GalleryDialog::makeTable() {
    QStringList families;
    QStringList targets;
    for (const GalleryPair& pair : pairs_) {
        const QString family = titleOf(pair.family->description());
        const QString target = titleOf(pair.target.description());
        families += families.contains(family) ? QStringList() : QStringList(family);
        targets += targets.contains(target) ? QStringList() : QStringList(target);
    }
    table_->setRowCount(static_cast<int>(families.size()));
    table_->setColumnCount(static_cast<int>(targets.size()));
    table_->setVerticalHeaderLabels(families);
    table_->setHorizontalHeaderLabels(targets);
    table_->setItemDelegate(new GalleryDelegate(theme_, table_));
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setTabKeyNavigation(false);
    table_->setMouseTracking(true);
    table_->setAccessibleName(tr("RMSE of each Zorro function for each target"));
    table_->setToolTip(tr("Click a fit to see it in the room"));
    for (QHeaderView* header : {table_->verticalHeader(), table_->horizontalHeader()}) {
        header->setHighlightSections(false);
        header->setSectionsClickable(false);
    }
    table_->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table_->verticalHeader()->setDefaultSectionSize(pictureSize.height() + numberHeight + air);
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table_->horizontalHeader()->setMinimumSectionSize(pictureSize.width() + 2 * air);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table_->setShowGrid(true);
    table_->setFrameShape(QFrame::NoFrame);
}

void GalleryDialog::add(const GalleryFit& fit) {
    const int columns = table_->columnCount();
    const int place = static_cast<int>(fits_.size());
    auto* cell = new QTableWidgetItem(numberText(fit.report.rmse, 3));
    cell->setData(Qt::DecorationRole, pictureOf(fit));
    cell->setToolTip(tr("%1 → %2: RMSE %3, at most %4 off\n%5")
                         .arg(titleOf(fit.family->description()), titleOf(fit.target.description()),
                              numberText(fit.report.rmse), numberText(fit.report.maxAbsError),
                              valuesOf(fit.report.curve)));
    cell->setData(Qt::AccessibleTextRole, cell->toolTip());
    table_->setItem(place / columns, place % columns, cell);
    fits_.push_back(fit);
    tint();
    showStatus();
}

/// By the decimal logarithm, between the best and the worst so far.
void GalleryDialog::tint() {
    const auto logarithm = [](const GalleryFit& fit) { return std::log10(std::max(fit.report.rmse, 1e-12)); };
    const auto [best, worst] = std::ranges::minmax_element(fits_, {}, logarithm);
    const double low = logarithm(*best);
    const double span = std::max(logarithm(*worst) - low, 1e-3);
    for (std::size_t i = 0; i < fits_.size(); ++i) {
        const int columns = table_->columnCount();
        const int place = static_cast<int>(i);
        table_->item(place / columns, place % columns)
            ->setData(tintRole, strongestTint * (logarithm(fits_[i]) - low) / span);
    }
}

const GalleryFit* GalleryDialog::fitAt(int row, int column) const {
    const auto index = static_cast<std::size_t>(row) * static_cast<std::size_t>(table_->columnCount()) +
                       static_cast<std::size_t>(column);
    return index < fits_.size() ? &fits_[index] : nullptr;
}

void GalleryDialog::choose(int row, int column) {
    if (const GalleryFit* fit = fitAt(row, column)) {
        const GalleryFit chosen = *fit;
        accept();
        emit fitChosen(chosen);
    }
}

QPixmap GalleryDialog::pictureOf(const GalleryFit& fit) const {
    const double ratio = devicePixelRatioF();
    QPixmap picture(pictureSize * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    double low = 0;
    double high = 0;
    for (double x = -5; x <= 5; x += 0.1) {
        for (const double value : {fit.target.at(x).f, fit.report.curve.at(x).f}) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF({0, 0}, pictureSize).adjusted(2, 3, -2, -3);
    painter.setPen(QPen(theme_.mutedText, 3));
    painter.drawPath(pathOf(fit.target, area, low, high));
    painter.setPen(QPen(theme_.text, 1.5));  // every row is another function
    painter.drawPath(pathOf(fit.report.curve, area, low, high));
    return picture;
}

QString GalleryDialog::csv() const {
    return QString::fromStdString(galleryCsv(fits_));
}

void GalleryDialog::saveTable() {
    const QString path = askForPath(this, tr("Save the table"), QStringLiteral("gallery.csv"));
    if (!path.isEmpty()) {
        const QString problem = writeFile(path, galleryCsv(fits_));
        status_->setText(problem.isEmpty() ? tr("Saved %1").arg(path) : problem);
    }
}

void GalleryDialog::showStatus() {
    if (!isDone()) {
        status_->setText(tr("Fitting %1 of %2…").arg(fits_.size() + 1).arg(pairs_.size()));
        return;
    }
    status_->setText(
        tr("RMSE on [−5, 5] with 1 001 points, the larger the stronger the tint. Wide and grey: the target; "
           "narrow: the fit. Click one to see it in the room."));
}

}  // namespace zorro::ui

#include "moc_gallery_dialog.cpp"
