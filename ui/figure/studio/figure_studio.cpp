#include "ui/figure/studio/figure_studio.h"

#include <algorithm>
#include <cmath>

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/figure/studio/figure_form.h"
#include "ui/figure/studio/figure_writing.h"
#include "ui/figure/studio/sheet_preview.h"
#include "ui/widgets/background.h"

namespace zorro::ui {
namespace {

constexpr QSize wantedSize(1060, 720);
constexpr int sideWidth = 340;
constexpr int pageMargin = 16;

}  // namespace

QString freeBasePath(const QString& folder, const QString& name) {
    const QDir place(folder);
    QString base = name.isEmpty() ? QStringLiteral("figure") : name;
    const auto isTaken = [&place](const QString& wanted) {
        const QStringList files = place.entryList({wanted + QStringLiteral(".*")}, QDir::Files);
        return !files.isEmpty();
    };
    const QString first = base;
    for (int number = 2; isTaken(base); ++number) {
        base = first + u'-' + QString::number(number);
    }
    return place.filePath(base);
}

FigureStudio::FigureStudio(const FigureSheet& sheet, FigurePresets presets, QWidget* parent)
    : QDialog(parent),
      presets_(std::move(presets)),
      form_(new FigureForm(sheet, this)),
      preview_(new SheetPreview) {
    setWindowTitle(tr("Figure"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* rows = new QVBoxLayout(this);
    auto* columns = new QHBoxLayout;
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    columns->setSpacing(0);
    makePage();
    auto* left = new QVBoxLayout;
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(12, 8, 12, 8);
    size_ = new QLabel(this);
    size_->setProperty("class", "muted");
    remark_ = new QLabel(this);
    remark_->setProperty("class", "error");
    remark_->setWordWrap(true);
    bar->addWidget(size_);
    bar->addWidget(remark_, 1);
    QToolButton* smaller = addZoomButton(QStringLiteral("−"), tr("Show the page smaller"));
    zoom_ = addZoomButton(QStringLiteral("100 %"), tr("Show the page at its true size"));
    QToolButton* larger = addZoomButton(QStringLiteral("+"), tr("Show the page larger"));
    QToolButton* fit = addZoomButton(tr("Fit"), tr("Show the whole page"));
    for (QToolButton* each : {smaller, zoom_, larger, fit}) {
        bar->addWidget(each);
    }
    connect(smaller, &QToolButton::clicked, this, [this] { setZoom(preview_->zoom() / 1.25); });
    connect(larger, &QToolButton::clicked, this, [this] { setZoom(preview_->zoom() * 1.25); });
    connect(zoom_, &QToolButton::clicked, this, [this] { setZoom(1); });
    connect(fit, &QToolButton::clicked, this, &FigureStudio::fitPage);
    connect(preview_, &SheetPreview::zoomRequested, this, &FigureStudio::setZoom);
    left->setSpacing(0);
    left->addWidget(page_, 1);
    left->addLayout(bar);
    columns->addLayout(left, 1);
    columns->addWidget(makeSide());
    rows->addLayout(columns, 1);
    rows->addWidget(makeFoot());

    connect(form_, &FigureForm::edited, this, &FigureStudio::refresh);
    connect(preview_, &SheetPreview::laidOut, this, [this](const QSizeF& size, const QString& remark) {
        size_->setText(tr("%1 × %2 mm").arg(size.width(), 0, 'f', 1).arg(size.height(), 0, 'f', 1));
        remark_->setText(remark);
    });
    const FigurePreset last = presets_.last();
    listPresets(last.name);
    form_->setStyle(last.style);
    path_->setText(freeBasePath(presets_.folder(), sheet.name) + u'.' + endingOf(last.style.format));
    refresh();
    const QScreen* screen = parent == nullptr ? QGuiApplication::primaryScreen() : parent->screen();
    resize(screen == nullptr ? wantedSize : wantedSize.boundedTo(screen->availableSize() - QSize(40, 60)));
    save_->setFocus();
}

void FigureStudio::makePage() {
    page_ = new QScrollArea(this);
    page_->setWidget(preview_);
    page_->setAlignment(Qt::AlignCenter);
    page_->setFrameShape(QFrame::NoFrame);
    page_->setMinimumSize(320, 240);
    page_->setAccessibleName(tr("Page"));
}

QToolButton* FigureStudio::addZoomButton(const QString& text, const QString& toolTip) {
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    return button;
}

QWidget* FigureStudio::makeSide() {
    auto* side = new QWidget(this);
    side->setFixedWidth(sideWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 4);
    auto* word = new QLabel(tr("Preset"), this);
    preset_ = new QComboBox(this);
    preset_->setAccessibleName(tr("Preset"));
    preset_->setToolTip(tr("A kept choice of size, type and colours"));
    preset_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    word->setBuddy(preset_);
    auto* more = new QToolButton(this);
    more->setText(QStringLiteral("…"));
    more->setToolTip(tr("Keep or remove presets"));
    more->setAccessibleName(more->toolTip());
    more->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(more);
    menu->addAction(tr("Keep these choices as…"), this, &FigureStudio::keepPreset);
    menu->addAction(tr("Remove this preset"), this, &FigureStudio::removePreset);
    more->setMenu(menu);
    row->setSpacing(8);
    row->addWidget(word);
    row->addWidget(preset_, 1);
    row->addWidget(more);
    column->addLayout(row);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(form_);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(scroll, 1);
    connect(preset_, &QComboBox::activated, this, &FigureStudio::choosePreset);
    return side;
}

QWidget* FigureStudio::makeFoot() {
    auto* foot = new QWidget(this);
    foot->setProperty("class", "panel");
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* word = new QLabel(tr("Save as"), this);
    path_ = new QLineEdit(this);
    path_->setAccessibleName(tr("Save as"));
    word->setBuddy(path_);
    auto* other = new QPushButton(tr("Other place…"), this);
    auto* copyButton = new QPushButton(tr("Copy"), this);
    copyButton->setToolTip(tr("Copy the figure to the clipboard"));
    auto* cancel = new QPushButton(tr("Cancel"), this);
    save_ = new QPushButton(tr("Save"), this);
    save_->setProperty("class", "primary");
    save_->setDefault(true);
    for (QPushButton* each : {other, copyButton, cancel}) {
        each->setAutoDefault(false);
    }
    row->addWidget(word);
    row->addWidget(path_, 1);
    for (QPushButton* each : {other, copyButton, cancel, save_}) {
        row->addWidget(each);
    }
    files_ = new QLabel(this);
    files_->setProperty("class", "muted");
    column->addLayout(row);
    column->addWidget(files_);
    connect(path_, &QLineEdit::textChanged, this, &FigureStudio::tellFiles);
    connect(other, &QPushButton::clicked, this, &FigureStudio::browse);
    connect(copyButton, &QPushButton::clicked, this, &FigureStudio::copy);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save_, &QPushButton::clicked, this, &FigureStudio::save);
    return foot;
}

void FigureStudio::listPresets(const QString& chosen) {
    preset_->clear();
    for (const FigurePreset& each : presets_.all()) {
        preset_->addItem(each.name);
    }
    preset_->setCurrentIndex(std::max(0, preset_->findText(chosen)));
}

void FigureStudio::choosePreset(int index) {
    const std::vector<FigurePreset> all = presets_.all();
    if (index >= 0 && index < static_cast<int>(all.size())) {
        form_->setStyle(all[static_cast<std::size_t>(index)].style);
        refresh();
    }
}

void FigureStudio::keepPreset() {
    bool accepted = false;
    const QString name =
        QInputDialog::getText(this, tr("Keep as a preset"), tr("Name"), QLineEdit::Normal, {}, &accepted);
    if (!accepted) {
        return;
    }
    const QString problem = presets_.keep(name, form_->figureStyle());
    remark_->setText(problem);
    if (problem.isEmpty()) {
        listPresets(name.trimmed());
    }
}

void FigureStudio::removePreset() {
    const std::vector<FigurePreset> all = presets_.all();
    const auto index = static_cast<std::size_t>(std::max(0, preset_->currentIndex()));
    if (index < all.size() && !all[index].isBuiltIn) {
        presets_.remove(all[index].name);
        listPresets({});
    } else {
        remark_->setText(tr("The presets of the program stay."));
    }
}

void FigureStudio::refresh() {
    followFormat();
    preview_->show(form_->sheet(), form_->figureStyle());
    if (fits_) {
        fitPage();
    }
    tellFiles();
}

/// The name's ending says the format.
void FigureStudio::followFormat() {
    const QString ending = u'.' + endingOf(form_->figureStyle().format);
    const QString base = basePath();
    if (!base.isEmpty() && path_->text() != base + ending) {
        path_->setText(base + ending);
    }
}

/// Without the ending of a format; a dot in another place belongs to the name.
QString FigureStudio::basePath() const {
    QString path = path_->text().trimmed();
    for (const FigureFormat format :
         {FigureFormat::pdf, FigureFormat::svg, FigureFormat::png, FigureFormat::tikz}) {
        const QString ending = u'.' + endingOf(format);
        if (path.endsWith(ending, Qt::CaseInsensitive)) {
            return path.chopped(ending.size());
        }
    }
    return path;
}

QStringList FigureStudio::filePaths() const {
    const FigureStyle style = form_->figureStyle();
    QStringList paths{basePath() + u'.' + endingOf(style.format)};
    if (style.withData) {
        paths << basePath() + QStringLiteral(".csv");
    }
    return paths;
}

void FigureStudio::tellFiles() {
    const QStringList paths = filePaths();
    QStringList taken;
    for (const QString& each : paths) {
        if (QFileInfo::exists(each)) {
            taken << QFileInfo(each).fileName();
        }
    }
    const bool hasName = !QFileInfo(basePath()).fileName().isEmpty() && !form_->sheet().panels.empty();
    save_->setEnabled(hasName);
    if (form_->sheet().panels.empty()) {
        files_->setText(tr("Choose at least one panel."));
    } else if (!hasName) {
        files_->setText(tr("The figure needs a name, e.g. figure.pdf."));
    } else if (!taken.isEmpty()) {
        files_->setText(tr("Saving replaces %1.").arg(taken.join(tr(" and "))));
    } else {
        files_->setText(paths.size() > 1
                            ? tr("Its data go beside it: %1").arg(QFileInfo(paths.back()).fileName())
                            : QString());
    }
}

void FigureStudio::setZoom(double zoom) {
    fits_ = false;
    preview_->setZoom(zoom);
    zoom_->setText(QStringLiteral("%1 %").arg(std::lround(100 * preview_->zoom())));
}

/// The whole page, but not larger than three times its size.
void FigureStudio::fitPage() {
    constexpr double most = 3;
    const QSize room = page_->size() - QSize(2 * pageMargin, 2 * pageMargin);
    setZoom(std::min(most, preview_->zoomToFit(room)));
    fits_ = true;
}

void FigureStudio::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    if (fits_) {
        fitPage();
    }
}

void FigureStudio::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    if (fits_) {
        fitPage();
    }
}

void FigureStudio::browse() {
    const QString ending = endingOf(form_->figureStyle().format);
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the figure"), path_->text(),
                                                      QStringLiteral("*.") + ending, nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty()) {
        path_->setText(path);
        followFormat();
    }
}

void FigureStudio::save() {
    const FigureStyle style = form_->figureStyle();
    presets_.setLast(preset_->currentText(), style);
    presets_.setFolder(QFileInfo(basePath()).absolutePath());
    save_->setEnabled(false);
    inBackground(
        this, [sheet = form_->sheet(), style, base = basePath()] { return writeFigure(sheet, style, base); },
        [this](const QString& sentence) {
            emit noticeRaised(sentence);
            accept();
        },
        [this](const QString& problem) {
            save_->setEnabled(true);
            remark_->setText(problem);
        });
}

void FigureStudio::copy() {
    const FigureStyle style = form_->figureStyle();
    presets_.setLast(preset_->currentText(), style);
    inBackground(
        this, [sheet = form_->sheet(), style] { return clipboardFigure(sheet, style); },
        [this](const ClipboardFigure& figure) {
            QGuiApplication::clipboard()->setMimeData(mimeDataOf(figure));
            files_->setText(tr("Copied the figure."));
        },
        [this](const QString& problem) { remark_->setText(problem); });
}

}  // namespace zorro::ui

#include "moc_figure_studio.cpp"
