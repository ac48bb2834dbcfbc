#include "app/zorrolab/window/room_tab.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include "app/zorrolab/window/mode_bar.h"

namespace zorro {
namespace {

class AccessibleTab : public QAccessibleWidget {
public:
    explicit AccessibleTab(RoomTab* tab) : QAccessibleWidget(tab, QAccessible::PageTab), tab_(*tab) {}

    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.selectable = true;
        state.selected = tab_.isChecked();
        return state;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString& name) override {
        if (name == pressAction()) {
            tab_.click();
        }
    }

private:
    RoomTab& tab_;
};

QAccessibleInterface* makeAccessibleTab(const QString& /*className*/, QObject* object) {
    if (auto* tab = dynamic_cast<RoomTab*>(object)) {
        return new AccessibleTab(tab);
    }
    if (auto* bar = dynamic_cast<ModeBar*>(object)) {
        return new QAccessibleWidget(bar, QAccessible::PageTabList, ModeBar::tr("Rooms"));
    }
    return nullptr;
}

}  // namespace

void announceRoomsAsTabs() {
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessibleTab);
        return true;
    }();
    static_cast<void>(installed);
}

}  // namespace zorro
