#include "ui/chart/network/picture.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <QMenu>
#include <QVBoxLayout>

#include "ui/figure/sheet/canvas_sheet.h"
#include "ui/figure/studio/figure_menu.h"
#include "ui/widgets/field/wheel_to_panel.h"
#include "ui/widgets/save_file.h"
#include "ui/widgets/text/wrapped_text.h"

namespace zorro::ui {
Picture::Picture(ThemeController& themes, QString fileName, int height, QWidget* parent)
    : QWidget(parent),
      themes_(themes),
      fileName_(std::move(fileName)),
      panel_(new PlotPanel(this)),
      words_(new WrappedText(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(panel_);
    column->addWidget(words_);
    panel_->setFixedHeight(height);
    panel_->setLeftMargin(36);
    panel_->setTheme(themes_.theme());
    new WheelToPanel(panel_);
    words_->setProperty("class", "muted");
    connect(&themes_, &ThemeController::themeChanged, this, [this](const Theme& theme) {
        panel_->setTheme(theme);
        if (redraw_) {
            redraw_();
        }
    });
    connect(panel_, &PlotPanel::rangesRequested, this, [this](const AxisRange& x, const AxisRange& y) {
        zoomed_ = true;
        panel_->setRanges(x, y);
    });
    connect(panel_, &PlotPanel::fitRequested, this, [this] {
        zoomed_ = false;
        panel_->setRanges(homeX_, homeY_);
    });
    connect(panel_, &PlotPanel::cursorMoved, this, &Picture::cursorMoved);
    connect(panel_, &PlotPanel::cursorLeft, this, [this] {
        panel_->setReading({});
        emit cursorLeft();
    });
    panel_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(panel_, &QWidget::customContextMenuRequested, this, &Picture::showMenu);
}

void Picture::showPlot(const AxisRange& x, const AxisRange& y) {
    if (!(x == homeX_) || !(y == homeY_)) {
        zoomed_ = zoomed_ && x == homeX_;
        homeX_ = x;
        homeY_ = y;
    }
    if (!zoomed_) {
        panel_->setRanges(x, y);
    }
    panel_->setLeftMargin(std::max(28, panel_->neededLeftMargin()));
    panel_->update();
    panel_->show();
}

void Picture::showMissing(const QString& sentence) {
    panel_->hide();
    // What they point to may go.
    panel_->replaceImage(std::nullopt);
    panel_->replaceData({}, {});
    panel_->replaceCurves({});
    setWords(sentence);
}

void Picture::setWords(const QString& words) {
    words_->setText(words);
}

QString Picture::words() const {
    return words_->text();
}

bool Picture::isMissing() const {
    return panel_->isHidden();
}

void Picture::showMenu(const QPoint& position) {
    QMenu menu;
    menu.addAction(tr("Show all"), panel_, &PlotPanel::fitRequested);
    menu.addSeparator();
    menu.addAction(tr("As a table (CSV)…"), this, &Picture::saveTable);
    fillFigureMenu(menu, this,
                   {.sheet = [this] { return sheet(); },
                    .tell = [this](const QString& sentence) { emit noticeRaised(sentence); }});
    menu.exec(panel_->mapToGlobal(position));
}

void Picture::setAxisTitles(const QString& x, const QString& y) {
    xTitle_ = x;
    yTitle_ = y;
}

FigureSheet Picture::sheet() {
    FigureSheet sheet{.name = fileName_, .panels = {sheetPanel(*panel_)}};
    sheet.panels.front().x.title = xTitle_;
    sheet.panels.front().y.title = yTitle_;
    return sheet;
}

void Picture::saveTable() {
    const QString path = askForPath(this, tr("Export"), fileName_ + QStringLiteral(".csv"));
    if (!path.isEmpty()) {
        const QString problem = writeFile(path, table_ ? table_() : std::string());
        emit noticeRaised(problem.isEmpty() ? tr("Saved %1").arg(path) : problem);
    }
}

}  // namespace zorro::ui

#include "moc_picture.cpp"
