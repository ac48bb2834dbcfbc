#include "ui/train/form/train_form.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QSpinBox>
#include <nlohmann/json.hpp>

#include "tests/ui/train/train_fixture.h"
#include "ui/train/form/setup_rows.h"
#include "ui/train/form/train_presets.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

class TrainFormTest : public TrainRoomTest {
protected:
    void SetUp() override {
        TrainRoomTest::SetUp();
        QAction* undo = model_.undoStack().createUndoAction(&window_);
        undo->setShortcut(QKeySequence::Undo);
        window_.addAction(undo);
        window_.show();
        QApplication::setActiveWindow(&window_);
    }
    template <class Widget>
    Widget* field(const QString& name) {
        for (Widget* widget : form_->findChildren<Widget*>()) {
            if (widget->accessibleName() == name) {
                return widget;
            }
        }
        return nullptr;
    }
    QStringList messages() const {
        QStringList texts;
        for (const InlineMessage* message : form_->findChildren<InlineMessage*>()) {
            if (!message->text().isEmpty()) {
                texts << message->text();
            }
        }
        return texts;
    }
    const Comparison& comparison() const { return model_.session().train.comparison; }

    TrainForm* form_ = qobject_cast<TrainForm*>(room_.leftPanel());
    SetupRows* rows_ = form_->findChild<SetupRows*>();
};

TEST_F(TrainFormTest, HasARowForEveryKeyOfAComparison) {
    QStringList keys;
    for (const char* key : rows_->keys()) {
        keys << key;
    }
    const auto json = nlohmann::json::parse(comparisonJson(comparison()));
    for (const char* section : {"architecture", "data", "optimizer", "schedule", "training"}) {
        for (const auto& [key, value] : json.at(section).items()) {
            EXPECT_TRUE(keys.contains(QString(section) + "." + key.c_str())) << section << "." << key;
        }
    }
    for (const char* key : {"data.examples", "data.noise", "training.epochs", "name", "tags"}) {
        EXPECT_TRUE(keys.contains(key)) << key;
    }
}

TEST_F(TrainFormTest, EveryFieldHasANameAndAToolTip) {
    rows_->openFolds();
    QWidgetList fields;
    for (QWidget* widget : rows_->findChildren<QWidget*>()) {
        const bool isField = qobject_cast<QLineEdit*>(widget) != nullptr ||
                             qobject_cast<QAbstractSpinBox*>(widget) != nullptr ||
                             qobject_cast<QComboBox*>(widget) != nullptr ||
                             qobject_cast<QAbstractButton*>(widget) != nullptr;
        if (isField && widget->parentWidget()->accessibleName().isEmpty()) {
            fields << widget;
        }
    }
    EXPECT_GT(fields.size(), 40);
    for (const QWidget* field : fields) {
        EXPECT_FALSE(field->accessibleName().isEmpty()) << field->toolTip().toStdString();
        EXPECT_FALSE(field->toolTip().isEmpty()) << field->accessibleName().toStdString();
    }
}

TEST_F(TrainFormTest, ChangesTheSetupAndCtrlZTakesItBackWhileTheFieldHasTheKeyboard) {
    auto* depth = field<QSpinBox>("Depth");
    ASSERT_NE(depth, nullptr);
    depth->setFocus();
    depth->selectAll();
    QTest::keyClicks(depth, "7");
    QTest::keyClick(depth, Qt::Key_Return);
    EXPECT_EQ(comparison().architecture.depth, 7U);
    QTest::keyClick(depth, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(comparison().architecture.depth, 1U);
    EXPECT_EQ(depth->value(), 1);
}

TEST_F(TrainFormTest, SaysWhatIsWrongBesideItsCause) {
    change([](TrainSetup& setup) {
        setup.comparison.architecture.kind = ArchitectureKind::transformer;
        setup.comparison.architecture.width = 64;
        setup.comparison.architecture.heads = 5;
    });
    EXPECT_EQ(messages(), QStringList("Heads must divide the width 64; 5 does not"));
    change([](TrainSetup& setup) { setup.comparison.architecture.heads = 4; });
    EXPECT_TRUE(messages().isEmpty());
}

TEST_F(TrainFormTest, OpensThePartInWhichSomethingIsWrong) {
    change([](TrainSetup& setup) {
        setup.comparison.data.validation = 0.6;
        setup.comparison.data.test = 0.6;
    });
    ASSERT_EQ(messages().size(), 1);
    EXPECT_TRUE(messages().front().startsWith("Share to validate on and Share to test on must leave"))
        << messages().front().toStdString();
}

TEST_F(TrainFormTest, TakesAnOptionalNumberAndItsAbsence) {
    rows_->openFolds();
    auto* noise = field<QLineEdit>("Noise");
    ASSERT_NE(noise, nullptr);
    noise->setFocus();
    QTest::keyClicks(noise, "0.25");
    QTest::keyClick(noise, Qt::Key_Return);
    EXPECT_EQ(comparison().data.noise, 0.25);
    noise->selectAll();
    QTest::keyClicks(noise, "much");
    QTest::keyClick(noise, Qt::Key_Return);
    EXPECT_EQ(comparison().data.noise, 0.25);
    EXPECT_TRUE(messages().join("").contains("is no number in"));
    noise->clear();
    noise->setModified(true);
    QTest::keyClick(noise, Qt::Key_Return);
    EXPECT_EQ(comparison().data.noise, std::nullopt);
}

TEST_F(TrainFormTest, TrainsOnAFileThatIsDropped) {
    const QString path = folder_.filePath("points.csv");
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("1,2,a\n3,4,b\n");
    file.close();
    ASSERT_TRUE(TrainForm::canTrainOn(path));
    EXPECT_FALSE(TrainForm::canTrainOn("/nowhere"));
    form_->trainOn(path);
    EXPECT_EQ(comparison().data.source, path.toStdString());
}

TEST_F(TrainFormTest, EveryPresetCanBePlanned) {
    for (const TrainPreset& preset : trainPresets()) {
        EXPECT_NO_THROW(static_cast<void>(plannedComparison(preset.setup))) << preset.name.toStdString();
    }
}

}  // namespace
}  // namespace zorro::ui
