#include "ui/train/form/train_form.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QSpinBox>
#include <nlohmann/json.hpp>

#include "core/dataset/generated.h"
#include "core/study/claims/claims.h"
#include "tests/ui/train/train_fixture.h"
#include "ui/train/form/field_rows.h"
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
    FieldRows* rows_ = form_->findChild<FieldRows*>();
};

TEST_F(TrainFormTest, HasARowForEveryKeyOfAComparison) {
    QStringList keys;
    for (const std::string& key : rows_->keys()) {
        keys << QString::fromStdString(key);
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
        setup.comparison.architecture.kind = "transformer";
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

TEST_F(TrainFormTest, SaysEverythingThatIsWrongAtOnce) {
    rows_->openFolds();
    change([](TrainSetup& setup) {
        setup.comparison.training.batch = 0;
        setup.comparison.architecture.dropout = 1;
        setup.comparison.data.function = "gellu";
    });
    EXPECT_EQ(messages().size(), 3);
    EXPECT_TRUE(messages().contains("Batch must be in [1, 10000000], not 0"));
    EXPECT_TRUE(messages().contains("Dropout must be in [0, 1), not 1"));
}

TEST_F(TrainFormTest, ShowsTheFieldsThatApply) {
    rows_->openFolds();
    EXPECT_TRUE(field<QSpinBox>("Heads")->isHidden() || field<QSpinBox>("Heads")->parentWidget()->isHidden());
    change([](TrainSetup& setup) {
        setField(setup, *findField("architecture.kind"), std::string("transformer"));
    });
    EXPECT_TRUE(field<QSpinBox>("Heads")->isVisible());
    EXPECT_EQ(comparison().optimizer.kind, "adamw");  // what suits it came along
    EXPECT_FALSE(field<QSpinBox>("Modulus")->isVisible());
    change([](TrainSetup& setup) {
        setField(setup, *findField("data.source"), std::string("modular-addition"));
    });
    EXPECT_TRUE(field<QSpinBox>("Modulus")->isVisible());
    EXPECT_FALSE(field<QLineEdit>("Noise")->isVisible());
}

/// Brings a data set before there is a form.
struct WithAddedDataset {
    AddedDataset added{{.name = "flower",
                        .summary = "petals",
                        .parameters = {{.name = "petals",
                                        .label = "petals",
                                        .meaning = "How many",
                                        .defaultValue = 5,
                                        .lower = 2,
                                        .upper = 9}},
                        .make = {}}};
};

class TrainFormOfAnAddedDataset : public WithAddedDataset, public TrainFormTest {};

TEST_F(TrainFormOfAnAddedDataset, OffersItAndItsOwnParameter) {
    EXPECT_GE(field<QComboBox>("Data")->findText("flower"), 0);
    rows_->openFolds();
    change([](TrainSetup& setup) { setField(setup, *findField("data.source"), std::string("flower")); });
    auto* petals = field<QSpinBox>("Petals");
    ASSERT_NE(petals, nullptr);
    EXPECT_TRUE(petals->isVisible());
    EXPECT_EQ(petals->value(), 5);
    EXPECT_EQ(petals->maximum(), 9);
    petals->setValue(7);
    EXPECT_EQ(comparison().data.parameters.at("petals"), 7);
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

TEST_F(TrainFormTest, OffersTheComparisonsThatDecideThePapersClaims) {
    std::vector<Comparison> planned;
    for (const TrainPreset& preset : trainPresets()) {
        if (decidesClaims(preset.setup.comparison)) {
            EXPECT_TRUE(preset.name.contains("without normalisation")) << preset.name.toStdString();
            planned.push_back(plannedComparison(preset.setup));
            EXPECT_EQ(planned.back().architecture.normalization, Normalization::none);
            EXPECT_EQ(planned.back().members.size(), 4 * 5U);
        }
    }
    EXPECT_EQ(planned.size(), claimArchitectures().size());
}

TEST_F(TrainFormTest, EveryPresetCanBePlanned) {
    for (const TrainPreset& preset : trainPresets()) {
        EXPECT_NO_THROW(static_cast<void>(plannedComparison(preset.setup))) << preset.name.toStdString();
    }
}

}  // namespace
}  // namespace zorro::ui
