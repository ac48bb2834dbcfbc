#include "app/zorrolab/window/cheat_sheet.h"

#include <algorithm>
#include <utility>

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/theme/fonts.h"

namespace zorro {
namespace {

using Group = ui::Room::GestureGroup;

QString keysOf(const QAction& action) {
    QStringList keys;
    for (const QKeySequence& shortcut : action.shortcuts()) {
        keys << shortcut.toString(QKeySequence::NativeText);
    }
    return keys.join(QStringLiteral("   "));
}

QString wordsOf(const QAction& action) {
    QString words = action.text();
    return words.remove('&').remove(QChar(0x2026));
}

QList<Group> groupsOf(const QList<QAction*>& actions, const QString& untitled) {
    QList<Group> groups;
    for (QAction* action : actions) {
        if (action->shortcuts().isEmpty() || !action->isVisible()) {
            continue;
        }
        const QString named = action->property("group").toString();
        const QString title = named.isEmpty() ? untitled : named;
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const Group& candidate) { return candidate.title == title; });
        if (group == groups.end()) {
            group = groups.insert(groups.end(), {title, {}});
        }
        group->gestures << ui::Room::Gesture{wordsOf(*action), keysOf(*action)};
    }
    return groups;
}

QWidget* tableOf(const Group& group, QWidget* parent) {
    auto* table = new QWidget(parent);
    auto* grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 12);
    grid->setVerticalSpacing(6);
    grid->setHorizontalSpacing(16);
    grid->setColumnStretch(0, 1);
    auto* heading = new QLabel(group.title.toUpper(), table);
    ui::styleAsHeading(*heading);
    grid->addWidget(heading, 0, 0, 1, 2);
    int row = 1;
    for (const ui::Room::Gesture& gesture : group.gestures) {
        auto* keys = new QLabel(gesture.keys, table);
        keys->setProperty("class", "muted");
        grid->addWidget(new QLabel(gesture.words, table), row, 0);
        grid->addWidget(keys, row, 1, Qt::AlignRight);
        ++row;
    }
    return table;
}

/// Two columns of about the same length, without splitting a group.
void fillColumns(const QList<Group>& groups, QHBoxLayout& columns, QWidget* parent) {
    qsizetype total = 0;
    for (const Group& group : groups) {
        total += group.gestures.size() + 2;
    }
    qsizetype used = 0;
    std::pair<QVBoxLayout*, QVBoxLayout*> sides{new QVBoxLayout, new QVBoxLayout};
    for (const Group& group : groups) {
        (2 * used < total ? sides.first : sides.second)->addWidget(tableOf(group, parent));
        used += group.gestures.size() + 2;
    }
    for (QVBoxLayout* side : {sides.first, sides.second}) {
        side->addStretch();
        columns.addLayout(side, 1);
    }
}

}  // namespace

CheatSheet::CheatSheet(const QList<QAction*>& actions, const QList<ui::Room::GestureGroup>& gestures,
                       QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* scroll = new QScrollArea(this);
    scroll->setAccessibleName(windowTitle());
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* content = new QWidget;
    content->setProperty("class", "content");
    auto* columns = new QHBoxLayout(content);
    columns->setContentsMargins(24, 24, 24, 12);
    columns->setSpacing(40);
    fillColumns(groupsOf(actions, tr("Other")) + gestures, *columns, content);
    scroll->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    resize(860, std::min(700, content->sizeHint().height() + 8));
}

}  // namespace zorro

#include "moc_cheat_sheet.cpp"
