#pragma once

// Keeps the figures among the Compare room's pages on what the model compares, and hands on what they say.

#include <QObject>
#include <QTimer>

#include "ui/compare/compare_model.h"
#include "ui/compare/pages/compare_pages.h"

namespace zorro::ui {

class FigureFeed : public QObject {
    Q_OBJECT

public:
    /// The arguments outlive this object.
    FigureFeed(CompareModel& model, const ComparePages& pages, QObject* parent = nullptr);

signals:
    /// A group was chosen in a figure, with some of its members.
    void groupChosen(std::size_t group, const std::vector<std::size_t>& members);
    /// A group was chosen in a figure that shows curves as points.
    void curveChosen(std::size_t group);
    void statusChanged(const QString& position, const QString& hint);
    void noticeRaised(const QString& sentence);

private:
    void showGroups();
    void showBaseline();

    CompareModel& model_;
    const ComparePages& pages_;
    QTimer pause_;  ///< between two looks at runs that grow
};

}  // namespace zorro::ui
