#pragma once

// The files opened or saved last, newest first, as the File menu lists them.

#include <QObject>
#include <QSettings>
#include <QStringList>

namespace zorro::ui {

class RecentFiles : public QObject {
    Q_OBJECT

public:
    static constexpr int most = 10;

    /// `settings` outlives this object.
    explicit RecentFiles(QSettings& settings, QObject* parent = nullptr);

    /// Absolute paths, newest first, without those that are no longer there.
    [[nodiscard]] QStringList paths() const;
    /// Puts `path` in front.
    void add(const QString& path);
    void clear();

signals:
    void changed();

private:
    QSettings& settings_;
};

}  // namespace zorro::ui
