#pragma once

// A network of a run looked into: a choice of activation, seed, layer and step, and three pictures of that
// place: what it has learned about the plane, where it uses its activation, and what its activation's trained
// parameters have become.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QTimer>
#include <QWidget>

#include "core/activation/function.h"
#include "core/run/directory/run_snapshot.h"
#include "core/series/network_usage.h"
#include "ui/chart/board/chart_options.h"
#include "ui/chart/network/network_focus.h"
#include "ui/theme/theme.h"

class QComboBox;
class QLabel;
class QLayout;
class QPushButton;
class QSlider;

namespace zorro::ui {

class BoundaryPicture;
class LearnedCurvePicture;
class LearnedPicture;
class ElidedLabel;
class Picture;
class UsagePicture;

class NetworkView : public QWidget {
    Q_OBJECT

public:
    /// `themes` outlives the view.
    explicit NetworkView(ThemeController& themes, QWidget* parent = nullptr);

    /// The run that is looked into, without its history, which the groups have; null: none. What was chosen
    /// stays chosen where the new run has it too.
    void setRun(std::shared_ptr<const RunSnapshot> run, std::vector<ChartGroup> groups);
    /// The history behind the groups has grown: it is drawn a few times a second, while somebody can see it.
    void historyGrew();

    [[nodiscard]] BoundaryPicture& boundary() { return *boundary_; }
    [[nodiscard]] UsagePicture& usage() { return *usage_; }
    [[nodiscard]] LearnedPicture& learned() { return *learned_; }
    [[nodiscard]] QSlider& stepSlider() { return *step_; }
    [[nodiscard]] QComboBox& seedChoice() { return *seed_; }
    [[nodiscard]] QComboBox& layerChoice() { return *layer_; }

signals:
    void statusChanged(const QString& position, const QString& hint);
    void noticeRaised(const QString& sentence);
    /// Another activation was chosen, by its position among the groups.
    void groupChosen(std::size_t group);
    /// Where this network lives on its activation should be shown under the curve.
    void usageRequested(const zorro::UsagePlace& place);
    /// A learned curve should be kept, under this name; `trained` is the SPEC that it began with.
    void curveRequested(const zorro::Curve& curve, const std::string& trained, const QString& name);
    /// A learned curve should be fitted.
    void fitRequested(const zorro::Curve& curve);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeChoices();
    void makePictures(ThemeController& themes);
    void connectPictures();
    /// What is under a picture's cursor.
    void say(Picture& picture, const QString& words);
    void fillChoices();
    void fillGroup();
    void fillSteps();
    void chooseStep(int position);
    void refresh();
    void loadExamples();
    void showBoundaryPart();
    [[nodiscard]] QLayout* makeSendButtons();
    void saveCurve();
    void fitCurve();
    void requestUsage();
    [[nodiscard]] const ChartGroup* group() const;
    [[nodiscard]] std::optional<NetworkFocus> focus() const;

    std::shared_ptr<const RunSnapshot> run_;
    std::vector<ChartGroup> groups_;
    std::vector<std::uint64_t> steps_;
    std::optional<std::uint64_t> chosenStep_;  ///< nothing: the newest
    std::shared_ptr<const PlanarExamples> examples_;
    std::uint64_t loading_ = 0;  ///< the number of the last request for examples
    bool examplesAsked_ = false;
    QLabel* boundaryHeading_ = nullptr;
    QWidget* boundaryPart_ = nullptr;  ///< there only over data that have a boundary, or a curve
    QComboBox* activation_ = nullptr;
    QComboBox* seed_ = nullptr;
    QComboBox* layer_ = nullptr;
    QSlider* step_ = nullptr;
    ElidedLabel* stepText_ = nullptr;
    BoundaryPicture* boundary_ = nullptr;
    UsagePicture* usage_ = nullptr;
    LearnedPicture* learned_ = nullptr;
    LearnedCurvePicture* learnedCurve_ = nullptr;
    QPushButton* live_ = nullptr;
    QPushButton* save_ = nullptr;
    QPushButton* fit_ = nullptr;
    QTimer pause_;
};

}  // namespace zorro::ui
