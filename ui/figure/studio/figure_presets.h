#pragma once

// Named styles of figures: some from the start, the user's own in the settings, and the one used last.

#include <vector>

#include <QString>

#include "ui/figure/sheet/figure_style.h"

namespace zorro::ui {

struct FigurePreset {
    QString name;
    FigureStyle style;
    bool isBuiltIn = false;
};

class FigurePresets {
public:
    /// In this settings file (INI), or in the program's. It is read and written at once, so that several
    /// windows see one another's.
    explicit FigurePresets(QString settingsFile = {});

    /// The built-in ones first, then the user's in the order of their names. What is damaged in the settings
    /// is left out.
    [[nodiscard]] std::vector<FigurePreset> all() const;
    /// Keeps a style under a name, in place of one that the user kept before. Returns why that is not
    /// possible, in one sentence; empty when done.
    [[nodiscard]] QString keep(const QString& name, const FigureStyle& style);
    /// Built-in ones stay.
    void remove(const QString& name);

    /// What the studio opens with: the style used last with the name of its preset, which it may differ from;
    /// the one-column paper where there is none.
    [[nodiscard]] FigurePreset last() const;
    void setLast(const QString& name, const FigureStyle& style);

    /// Where figures were saved last; the documents' folder where none was.
    [[nodiscard]] QString folder() const;
    void setFolder(const QString& folder);

private:
    [[nodiscard]] std::vector<FigurePreset> own() const;
    void write(const std::vector<FigurePreset>& presets);

    QString file_;
};

/// One-column paper, two-column paper, slides.
[[nodiscard]] const std::vector<FigurePreset>& builtInPresets();

}  // namespace zorro::ui
