#include "ui/theme/system_scheme.h"

#include <chrono>

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QEvent>
#include <QPalette>
#include <QTimer>

namespace zorro::ui {
namespace {

constexpr const char* service = "org.freedesktop.portal.Desktop";
constexpr const char* path = "/org/freedesktop/portal/desktop";
constexpr const char* interface = "org.freedesktop.portal.Settings";
constexpr const char* appearance = "org.freedesktop.appearance";
constexpr const char* colorScheme = "color-scheme";
constexpr const char* contrast = "contrast";
constexpr const char* gnome = "org.gnome.desktop.interface";
constexpr const char* gnomeTheme = "gtk-theme";

bool looksDark(const QPalette& palette) {
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

/// Whether the desktop's own palette is dark; it shows only while the application has set none.
bool systemPaletteIsDark() {
    const QPalette ours = QApplication::palette();
    QApplication::setPalette(QPalette());
    const bool dark = looksDark(QApplication::palette());
    QApplication::setPalette(ours);
    return dark;
}

}  // namespace

SystemScheme::SystemScheme(QApplication& application, QObject* parent)
    : QObject(parent), isDark_(systemPaletteIsDark()) {
    application.installEventFilter(this);
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) {  // else D-Bus would try to start a bus
        using std::chrono::milliseconds;
        QTimer::singleShot(milliseconds(200), this, &SystemScheme::readPortal);
    }
}

bool SystemScheme::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ThemeChange && !reading_ && !portalDecides_) {
        QMetaObject::invokeMethod(this, &SystemScheme::readPalette, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void SystemScheme::readPalette() {
    reading_ = true;  // resetting the palette looks like another change of theme
    const bool dark = systemPaletteIsDark();
    reading_ = false;
    setDark(dark);
}

void SystemScheme::readPortal() {
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(service, path, interface, "SettingChanged", this,
                SLOT(portalSettingChanged(QString, QString, QDBusVariant)));
    askPortal(appearance, colorScheme);
    askPortal(appearance, contrast);
    askPortal(gnome, gnomeTheme);
}

void SystemScheme::askPortal(const QString& group, const QString& key) {
    QDBusMessage read = QDBusMessage::createMethodCall(service, path, interface, "Read");
    read << group << key;
    auto* answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(read), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, group, key] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (reply.isValid()) {
            take(group, key, reply.value().variant());
        }
        answer->deleteLater();
    });
}

void SystemScheme::portalSettingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
    take(group, key, value.variant());
}

void SystemScheme::take(const QString& group, const QString& key, const QVariant& value) {
    // Read() wraps what it reads in a second variant.
    const QVariant inner = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    const bool wanted = wantsContrast();
    if (group == appearance && key == colorScheme) {
        takeColorScheme(inner.toUInt());
    } else if (group == appearance && key == contrast) {
        contrastAsked_ = inner.toUInt() == 1;
    } else if (group == gnome && key == gnomeTheme) {
        contrastTheme_ = inner.toString().startsWith(QLatin1String("HighContrast"));
    }
    if (wanted != wantsContrast()) {
        emit changed();
    }
}

/// 1 asks for dark, 2 for light, 0 leaves it to us.
void SystemScheme::takeColorScheme(uint preference) {
    portalDecides_ = preference == 1 || preference == 2;
    if (portalDecides_) {
        setDark(preference == 1);
    }
}

void SystemScheme::setDark(bool dark) {
    if (isDark_ != dark) {
        isDark_ = dark;
        emit changed();
    }
}

}  // namespace zorro::ui

#include "moc_system_scheme.cpp"
