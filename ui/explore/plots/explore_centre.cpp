#include "ui/explore/plots/explore_centre.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace zorro::ui {

ExploreCentre::ExploreCentre(SessionModel& session, ExploreActions& actions, QWidget* parent)
    : QWidget(parent),
      session_(session),
      actions_(actions),
      plots_(new PlotStack(this)),
      empty_(makeEmptyPage()) {
    setAcceptDrops(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->addWidget(plots_);
    layout->addWidget(empty_);
    connect(&session_, &SessionModel::sessionReset, this, &ExploreCentre::choosePage);
    connect(&session_, &SessionModel::curveAdded, this, &ExploreCentre::choosePage);
    connect(&session_, &SessionModel::curveRemoved, this, &ExploreCentre::choosePage);
    choosePage();
}

QWidget* ExploreCentre::makeEmptyPage() {
    auto* page = new QWidget(this);
    auto* title = new QLabel(tr("Start with a curve"));
    title->setProperty("class", "title");
    auto* words = new QLabel(
        tr("Type a name such as gelu, or a formula such as x*tanh(c*x), into the field on the left.\n"
           "Or drop or paste SPEC text here, one curve a line: sigmoid-zorro:a=4,b=2,m=0.5"));
    words->setProperty("class", "muted");
    words->setAlignment(Qt::AlignCenter);
    words->setWordWrap(true);
    auto* example = new QPushButton(tr("Add Symmetric-Zorro"));
    example->setProperty("class", "primary");
    example->setToolTip(tr("Add the paper's own function"));
    connect(example, &QPushButton::clicked, this,
            [this] { actions_.addSpecs(QStringLiteral("symmetric-zorro")); });
    auto* column = new QVBoxLayout(page);
    column->setSpacing(12);
    column->addStretch();
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addWidget(words);
    column->addWidget(example, 0, Qt::AlignHCenter);
    column->addStretch();
    return page;
}

void ExploreCentre::choosePage() {
    const bool empty = session_.session().curves.empty();
    plots_->setVisible(!empty);
    empty_->setVisible(empty);
}

void ExploreCentre::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasText() && !event->mimeData()->hasUrls()) {  // files are the window's
        event->acceptProposedAction();
    }
}

void ExploreCentre::dropEvent(QDropEvent* event) {
    actions_.addSpecs(event->mimeData()->text());
    event->acceptProposedAction();
}

}  // namespace zorro::ui

#include "moc_explore_centre.cpp"
