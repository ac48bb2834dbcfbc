#include "ui/train/form/train_form.h"

#include <map>

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
#include "ui/train/form/form_foot.h"
#include "ui/train/form/next_run.h"
#include "ui/train/form/train_presets.h"
#include "ui/widgets/field/undo_keys.h"

namespace zorro::ui {
namespace {

class TrainFormTest : public TrainRoomTest {
protected:
    void SetUp() override {
        TrainRoomTest::SetUp();
        QAction* undo = model_.undoStack().createUndoAction(&window_);
        undo->setShortcut(QKeySequence::Undo);
        window_.addAction(undo);
        leaveUndoToWindow(window_);
        window_.show();
        QApplication::setActiveWindow(&window_);
    }
    /// What is said at the foot of the form, a sentence a line.
    QStringList messages() const { return form_->findChild<FormFoot*>()->text().split(u'\n'); }
    QStringList marked() const {
        QStringList names;
        for (const QWidget* each : form_->findChildren<QWidget*>()) {
            if (each->property("error").toBool()) {
                names << each->accessibleName();
            }
        }
        return names;
    }
    /// The top of every field, in the form.
    std::map<QString, int> places() const {
        QTest::qWait(20);  // until everything is laid out
        std::map<QString, int> places;
        for (const QWidget* each : rows_->findChildren<QWidget*>()) {
            if (!each->accessibleName().isEmpty() && each->isVisible()) {
                places[each->accessibleName()] = each->mapTo(form_, QPoint()).y();
            }
        }
        return places;
    }
    /// The fields that are not where they were, with how far they moved.
    static std::string moved(const std::map<QString, int>& before, const std::map<QString, int>& now) {
        QStringList words;
        for (const auto& [name, y] : before) {
            if (const auto found = now.find(name); found != now.end() && found->second != y) {
                words << QString("%1 by %2").arg(name).arg(found->second - y);
            }
        }
        return words.join("; ").toStdString();
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

TEST_F(TrainFormTest, ANumberBecomesSeveralAndOneAgain) {
    auto* vary = field<QAbstractButton>("Vary Learning rate");
    auto* values = field<QLineEdit>("Learning rate, several values");
    ASSERT_TRUE(vary != nullptr && values != nullptr);
    EXPECT_FALSE(values->isVisible());
    QTest::mouseClick(vary, Qt::LeftButton);
    EXPECT_TRUE(values->isVisible());
    EXPECT_EQ(vary->text(), "× 5");
    values->selectAll();
    QTest::keyClicks(values, "1e-4:1e-1:7:log");
    QTest::keyClick(values, Qt::Key_Return);
    const TrainSetup& setup = model_.session().train;
    EXPECT_EQ(setup.sweep.at("optimizer.learning_rate"), "1e-4:1e-1:7:log");
    EXPECT_EQ(plannedComparison(setup).members.size(), 2U * 7U * 2U);
    EXPECT_EQ(vary->accessibleName(), "Learning rate has 7 values: one value again");
    QTest::keyClicks(values, "x");
    QTest::keyClick(values, Qt::Key_Return);
    EXPECT_TRUE(messages().join("").contains("Learning rate: ")) << messages().join("").toStdString();
    EXPECT_EQ(setup.sweep.at("optimizer.learning_rate"), "1e-4:1e-1:7:log");
    QTest::mouseClick(vary, Qt::LeftButton);
    EXPECT_TRUE(setup.sweep.empty());
    EXPECT_EQ(vary->text(), "Vary…");
    model_.undoStack().undo();
    EXPECT_EQ(setup.sweep.at("optimizer.learning_rate"), "1e-4:1e-1:7:log");
}

TEST_F(TrainFormTest, TunesEachActivationByOneSwitchWhoseChipSaysWhatIsTried) {
    auto* tunes = field<QAbstractButton>("Tune each activation");
    ASSERT_TRUE(tunes != nullptr);
    QTest::mouseClick(tunes, Qt::LeftButton);
    EXPECT_EQ(comparison().tuning.fields, std::vector<std::string>{"learning-rate"});
    // Ten values from a tenth to a hundred times the learning rate of the form.
    ASSERT_EQ(comparison().optimizer.learningRate, 0.001);
    auto* chip = field<QAbstractButton>("Tried of each activation: 10 × 0.0001 – 0.1");
    ASSERT_TRUE(chip != nullptr && chip->isVisible());
    EXPECT_EQ(field<QLineEdit>("Tune"), nullptr) << "folded away";
    QTest::mouseClick(chip, Qt::LeftButton);
    auto* what = field<QLineEdit>("Tune");
    ASSERT_TRUE(what != nullptr);
    EXPECT_EQ(what->text(), "learning-rate");
    change([](TrainSetup& setup) {
        setup.comparison.tuning.fields = {"learning-rate=1e-3:1e-1:3:log", "dropout=0,0.1"};
    });
    EXPECT_EQ(chip->text(), "6 points");
    change([](TrainSetup& setup) { setup.comparison.tuning.fields = {"learning-rate=no"}; });
    EXPECT_EQ(chip->text(), "not readable");
    QTest::mouseClick(tunes, Qt::LeftButton);
    EXPECT_TRUE(comparison().tuning.fields.empty());
    EXPECT_FALSE(chip->isVisible());
}

TEST_F(TrainFormTest, SaysWhatATuningCosts) {
    change([](TrainSetup& setup) { setup.comparison.tuning.fields = {"learning-rate=1e-3:1e-1:4:log"}; });
    ASSERT_TRUE(waitFor([this] { return messages().join(' ').contains("tuning included"); }))
        << messages().join("; ").toStdString();
    EXPECT_TRUE(messages().join(' ').contains("4 candidates of each of 2 activations"))
        << messages().join("; ").toStdString();
}

TEST_F(TrainFormTest, SaysWhatIsWrongAtItsFootAndMarksTheField) {
    rows_->openFolds();
    change([](TrainSetup& setup) {
        setup.comparison.architecture.kind = "transformer";
        setup.comparison.architecture.width = 64;
        setup.comparison.architecture.heads = 5;
    });
    EXPECT_EQ(messages(), QStringList("Heads must divide the width 64; 5 does not"));
    EXPECT_TRUE(marked().contains("Heads"));
    change([](TrainSetup& setup) { setup.comparison.architecture.heads = 4; });
    EXPECT_FALSE(messages().join("").contains("Heads"));
    EXPECT_TRUE(marked().isEmpty());
}

TEST_F(TrainFormTest, MarksThePartInWhichSomethingIsWrongAndDoesNotOpenItUnderThePointer) {
    const auto before = places();
    change([](TrainSetup& setup) {
        setup.comparison.data.validation = 0.6;
        setup.comparison.data.test = 0.6;
    });
    ASSERT_EQ(messages().size(), 1);
    EXPECT_TRUE(messages().front().startsWith("Share to validate on and Share to test on must leave"))
        << messages().front().toStdString();
    EXPECT_EQ(marked(), QStringList("More about the data"));
    EXPECT_EQ(moved(before, places()), "");
}

TEST_F(TrainFormTest, NothingThatIsSaidMovesAField) {
    form_->resize(316, 700);
    const auto before = places();
    change([](TrainSetup& setup) { setup.comparison.training.batch = 0; });
    EXPECT_EQ(moved(before, places()), "");
    change([](TrainSetup& setup) {
        setup.comparison.training.batch = 128;
        setField(setup, *findField("architecture.kind"), std::string("transformer"));
    });
    EXPECT_EQ(moved(before, places()), "");
    change([](TrainSetup& setup) {
        setField(setup, *findField("architecture.kind"), std::string("mlp"));
        setup.comparison.architecture.width = 4;
        setup.comparison.training.steps = 100;
    });
    room_.model().start();
    ASSERT_TRUE(waitFor([&] { return isIn(RunState::finished) && !room_.model().isTraining(); }));
    EXPECT_EQ(moved(before, places()), "");
}

TEST_F(TrainFormTest, NoChoiceMovesAFieldWithEveryPartOpen) {
    rows_->openFolds();
    form_->resize(316, 700);
    window_.resize(1200, 700);
    const auto before = places();
    const auto choose = [this](const char* key, const std::string& word) {
        change([&](TrainSetup& setup) { setField(setup, *findField(key), word); });
    };
    for (const char* key : {"architecture.kind", "data.source", "optimizer.kind", "schedule.kind",
                            "architecture.normalization", "training.precision"}) {
        for (const FieldChoice& choice : findField(key)->access.choices) {
            choose(key, choice.word);
            EXPECT_EQ(moved(before, places()), "") << key << " " << choice.word;
        }
    }
    change([](TrainSetup& setup) { setup.comparison.training.epochs = 3; });
    EXPECT_EQ(moved(before, places()), "");
}

TEST_F(TrainFormTest, SaysHowTheNextRunDiffersFromTheOneThatIsShown) {
    const auto* head = form_->findChild<NextRun*>();
    EXPECT_EQ(head->lines().front(), "What Start will train");
    room_.model().start();
    ASSERT_TRUE(waitFor([&] { return isIn(RunState::finished) && !room_.model().isTraining(); }));
    EXPECT_EQ(head->lines().front(), "The same as the run that is shown");
    change([](TrainSetup& setup) {
        setup.comparison.optimizer.learningRate = 0.01;
        setup.seeds = 3;
    });
    EXPECT_EQ(
        head->lines().mid(0, 3),
        QStringList({"Other than in the run that is shown:", "Learning rate: 0.001 → 0.01", "Seeds: 2 → 3"}));
    change([](TrainSetup& setup) { setup.activations.pop_back(); });
    EXPECT_EQ(head->lines()[1], "Without GELU");
}

TEST_F(TrainFormTest, ADoubleClickOnACrossTakesOneActivationOut) {
    window_.resize(1200, 700);
    form_->resize(316, 700);
    QApplication::processEvents();
    const std::size_t before = model_.session().train.activations.size();
    QAbstractButton* cross = nullptr;  // those of before the last change go with the next events
    ASSERT_TRUE(QTest::qWaitFor([&] {
        for (auto* each : form_->findChildren<QAbstractButton*>()) {
            const bool isIt = each->accessibleName() == "Take Symmetric-Zorro out of the comparison";
            cross = isIt && each->isVisible() && each->width() < 60 ? each : cross;
        }
        return cross != nullptr;
    }));
    const QPoint place = cross->mapTo(form_, cross->rect().center());
    QTest::mouseClick(cross, Qt::LeftButton);
    QApplication::processEvents();
    QWidget* below = form_->childAt(place);
    ASSERT_NE(below, nullptr);
    QTest::mouseDClick(below, Qt::LeftButton, {}, below->mapFrom(form_, place));
    QTest::mouseRelease(below, Qt::LeftButton, {}, below->mapFrom(form_, place));
    EXPECT_EQ(model_.session().train.activations.size(), before - 1);
}

/// From the top to the bottom, and within a line from left to right.
TEST_F(TrainFormTest, TheTabKeyFollowsTheEye) {
    form_->resize(316, 3000);
    QApplication::processEvents();
    const QWidget* first = nullptr;
    QPoint last(0, -100);
    int fields = 0;
    for (QWidget* each = form_->nextInFocusChain(); each != form_; each = each->nextInFocusChain()) {
        const bool isInside = qobject_cast<QComboBox*>(each->parentWidget()) != nullptr ||
                              qobject_cast<QAbstractSpinBox*>(each->parentWidget()) != nullptr;
        if (!form_->isAncestorOf(each) || !each->isVisible() || !each->isEnabled() || isInside ||
            (each->focusPolicy() & Qt::TabFocus) == 0) {
            continue;
        }
        const QPoint place = each->mapTo(form_, each->rect().center());
        const bool follows = place.y() > last.y() + 12 || place.x() > last.x();
        EXPECT_TRUE(follows) << each->accessibleName().toStdString() << " after "
                             << (first != nullptr ? first->accessibleName().toStdString() : "");
        last = place;
        first = each;
        ++fields;
    }
    EXPECT_GT(fields, 15);
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

TEST_F(TrainFormTest, EnablesTheFieldsThatApply) {
    rows_->openFolds();
    EXPECT_FALSE(field<QSpinBox>("Heads")->isEnabled());
    change([](TrainSetup& setup) {
        setField(setup, *findField("architecture.kind"), std::string("transformer"));
    });
    EXPECT_TRUE(field<QSpinBox>("Heads")->isEnabled());
    EXPECT_EQ(comparison().optimizer.kind, "adamw");  // what suits it came along
    EXPECT_FALSE(field<QSpinBox>("Modulus")->isEnabled());
    change([](TrainSetup& setup) {
        setField(setup, *findField("data.source"), std::string("modular-addition"));
    });
    EXPECT_TRUE(field<QSpinBox>("Modulus")->isEnabled());
    EXPECT_FALSE(field<QLineEdit>("Noise")->isEnabled());
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
    EXPECT_TRUE(petals->isEnabled());
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
