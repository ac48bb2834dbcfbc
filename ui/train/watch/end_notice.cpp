#include "ui/train/watch/end_notice.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QStringList>
#include <QVariantMap>
#include <QWidget>
#include <QtConcurrentRun>

namespace zorro::ui {
namespace {

/// The message of the Desktop Notifications Specification.
QDBusMessage notification(const QString& sentence) {
    QDBusMessage message = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
    const QString applicationName = QStringLiteral("ZorroLab");
    const uint replacesNothing = 0;
    const QString icon = QStringLiteral("zorrolab");
    const int asLongAsTheDesktopLikes = -1;
    message << applicationName << replacesNothing << icon << QObject::tr("Training has ended") << sentence
            << QStringList() << QVariantMap() << asLongAsTheDesktopLikes;
    return message;
}

}  // namespace

void notifyOfEnd(QWidget& window, const QString& sentence) {
    if (window.isActiveWindow()) {
        return;
    }
    QApplication::alert(&window);
    // Without an address the bus would be looked for, and perhaps started, which takes long.
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) {
        static_cast<void>(QtConcurrent::run([message = notification(sentence)] {
            QDBusConnection::sessionBus().call(message, QDBus::NoBlock);
        }));
    }
}

}  // namespace zorro::ui
