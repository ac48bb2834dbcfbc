#pragma once

// A Fit room as its user meets it, with its parts shown and settled.

#include <memory>
#include <vector>

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QTemporaryDir>

#include "tests/ui/fit/wait_for.h"
#include "ui/fit/fit_actions.h"
#include "ui/fit/fit_centre.h"
#include "ui/fit/fit_export.h"
#include "ui/fit/fit_room.h"
#include "ui/fit/form/fit_form.h"
#include "ui/fit/form/how_section.h"
#include "ui/fit/form/parameter_table.h"
#include "ui/fit/form/target_section.h"
#include "ui/fit/report/fit_report_panel.h"

namespace zorro::ui {

class FitRoomTest : public testing::Test {
protected:
    FitRoomTest() : themes_(*qApp) {
        session_.reset(defaultSession());
        room_ = std::make_unique<FitRoom>(session_, themes_, folder_.filePath("runs").toStdString());
        for (QWidget* part :
             {room_->leftPanel(), room_->centre(), room_->rightPanel(), room_->tools(), room_->exports()}) {
            parts_.emplace_back(part);
        }
        room_->leftPanel()->resize(316, 700);
        room_->centre()->resize(600, 700);
        room_->rightPanel()->resize(292, 700);
        for (QWidget* part : {room_->leftPanel(), room_->centre(), room_->rightPanel()}) {
            part->show();
        }
        settle();
    }

    void settle() {
        waitFor([this] { return room_->isSettled(); });
    }
    static void type(QWidget& field, const QString& text) {
        if (auto* number = qobject_cast<QAbstractSpinBox*>(&field)) {
            number->selectAll();
        }
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Return);
    }
    static void choose(QComboBox& box, int index) {
        box.setCurrentIndex(index);
        emit box.activated(index);
    }
    [[nodiscard]] const ParameterTable::Row& row(std::size_t i) const {
        return room_->form().parameters().rows()[i];
    }
    [[nodiscard]] const FitSetup& setup() const { return session_.session().fit; }
    [[nodiscard]] const FitQuestion& question() const { return setup().question; }
    [[nodiscard]] const FitReport& report() const { return room_->model().report(); }

    /// On a parabola, two of them at one x.
    static std::shared_ptr<const Target> fivePoints() {
        return std::make_shared<const Target>(pointsTarget("five", {-1, 0, 1, 1, 2}, {0.8, 0, 1.3, 0.9, 4}));
    }

    QTemporaryDir folder_;
    ThemeController themes_;
    SessionModel session_;
    std::unique_ptr<FitRoom> room_;
    std::vector<std::unique_ptr<QWidget>> parts_;  // die before the room, as in the window
};

}  // namespace zorro::ui
