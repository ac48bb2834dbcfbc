#include "core/study/table/rank_diagram.h"

#include <algorithm>
#include <cmath>

#include "core/study/table/study_words.h"
#include "core/text/text.h"

namespace zorro {

namespace {

constexpr double axisY = 46;
constexpr double tickLength = 6;
constexpr double differenceY = 16;
constexpr double firstBarBelowAxis = 9;
constexpr double barStep = 7;
constexpr double barReach = 4;  ///< beyond the places that it holds
constexpr double barWidth = 3;
constexpr double rowHeight = 19;
constexpr double gap = 5;    ///< between a name and its leader
constexpr double elbow = 8;  ///< of the leaders, beyond the axis

bool continuesSign(char byte) {
    return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U;
}

/// The text with "…" in its middle where it is wider: names mostly differ at their ends.
std::string cutTo(const std::string& text, double width, const TextWidth& textWidth) {
    if (textWidth(text) <= width)
        return text;
    std::string front = text.substr(0, text.size() / 2);
    std::string back = text.substr(front.size());
    const auto whole = [&] { return front + "…" + back; };
    while (!(front.empty() && back.empty()) && textWidth(whole()) > width) {
        if (front.size() > back.size()) {
            while (continuesSign(front.back())) front.pop_back();
            front.pop_back();
        } else {
            back.erase(0, 1);
        }
        while (!back.empty() && continuesSign(back.front())) back.erase(0, 1);
    }
    return whole();
}

/// The level of each bar, so that bars of one level leave room between them.
std::vector<std::size_t> barLevels(const std::vector<double>& from, const std::vector<double>& to) {
    std::vector<double> ends;
    std::vector<std::size_t> levels;
    for (std::size_t i = 0; i < from.size(); ++i) {
        const auto free = std::ranges::find_if(ends, [&](double end) { return end < from[i]; });
        levels.push_back(static_cast<std::size_t>(free - ends.begin()));
        if (free == ends.end())
            ends.push_back(to[i]);
        else
            *free = to[i];
    }
    return levels;
}

class DiagramMaker {
public:
    DiagramMaker(const StudyConclusion& study, double width, const TextWidth& textWidth)
        : study_(study), ranking_(study.ranking), count_(ranking_.order.size()) {
        diagram_.width = width;
        leftCount_ = (count_ + 1) / 2;
        double longest = 0;
        for (const std::size_t row : ranking_.order) longest = std::max(longest, textWidth(labelOf(row)));
        constexpr double mostOfWidth = 0.32;
        const double room = std::min(longest, mostOfWidth * width - gap - elbow);
        for (const std::size_t row : ranking_.order)
            names_.push_back(cutTo(study.rows[row].activation, room - textWidth(rankText(row)), textWidth) +
                             rankText(row));
        left_ = room + gap + elbow;
        right_ = width - room - gap - elbow;
    }

    [[nodiscard]] RankDiagram make() {
        addAxis();
        addDifference();
        const double below = addBars();
        for (std::size_t i = 0; i < count_; ++i) addName(i, below);
        diagram_.height = below + static_cast<double>(leftCount_) * rowHeight;
        return diagram_;
    }

private:
    [[nodiscard]] std::string rankText(std::size_t row) const {
        return " " + averageRankWords(study_.rows[row]);
    }
    [[nodiscard]] std::string labelOf(std::size_t row) const {
        return study_.rows[row].activation + rankText(row);
    }
    [[nodiscard]] double xOf(double rank) const {
        const auto worst = static_cast<double>(count_);
        return left_ + (rank - 1) / (worst - 1) * (right_ - left_);
    }
    [[nodiscard]] double placeOf(std::size_t position) const {
        return xOf(study_.rows[ranking_.order[position]].averageRank.value());
    }

    void addAxis() {
        diagram_.lines.push_back({left_, axisY, right_, axisY, 1, DiagramInk::text});
        // Numbers that would touch one another are left out.
        constexpr double room = 16;
        const double spacing = (right_ - left_) / static_cast<double>(count_ - 1);
        const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(room / spacing)));
        for (std::size_t rank = 1; rank <= count_; ++rank) {
            const double x = xOf(static_cast<double>(rank));
            diagram_.lines.push_back({x, axisY - tickLength, x, axisY, 1, DiagramInk::text});
            if ((rank - 1) % every == 0)
                diagram_.texts.push_back({x, axisY - tickLength - 8, std::to_string(rank)});
        }
    }

    void addDifference() {
        if (!ranking_.criticalDifference)
            return;
        const double cd = *ranking_.criticalDifference;
        const double scale = (right_ - left_) / static_cast<double>(count_ - 1);
        const double end = std::min(left_ + cd * scale, diagram_.width - 1);
        // One that is longer than all ranks has no end here.
        const bool whole = end == left_ + cd * scale;
        diagram_.lines.push_back({left_, differenceY, end, differenceY, 1, DiagramInk::text});
        for (const double x : {left_, end}) {
            if (x == left_ || whole)
                diagram_.lines.push_back({x, differenceY - 3, x, differenceY + 3, 1, DiagramInk::text});
        }
        diagram_.texts.push_back({(left_ + end) / 2, differenceY - 9, "CD = " + readableNumber(cd, 3)});
    }

    /// Where the names begin.
    double addBars() {
        std::vector<double> from;
        std::vector<double> to;
        for (const RankBar& bar : ranking_.bars) {
            from.push_back(placeOf(bar.first) - barReach);
            to.push_back(placeOf(bar.last) + barReach);
        }
        const std::vector<std::size_t> levels = barLevels(from, to);
        std::size_t used = 0;
        for (std::size_t i = 0; i < levels.size(); ++i) {
            const double y = axisY + firstBarBelowAxis + static_cast<double>(levels[i]) * barStep;
            diagram_.lines.push_back({from[i], y, to[i], y, barWidth, DiagramInk::bar});
            used = std::max(used, levels[i] + 1);
        }
        return axisY + firstBarBelowAxis + static_cast<double>(used) * barStep + 2;
    }

    /// The better half has its names at the left, the other one at the right; those at the ends of the axis
    /// are the highest, so that no leader crosses another.
    void addName(std::size_t position, double below) {
        const bool onLeft = position < leftCount_;
        const std::size_t storey = onLeft ? position : count_ - 1 - position;
        const double y = below + (static_cast<double>(storey) + 0.5) * rowHeight;
        const double x = placeOf(position);
        const double end = onLeft ? left_ - elbow : right_ + elbow;
        diagram_.lines.push_back({x, axisY, x, y, 1, DiagramInk::leader});
        diagram_.lines.push_back({x, y, end, y, 1, DiagramInk::leader});
        diagram_.texts.push_back({onLeft ? end - gap : end + gap, y, names_[position],
                                  onLeft ? DiagramAnchor::right : DiagramAnchor::left,
                                  ranking_.order[position]});
    }

    const StudyConclusion& study_;
    const StudyRanking& ranking_;
    std::size_t count_;
    std::size_t leftCount_ = 0;
    std::vector<std::string> names_;
    double left_ = 0;
    double right_ = 0;
    RankDiagram diagram_;
};

}  // namespace

double usualTextWidth(const std::string& text) {
    constexpr double character = 6.4;
    return character *
           static_cast<double>(std::ranges::count_if(text, [](char byte) { return !continuesSign(byte); }));
}

RankDiagram rankDiagram(const StudyConclusion& study, double width, const TextWidth& textWidth) {
    if (!study.ranking.criticalDifference)
        return {.width = width};
    return DiagramMaker(study, width, textWidth).make();
}

}  // namespace zorro
