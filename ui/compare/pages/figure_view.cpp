#include "ui/compare/pages/figure_view.h"

#include <algorithm>
#include <utility>

#include <QComboBox>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "ui/figure/figure_canvas.h"
#include "ui/figure/studio/figure_menu.h"
#include "ui/widgets/background.h"
#include "ui/widgets/field/number_text.h"
#include "ui/widgets/room/flow_layout.h"
#include "ui/widgets/save_file.h"
#include "ui/widgets/spoken/accessible_choice.h"

namespace zorro::ui {
namespace {

constexpr double cornerRadius = 8;
constexpr int outside = 12;  // around the panel, as around charts
constexpr int outsideAbove = 4;

QScrollArea* scrolled(QWidget* widget) {
    auto* area = new QScrollArea;
    area->setWidget(widget);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);  // the canvas in it has the keyboard
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    widget->setAutoFillBackground(false);
    return area;
}

/// What QScrollArea and its like need to let the panel's ground through.
void makeGroundless(QWidget& widget) {
    QPalette palette = widget.palette();
    palette.setColor(QPalette::Window, Qt::transparent);
    palette.setColor(QPalette::Base, Qt::transparent);
    widget.setPalette(palette);
}

/// As wide as what is chosen, so that it is read whole; the widest choice would leave no room to others.
void fitToChoice(QComboBox& box) {
    constexpr int around = 52;
    constexpr int least = 76;
    constexpr int most = 300;
    box.ensurePolished();  // before that it has another font
    const int needed = box.fontMetrics().horizontalAdvance(box.currentText()) + around;
    box.setFixedWidth(std::clamp(needed, least, most));
}

}  // namespace

FigureView::FigureView(ThemeController& themes, const QString& title, FigureCanvas* canvas, QWidget* parent)
    : QWidget(parent),
      themes_(themes),
      title_(title),
      canvas_(canvas),
      place_(scrolled(canvas)),
      words_(new QLabel),
      fields_(new QWidget) {
    makeGroundless(*place_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(outside + 12, outsideAbove + 8, outside + 12, outside + 8);
    column->setSpacing(6);
    column->addWidget(fields_);
    column->addWidget(place_, 1);
    column->addWidget(words_, 1);
    auto* name = new QLabel(title);
    name->setProperty("class", "title");
    constexpr int fieldHeight = 26;
    name->setContentsMargins(0, 0, 8, 0);
    name->setMinimumHeight(fieldHeight);
    auto* row = new FlowLayout(fields_);
    row->setSpacing(8);
    row->addWidget(name);
    words_->setAlignment(Qt::AlignCenter);
    words_->setWordWrap(true);
    words_->setProperty("class", "muted");
    setAccessibleName(title);
    canvas_->setAccessibleName(title);
    setMinimumSize(240, 160);
    canvas_->setTheme(themes.theme());
    connect(&themes, &ThemeController::themeChanged, this, [this](const Theme& theme) {
        canvas_->setTheme(theme);
        update();
    });
    connect(canvas_, &FigureCanvas::spotChanged, this, &FigureView::tellSpot);
    connect(canvas_, &FigureCanvas::spotClicked, this,
            [this](const FigureSpot& spot) { emit membersChosen(spot.group, spot.members); });
    showFigure(nullptr, {});
}

FigureView::~FigureView() {
    // A canvas on the screen loses its spot when it is hidden to be destroyed, and by then there is no view.
    canvas_->disconnect(this);
}

void FigureView::setGroups(std::vector<ComparedGroup> groups) {
    groups_ = std::move(groups);
    stale_ = !isVisible();
    if (!stale_) {
        takeGroups();
    }
}

void FigureView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (std::exchange(stale_, false)) {
        takeGroups();
    }
}

void FigureView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themes_.theme();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.panel);
    const QRectF panel =
        QRectF(rect()).adjusted(outside + 0.5, outsideAbove + 0.5, -outside - 0.5, -outside - 0.5);
    painter.drawRoundedRect(panel, cornerRadius, cornerRadius);
}

void FigureView::showFigure(FigurePtr figure, const QString& words) {
    place_->setHidden(!figure);
    words_->setHidden(figure != nullptr);
    words_->setText(words);
    canvas_->setFigure(std::move(figure));
}

void FigureView::addField(const QString& label, QWidget* field) {
    auto* named = new QWidget;
    auto* row = new QHBoxLayout(named);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    if (!label.isEmpty()) {
        auto* word = new QLabel(label);
        word->setProperty("class", "muted");
        row->addWidget(word);
        nameField(*field, label);
    }
    row->addWidget(field);
    fields_->layout()->addWidget(named);
}

QComboBox* FigureView::addChoice(const QString& label, const QString& toolTip) {
    auto* box = new QComboBox;
    box->setToolTip(toolTip);
    QObject::connect(box, &QComboBox::currentTextChanged, box, [box] { fitToChoice(*box); });
    box->setPlaceholderText(noNumberText);
    box->setEnabled(false);
    box->setMaxVisibleItems(30);
    addField(label, box);
    return box;
}

void FigureView::tellSpot() {
    if (const auto& spot = canvas_->spot()) {
        QString position = spot->title;
        for (const FigureSpot::Row& row : spot->rows) {
            position += QStringLiteral(" · ") + row.name + u' ' + row.value;
        }
        emit statusChanged(position, hint_);
    } else {
        emit statusChanged({}, {});
    }
}

FigureSheet FigureView::sheet() const {
    FigureSheet sheet{.name = title_.toLower().replace(u' ', u'-'), .panels = {}};
    if (canvas_->figure()) {
        sheet.panels = canvas_->figure()->panels();
    }
    return sheet;
}

void FigureView::fillMenu(QMenu& menu) {
    if (!canvas_->figure()) {
        return;
    }
    for (const FigureTable& table : canvas_->figure()->tables()) {
        menu.addAction(tr("%1 as CSV…").arg(table.title), this, [this, table] { saveTableAs(table); });
    }
    fillFigureMenu(menu, this,
                   {.sheet = [this] { return sheet(); },
                    .tell = [this](const QString& sentence) { emit noticeRaised(sentence); }});
}

void FigureView::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu;
    fillMenu(menu);
    if (!menu.isEmpty()) {
        menu.exec(event->globalPos());
    }
}

void FigureView::saveTableAs(const FigureTable& table) {
    const QString path = askForPath(this, tr("Export"), table.fileName + QStringLiteral(".csv"));
    if (!path.isEmpty()) {
        const QString problem = writeFile(path, table.csv);
        emit noticeRaised(problem.isEmpty() ? tr("Saved %1").arg(path) : problem);
    }
}

void refill(QComboBox& box, const std::vector<std::pair<QString, QString>>& choices) {
    const QSignalBlocker quiet(box);
    const QString chosen = box.currentData().toString();
    box.clear();
    for (const auto& [words, key] : choices) {
        box.addItem(words, key);
    }
    chooseQuietly(box, choices.empty() ? -1 : std::max(0, box.findData(chosen)));
    box.setEnabled(!choices.empty());
}

void chooseQuietly(QComboBox& box, int index) {
    const QSignalBlocker quiet(box);
    box.setCurrentIndex(index);
    fitToChoice(box);
}

}  // namespace zorro::ui

#include "moc_figure_view.cpp"
