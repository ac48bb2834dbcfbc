#pragma once

// A window of its own for each test: settings, presets and kept work are in a folder that goes away with it.

#include <memory>
#include <vector>

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

#include "app/zorrolab/window/main_window.h"
#include "app/zorrolab/window/rooms.h"

namespace zorro {

/// Answers what the window asks, and remembers what it was asked.
struct Answers {
    UnsavedAnswer unsaved = UnsavedAnswer::cancel;
    bool overwrite = false;
    QString fileToOpen;
    QString fileToSave;
    int timesAskedUnsaved = 0;
};

class PreparedQuestions : public FileQuestions {
public:
    explicit PreparedQuestions(Answers& answers) : answers_(answers) {}

    UnsavedAnswer askUnsaved(const QString&) override {
        ++answers_.timesAskedUnsaved;
        return answers_.unsaved;
    }
    bool askOverwrite(const QString&) override { return answers_.overwrite; }
    QString chooseFileToOpen(const QString&) override { return answers_.fileToOpen; }
    QString chooseFileToSave(const QString&) override { return answers_.fileToSave; }

private:
    Answers& answers_;
};

class WindowTest : public testing::Test {
protected:
    void SetUp() override { openWindow(); }

    /// Another window over the same settings, in place of the one before.
    void openWindow() {
        window_.reset();
        window_ = std::make_unique<MainWindow>(*themes_, settings_, folder_.filePath("recovery"),
                                               std::make_unique<PreparedQuestions>(answers_));
        window_->setRooms(roomPlans(window_->model(), presets_, functions_, *themes_));
        window_->restore();
        window_->show();
        QCoreApplication::processEvents();
    }

    /// A room is made when it is first shown.
    void showAllRooms() {
        for (QAction* room : window_->frame().modeBar().roomActions()) {
            room->trigger();
        }
    }
    /// An undoable change.
    void changeSession() {
        const auto& session = window_->model().session();
        window_->model().setLabel(session.curves.front().id, "changed");
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QApplication::setActiveWindow(window_.get());
        QTest::keyClick(window_.get(), key, modifiers);
        QCoreApplication::processEvents();
    }
    QString path(const QString& name) const { return folder_.filePath(name); }
    QString firstLabel() const { return window_->model().session().curves.front().label; }

    QTemporaryDir folder_;
    QSettings settings_{folder_.filePath("settings.ini"), QSettings::IniFormat};
    ui::Presets presets_{folder_.filePath("presets.json")};
    ui::OwnFunctions functions_{folder_.filePath("functions").toStdString()};
    std::unique_ptr<ui::ThemeController> themes_ =
        std::make_unique<ui::ThemeController>(*qobject_cast<QApplication*>(QCoreApplication::instance()));
    Answers answers_;
    std::unique_ptr<MainWindow> window_;
};

}  // namespace zorro
