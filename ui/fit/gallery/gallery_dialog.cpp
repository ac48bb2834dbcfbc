#include "ui/fit/gallery/gallery_dialog.h"

#include <algorithm>
#include <utility>

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "core/activation/spec.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/field/parameter_slider.h"
#include "ui/widgets/save_file.h"

namespace zorro::ui {
namespace {

constexpr QSize pictureSize(120, 56);
constexpr int fitRole = Qt::UserRole;

enum GalleryColumn { pictureColumn, functionColumn, targetColumn, rmseColumn, errorColumn, valuesColumn };

/// A cell that shows a number as people read it and sorts by its value.
class NumberCell : public QTableWidgetItem {
public:
    explicit NumberCell(double value) : QTableWidgetItem(numberText(value)), value_(value) {
        setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        setFont(tabularFont());
    }

    bool operator<(const QTableWidgetItem& other) const override {
        return value_ < static_cast<const NumberCell&>(other).value_;
    }

private:
    double value_;
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
      job_(
          [](const std::vector<GalleryPair>& pairs, const auto& send, const std::stop_token& stop) {
              for (const GalleryPair& pair : pairs) {
                  GalleryFit fit = fitPair(pair, stop);
                  if (stop.stop_requested()) {
                      return;
                  }
                  send(std::move(fit));
              }
          },
          [this](const std::vector<GalleryPair>&, const GalleryFit& fit) { add(fit); }) {
    setWindowTitle(tr("Every Zorro function fitted to every usual target"));
    resize(940, 640);
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
    connect(table_, &QTableWidget::cellDoubleClicked, this, [this](int row) {
        const auto index = static_cast<std::size_t>(table_->item(row, functionColumn)->data(fitRole).toInt());
        emit fitChosen(fits_[index]);
        accept();
    });
    job_.request(pairs_);
    showStatus();
}

void GalleryDialog::makeTable() {
    table_->setColumnCount(valuesColumn + 1);
    table_->setHorizontalHeaderLabels(
        {{}, tr("Function"), tr("Target"), tr("RMSE"), tr("largest |error|"), tr("Parameters")});
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setIconSize(pictureSize);
    table_->setAccessibleName(tr("Fits"));
    table_->setToolTip(tr("Double click a fit to see it in the room; click a heading to sort"));
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(pictureSize.height() + 8);
    table_->horizontalHeader()->setStretchLastSection(true);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setColumnWidth(pictureColumn, pictureSize.width() + 12);
    table_->setColumnWidth(functionColumn, 140);
    table_->setColumnWidth(targetColumn, 80);
    table_->setColumnWidth(rmseColumn, 90);
    table_->setColumnWidth(errorColumn, 110);
}

void GalleryDialog::add(const GalleryFit& fit) {
    const int row = table_->rowCount();
    table_->setSortingEnabled(false);
    table_->setRowCount(row + 1);
    auto* picture = new QTableWidgetItem;
    picture->setIcon(pictureOf(fit));
    auto* function = new QTableWidgetItem(titleOf(fit.family->description()));
    function->setData(fitRole, static_cast<int>(fits_.size()));
    auto* found = new QTableWidgetItem(valuesOf(fit.report.curve));
    found->setToolTip(QString::fromStdString(specText(fit.report.curve)));
    table_->setItem(row, pictureColumn, picture);
    table_->setItem(row, functionColumn, function);
    table_->setItem(row, targetColumn, new QTableWidgetItem(titleOf(fit.target.description())));
    table_->setItem(row, rmseColumn, new NumberCell(fit.report.rmse));
    table_->setItem(row, errorColumn, new NumberCell(fit.report.maxAbsError));
    table_->setItem(row, valuesColumn, found);
    fits_.push_back(fit);
    showStatus();
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
    painter.setPen(QPen(curveStyle(theme_, 0).color, 1.5));
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
    table_->setSortingEnabled(true);
    status_->setText(
        tr("Grey: the target; blue: the fit, on [−5, 5] with 1 001 points. Double click a fit to "
           "see it in the room."));
}

}  // namespace zorro::ui

#include "moc_gallery_dialog.cpp"
