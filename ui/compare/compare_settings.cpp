#include "ui/compare/compare_settings.h"

#include <QSettings>

#include "ui/compare/runs/run_columns.h"

namespace zorro::ui {
namespace {

constexpr const char* sourcesKey = "compare/folders";
constexpr const char* columnsKey = "compare/columns";
constexpr const char* sortKey = "compare/sort";
constexpr const char* descendingKey = "compare/descending";
constexpr const char* groupKey = "compare/group";
constexpr const char* archivedKey = "compare/archived";
constexpr const char* joinKey = "compare/join";

QStringList wordsOf(const std::vector<std::string>& keys) {
    QStringList words;
    for (const std::string& key : keys) {
        words << QString::fromStdString(key);
    }
    return words;
}

}  // namespace

CompareSettings readCompareSettings(const QString& file) {
    const QSettings stored(file, QSettings::IniFormat);
    CompareSettings settings{.addedSources = stored.value(sourcesKey).toStringList(),
                             .columns = {},
                             .sortKey = stored.value(sortKey, "folder").toString().toStdString(),
                             .descending = stored.value(descendingKey, true).toBool(),
                             .groupKey = stored.value(groupKey).toString().toStdString(),
                             .showArchived = stored.value(archivedKey, false).toBool(),
                             .joinSeeds = stored.value(joinKey, false).toBool()};
    for (const QString& word : stored.value(columnsKey, wordsOf(usualColumns())).toStringList()) {
        settings.columns.push_back(word.toStdString());
    }
    if (settings.columns.empty()) {
        settings.columns = usualColumns();
    }
    return settings;
}

void writeCompareSettings(const QString& file, const CompareSettings& settings) {
    QSettings stored(file, QSettings::IniFormat);
    stored.setValue(sourcesKey, settings.addedSources);
    stored.setValue(columnsKey, wordsOf(settings.columns));
    stored.setValue(sortKey, QString::fromStdString(settings.sortKey));
    stored.setValue(descendingKey, settings.descending);
    stored.setValue(groupKey, QString::fromStdString(settings.groupKey));
    stored.setValue(archivedKey, settings.showArchived);
    stored.setValue(joinKey, settings.joinSeeds);
}

}  // namespace zorro::ui
