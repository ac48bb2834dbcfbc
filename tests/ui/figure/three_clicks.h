#pragma once

// A figure for a paper as a user makes it: Export, Figure…, Save.

#include <algorithm>

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include "ui/figure/studio/figure_studio.h"

namespace zorro::ui {

/// Clicks "Figure…" in the menu of the button "Export" among the widgets of `exports`. Returns the studio, or
/// null where none opened.
inline FigureStudio* studioOf(QWidget& exports) {
    QToolButton* button = nullptr;
    for (auto* each : exports.findChildren<QToolButton*>()) {
        button = each->text() == QLatin1String("Export") ? each : button;
    }
    if (button == nullptr) {
        return nullptr;
    }
    exports.show();
    // The menu has an event loop of its own, and is there when that begins.
    QTimer looking;
    QObject::connect(&looking, &QTimer::timeout, button, [&looking] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (menu == nullptr) {
            return;
        }
        looking.stop();
        for (QAction* action : menu->actions()) {
            if (action->text() == QStringLiteral("Figure…")) {
                const QPoint item = menu->actionGeometry(action).center();
                for (int away = 8; away >= 0; --away) {
                    QTest::mouseMove(menu, item - QPoint(away, 0));  // nobody means an item without a move
                }
                QTest::mouseClick(menu, Qt::LeftButton, {}, item);
                return;
            }
        }
        menu->close();
    });
    looking.start(0);
    QTest::mouseClick(button, Qt::LeftButton);
    for (QWidget* each : QApplication::topLevelWidgets()) {
        if (auto* studio = qobject_cast<FigureStudio*>(each); studio != nullptr && studio->isVisible()) {
            return studio;
        }
    }
    return nullptr;
}

/// The files that the three clicks write, by name; empty where something is in their way.
inline QStringList filesOfThreeClicks(QWidget& exports) {
    constexpr int patience = 30'000;  // ms
    const QTemporaryDir folder;
    FigurePresets().setFolder(folder.path());
    FigurePresets().setLast(builtInPresets().front().name, builtInPresets().front().style);
    FigureStudio* studio = studioOf(exports);
    if (studio == nullptr) {
        return {};
    }
    const QStringList expected = studio->filePaths();
    QTest::mouseClick(&studio->saveButton(), Qt::LeftButton);
    const bool written = QTest::qWaitFor(
        [&] {
            return std::all_of(expected.begin(), expected.end(),
                               [](const QString& path) { return QFileInfo::exists(path); });
        },
        patience);
    return written ? QDir(folder.path()).entryList(QDir::Files, QDir::Name) : QStringList();
}

}  // namespace zorro::ui
