#pragma once

// Whether the desktop prefers dark windows, and high contrast. Qt 6.4 does not say, so darkness is read from
// the lightness of the palette that the desktop gives, and on Linux both from the desktop portal
// (org.freedesktop.appearance, and GNOME's theme), which is asked after the window is up and never waited
// for.

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
    [[nodiscard]] bool wantsContrast() const { return contrastAsked_ || contrastTheme_; }

signals:
    void changed();

protected:
    /// Watches the application for the desktop's change of theme.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void readPalette();
    void readPortal();
    Q_SLOT void portalSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
    void askPortal(const QString& group, const QString& key);
    void take(const QString& group, const QString& key, const QVariant& value);
    void takeColorScheme(uint preference);
    void setDark(bool dark);

    bool isDark_ = false;
    bool contrastAsked_ = false;  ///< by org.freedesktop.appearance
    bool contrastTheme_ = false;  ///< GNOME's theme is one of high contrast
    bool portalDecides_ = false;  ///< the portal answered with a preference: the palette has no say any more
    bool reading_ = false;
};

}  // namespace zorro::ui
