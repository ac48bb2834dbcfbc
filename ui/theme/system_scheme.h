#pragma once

// Whether the desktop prefers dark windows. Qt 6.4 does not say, so it is read from the lightness of the
// palette that the desktop gives, and on Linux from the desktop portal (org.freedesktop.appearance), which is
// asked after the window is up and never waited for.

#include <QDBusVariant>
#include <QObject>
#include <QString>

class QApplication;

namespace zorro::ui {

class SystemScheme : public QObject {
    Q_OBJECT

public:
    explicit SystemScheme(QApplication& application, QObject* parent = nullptr);

    [[nodiscard]] bool isDark() const { return isDark_; }

signals:
    void changed();

protected:
    /// Watches the application for the desktop's change of theme.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void readPalette();
    void readPortal();
    Q_SLOT void portalSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
    void takePortalValue(const QVariant& value);
    void setDark(bool dark);

    bool isDark_ = false;
    bool portalDecides_ = false;  ///< the portal answered with a preference: the palette has no say any more
    bool reading_ = false;
};

}  // namespace zorro::ui
