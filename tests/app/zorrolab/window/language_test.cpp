#include "ui/language/language.h"

#include <cmath>
#include <set>

#include <QDialog>
#include <QMenu>
#include <QRegularExpression>
#include <QTranslator>
#include <gmock/gmock.h>

#include "app/zorrolab/look/language_menu.h"
#include "tests/app/zorrolab/window/cut_texts.h"
#include "tests/app/zorrolab/window_fixture.h"
#include "ui/widgets/text/elided_label.h"

namespace zorro {
namespace {

/// Every text is 40 % longer, as those of some languages are.
class LongerTexts : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* text, const char*, int) const override {
        const QString said = QString::fromUtf8(text);
        const auto more = static_cast<qsizetype>(std::lround(0.4 * static_cast<double>(said.size())));
        return said + QStringLiteral("and on and on and on ").repeated(more / 20 + 1).left(more).trimmed();
    }
};

/// Remembers what was asked for and not known.
class UnknownTexts : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* text, const char*, int) const override {
        if (!QByteArray(context).startsWith('Q')) {
            asked.insert(std::string(context) + ": " + text);
        }
        return {};
    }
    mutable std::set<std::string> asked;
};

/// The window at a size at which it is often used, in every room.
class LanguageWindowTest : public WindowTest {
protected:
    void SetUp() override {}
    void TearDown() override {
        window_.reset();
        for (QTranslator* each : QCoreApplication::instance()->findChildren<QTranslator*>()) {
            delete each;
        }
    }
    static void expectNothingIsCutIn(const QWidget& window, const std::string& where) {
        QStringList cut;
        const auto nothingIsCut = [&] { return (cut = cutTexts(window)).isEmpty(); };
        EXPECT_TRUE(QTest::qWaitFor(nothingIsCut, 2'000)) << where << ":\n" << cut.join('\n').toStdString();
    }
    /// Opens the dialogs of a room by the actions whose texts begin so, one after the other.
    void expectNothingIsCutInDialogs(const char* room, const std::vector<const char*>& actions) {
        window_->showRoom(room);
        for (const char* begin : actions) {
            QAction* opens = nullptr;
            for (QAction* each : window_->activeActions()) {
                opens = each->text().startsWith(QLatin1String(begin)) ? each : opens;
            }
            ASSERT_NE(opens, nullptr) << begin;
            ASSERT_TRUE(QTest::qWaitFor([&] { return opens->isEnabled(); }, 30'000)) << begin;
            opens->trigger();
            QDialog* dialog = nullptr;
            const auto isOpen = [&] {
                for (QDialog* each : window_->findChildren<QDialog*>()) {
                    dialog = each->isVisible() ? each : dialog;
                }
                return dialog != nullptr;
            };
            ASSERT_TRUE(QTest::qWaitFor(isOpen, 10'000)) << begin;
            expectNothingIsCutIn(*dialog, begin);
            dialog->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
    void expectNothingIsCut(const QSize& size = {1280, 800}) {
        openWindow();
        for (const char* room : {"explore", "fit", "train", "compare"}) {
            window_->showRoom(room);
            window_->resize(size);
            QCoreApplication::processEvents();
            ASSERT_TRUE(QTest::qWaitFor([this] { return window_->isSettled(); }, 20'000)) << room;
            QCoreApplication::processEvents();
            EXPECT_EQ(window_->size(), size)
                << room << " is " << window_->width() << " × " << window_->height();
            expectNothingIsCutIn(*window_, room);
        }
    }
};

TEST_F(LanguageWindowTest, EnglishFits) {
    expectNothingIsCut();
}

// With all twice as large, a screen of 1280 × 800 has so much room, one of 2560 × 1440 the other.
TEST_F(LanguageWindowTest, EnglishFitsWhereTextIsTwiceAsLarge) {
    expectNothingIsCut({640, 368});
    expectNothingIsCut({1280, 688});
}

TEST_F(LanguageWindowTest, TextsThatAreFortyPercentLongerFit) {
    LongerTexts longer;
    QCoreApplication::installTranslator(&longer);
    expectNothingIsCut();
}

TEST_F(LanguageWindowTest, DialogsHaveRoomForLongerTexts) {
    LongerTexts longer;
    QCoreApplication::installTranslator(&longer);
    openWindow();
    expectNothingIsCutInDialogs("explore",
                                {"Define a function", "Animate", "Phase diagram", "Keyboard short"});
    expectNothingIsCutInDialogs("fit", {"Gallery", "Rank", "Contours"});
    expectNothingIsCutInDialogs("train", {"Studies"});
}

TEST_F(LanguageWindowTest, ChineseFits) {
    if (!ui::canBeShown(*ui::findLanguage("zh"))) {
        GTEST_SKIP() << "no font has Chinese letters";
    }
    ui::speak(*ui::findLanguage("zh"));
    expectNothingIsCut();
}

// What core composes, too: the verdict of the fit, its button and its notes, the estimate of the next run.
TEST_F(LanguageWindowTest, TheChineseWindowShowsNoEnglishSentence) {
    static const QRegularExpression english(QStringLiteral("[a-z]{2,},? [a-z]{2,},? [a-z]{2,}"));
    ui::speak(*ui::findLanguage("zh"));
    openWindow();
    QString all;
    for (const char* room : {"explore", "fit", "train", "compare"}) {
        window_->showRoom(room);
        ASSERT_TRUE(QTest::qWaitFor([this] { return window_->isSettled(); }, 20'000)) << room;
        for (const QWidget* each : window_->findChildren<QWidget*>()) {
            const auto* elided = qobject_cast<const ui::ElidedLabel*>(each);
            const QString text = elided != nullptr ? elided->text() : each->property("text").toString();
            if (each->isVisible()) {
                EXPECT_FALSE(text.contains(english)) << room << ": " << text.toStdString();
                all += text + u'\n';
            }
        }
    }
    EXPECT_TRUE(all.contains("逼近 GELU，最多偏差")) << all.toStdString();
    EXPECT_TRUE(all.contains("个起点中有")) << all.toStdString();
}

TEST_F(LanguageWindowTest, NoTextIsAskedForInAContextThatHasNone) {
    UnknownTexts unknown;
    QCoreApplication::installTranslator(&unknown);  // asked after the one below, which is newer
    ui::speak(*ui::findLanguage("zh"));
    openWindow();
    showAllRooms();
    for (QMenu* menu : window_->findChildren<QMenu*>()) {
        emit menu->aboutToShow();
    }
    ASSERT_TRUE(QTest::qWaitFor([this] { return window_->isSettled(); }, 20'000));
    EXPECT_THAT(unknown.asked, testing::IsEmpty());
}

TEST_F(LanguageWindowTest, TheMenuKeepsWhatIsChosen) {
    if (!ui::canBeShown(*ui::findLanguage("zh"))) {
        GTEST_SKIP() << "no font has Chinese letters";
    }
    openWindow();
    EXPECT_EQ(&chosenLanguage(settings_), &ui::systemLanguage());
    QMenu menu;
    QString said;
    addLanguageMenu(menu, settings_, [&said](const QString& sentence) { said = sentence; });
    const QList<QAction*> choices = menu.actions().front()->menu()->actions();
    ASSERT_EQ(static_cast<std::size_t>(choices.size()), 1 + ui::languages().size());
    EXPECT_EQ(choices.back()->text(), "简体中文");
    choices.back()->trigger();
    EXPECT_STREQ(chosenLanguage(settings_).code, "zh");
    EXPECT_TRUE(said.contains("next time"));
    choices.front()->trigger();
    EXPECT_EQ(&chosenLanguage(settings_), &ui::systemLanguage());
}

}  // namespace
}  // namespace zorro
