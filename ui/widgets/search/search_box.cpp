#include "ui/widgets/search/search_box.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QTimer>
#include <QVBoxLayout>

#include "core/activation/catalogue.h"
#include "core/activation/spec.h"
#include "core/analysis/properties.h"
#include "ui/widgets/background.h"
#include "ui/widgets/search/function_items.h"
#include "ui/widgets/text/inline_message.h"

namespace zorro::ui {
namespace {

constexpr int mostOffers = 12;

}  // namespace

SearchBox::SearchBox(Accept accept, QWidget* parent)
    : QWidget(parent),
      accept_(std::move(accept)),
      field_(new QLineEdit(this)),
      completer_(new QCompleter(this)),
      offers_(new QStandardItemModel(this)),
      message_(new InlineMessage(field_, this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(field_);
    layout->addWidget(message_);
    field_->setMinimumHeight(30);
    setFocusProxy(field_);

    completer_->setModel(offers_);
    completer_->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer_->setCompletionRole(functionNameRole);
    completer_->setMaxVisibleItems(mostOffers);
    completer_->setWidget(field_);
    completer_->popup()->setProperty("class", "offers");
    completer_->popup()->setItemDelegate(new FunctionDelegate(this));
    connect(field_, &QLineEdit::textEdited, this, [this] {
        learnProperties();
        message_->say({});
        offer();
    });
    connect(field_, &QLineEdit::returnPressed, this, [this] {
        // The key reaches the field first, then the offer that is chosen: only one of them is meant.
        const bool offerIsChosen =
            completer_->popup()->isVisible() && completer_->popup()->currentIndex().isValid();
        if (!offerIsChosen) {
            submit(field_->text());
        }
    });
    connect(completer_, qOverload<const QString&>(&QCompleter::activated), this, &SearchBox::submit);
    field_->installEventFilter(this);
    completer_->popup()->installEventFilter(this);  // before the completer's own, which keeps the keys
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* old, QWidget* now) {
        if (now == field_ && old != nullptr && old != completer_->popup()) {
            before_ = old;
        }
    });
}

SearchBox::~SearchBox() {
    // The field loses the keyboard when it is destroyed, and by then there is no search box to be told so.
    disconnect(qApp, nullptr, this, nullptr);
}

/// Computes what the functions are like where nobody waits for it, and offers anew what was asked meanwhile.
void SearchBox::learnProperties() {
    if (std::exchange(asked_, true)) {
        return;
    }
    inBackground(
        this, [] { return catalogueProperties().size(); },
        [this](std::size_t) {
            properties_ = WithProperties::yes;
            if (field_->hasFocus() && isQuestion(field_->text())) {
                offer();
            }
        },
        [](const QString&) {});
}

void SearchBox::offer() {
    offers_->clear();
    const QString text = field_->text();
    const FunctionLibrary own = functions_();
    const bool isFormula =
        isBareFormula(text.toStdString(), own) || text.contains(u'(') || text.contains(u':');
    if (!isFormula || isQuestion(text)) {
        const std::vector<FunctionPtr> found = searchFunctions(text, own, properties_);
        if (text.trimmed().isEmpty()) {
            addFunctionsByFamily(*offers_, found);
        } else {
            addFunctions(*offers_, found);
        }
    }
    if (offers_->rowCount() == 0) {
        return completer_->popup()->hide();
    }
    completer_->complete();
    if (!text.trimmed().isEmpty()) {
        completer_->popup()->setCurrentIndex(completer_->completionModel()->index(0, 0));
    }
}

void SearchBox::submit(const QString& text) {
    if (text.trimmed().isEmpty()) {
        return;
    }
    const FunctionPtr named = functionCalled(text, functions_());
    const Refusal refusal =
        accept_(named == nullptr ? text.trimmed() : QString::fromStdString(named->description().name));
    message_->say(refusal.sentence);
    if (refusal.sentence.isEmpty()) {
        completer_->popup()->hide();
        field_->clear();
    } else if (refusal.position >= 0 && field_->text().trimmed() == text.trimmed()) {
        selectFrom(refusal.position);
    }
}

void SearchBox::selectFrom(std::ptrdiff_t position) {
    const QString text = field_->text();
    const auto blanks = text.indexOf(text.trimmed());
    const QByteArray before = text.trimmed().toUtf8().left(position);
    const auto at = static_cast<int>(blanks + QString::fromUtf8(before).size());
    field_->setSelection(at, static_cast<int>(text.size()) - at);
}

bool SearchBox::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress && field_->text().isEmpty()) {
        QTimer::singleShot(0, this, &SearchBox::offer);
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        leave();
        return true;
    }
    if (event->type() == QEvent::Hide && watched == field_) {
        completer_->popup()->hide();  // it is a window of its own and would stay behind
    }
    return QWidget::eventFilter(watched, event);
}

/// What was typed stays, for Escape destroys nothing.
void SearchBox::leave() {
    completer_->popup()->hide();
    message_->say({});
    if (before_ != nullptr && before_->isVisible()) {
        before_->setFocus(Qt::OtherFocusReason);
    } else {
        field_->clearFocus();
    }
}

}  // namespace zorro::ui

#include "moc_search_box.cpp"
