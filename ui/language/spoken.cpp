#include "ui/language/spoken.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <QCoreApplication>
#include <QStringList>

#include "ui/language/sentences/template_index.h"
#include "ui/language/translated.h"

namespace zorro::ui {
namespace {

/// What joins two sentences or words, and the text of the catalogue for both.
struct Joint {
    std::string_view between;
    const char* joined;
};
constexpr Joint clauses{"; ", QT_TRANSLATE_NOOP("Sentences", "%1; %2")};
constexpr Joint looserJoints[] = {{". ", QT_TRANSLATE_NOOP("Sentences", "%1. %2")},
                                  {": ", QT_TRANSLATE_NOOP("Sentences", "%1: %2")}};
constexpr Joint comma{", ", QT_TRANSLATE_NOOP("Sentences", "%1, %2")};
constexpr Joint lastJoints[] = {{" and ", QT_TRANSLATE_NOOP("Sentences", "%1 and %2")},
                                {" or ", QT_TRANSLATE_NOOP("Sentences", "%1 or %2")}};
constexpr const char* fullStop = QT_TRANSLATE_NOOP("Sentences", "%1.");

QString inCatalogue(const char* source) {
    return QCoreApplication::translate("Sentences", source);
}

bool isHan(QChar letter) {
    return letter.script() == QChar::Script_Han;
}

/// Between Chinese and other words stands a blank, between Chinese words none, whatever a template has there.
void append(QString& text, QStringView next) {
    const QString before = text.trimmed();
    const QStringView behind = next.trimmed();
    if (!before.isEmpty() && !behind.isEmpty()) {
        const QChar last = before.back();
        const QChar first = behind.front();
        if (isHan(last) && isHan(first)) {
            text = before;
            next = next.mid(next.indexOf(first));
        } else if ((isHan(last) && first.isLetterOrNumber()) || (isHan(first) && last.isLetterOrNumber())) {
            text = before + u' ';
            next = next.mid(next.indexOf(first));
        }
    }
    text += next;
}

/// The text of the catalogue with its holes filled, in whatever order they stand.
QString filled(const char* source, const QStringList& parts) {
    const QString text = inCatalogue(source);
    QString made;
    qsizetype begin = 0;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        const int part = text[i] == u'%' ? text[i + 1].digitValue() : -1;
        if (part >= 1 && part <= parts.size()) {
            append(made, QStringView(text).mid(begin, i - begin));
            append(made, parts[part - 1]);
            begin = i + 2;
        }
    }
    append(made, QStringView(text).mid(begin));
    return made;
}

QString asIs(std::string_view words) {
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

/// The parts of a text that are joined outside of parentheses.
std::vector<QuotedText> split(const QuotedText& text, std::string_view between) {
    std::vector<QuotedText> parts;
    std::size_t begin = 0;
    int open = 0;
    for (std::size_t i = 0; i < text.blotted.size(); ++i) {
        open += text.blotted[i] == '(' ? 1 : text.blotted[i] == ')' ? -1 : 0;
        if (open <= 0 && text.blotted.substr(i).starts_with(between)) {
            parts.push_back(text.part(begin, i - begin));
            begin = i + between.size();
            i = begin - 1;
        }
    }
    parts.push_back(text.part(begin));
    return parts;
}

struct Said {
    QString text;
    int englishWords = 0;  ///< left in it
};
/// Nothing where no part is known.
using MaybeSaid = std::optional<Said>;

/// Says one sentence.
class Speaker {
public:
    MaybeSaid say(const QuotedText& text, int depth);

private:
    /// What was typed can make a sentence fit many templates in many ways; such a one stays English.
    static constexpr int mostLooks = 2000;
    static constexpr int mostTried = 6;  // of the templates that fit

    Said sayOrLeave(const QuotedText& text, int depth);
    MaybeSaid fromTemplate(const QuotedText& text, int depth);
    MaybeSaid joined(const std::vector<QuotedText>& parts, const char* source, int depth);
    MaybeSaid ended(const QuotedText& text, int depth);
    MaybeSaid list(const QuotedText& text, int depth);

    int looks_ = 0;
};

constexpr int deepest = 8;  // sentences inside of sentences

Said Speaker::sayOrLeave(const QuotedText& text, int depth) {
    MaybeSaid said = say(text, depth);
    return said ? *said : Said{asIs(text.words), text.wordCount()};
}

/// Of the templates that fit the one is meant that leaves the fewest words in English.
MaybeSaid Speaker::fromTemplate(const QuotedText& text, int depth) {
    MaybeSaid best;
    int tried = 0;
    for (const TemplateIndex::Found& found : templateIndex().find(text)) {
        if (++tried > mostTried || (best && best->englishWords == 0)) {
            break;
        }
        QStringList parts;
        int left = 0;
        for (const SentenceTemplate::Hole& hole : found.holes) {
            const Said part = sayOrLeave(text.part(hole.begin, hole.size), depth - 1);
            parts += part.text;
            left += part.englishWords;
        }
        if (!best || left < best->englishWords) {
            best = Said{filled(found.made->source(), parts), left};
        }
    }
    return best;
}

MaybeSaid Speaker::joined(const std::vector<QuotedText>& parts, const char* source, int depth) {
    bool isKnown = false;
    Said all;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const MaybeSaid known = say(parts[i], depth - 1);
        const Said part = known ? *known : Said{asIs(parts[i].words), parts[i].wordCount()};
        isKnown = isKnown || known;
        all.text = i == 0 ? part.text : filled(source, {all.text, part.text});
        all.englishWords += part.englishWords;
    }
    return isKnown ? MaybeSaid(all) : MaybeSaid();
}

/// A sentence with its full stop.
MaybeSaid Speaker::ended(const QuotedText& text, int depth) {
    const MaybeSaid sentence = say(text.part(0, text.words.size() - 1), depth - 1);
    return sentence ? Said{filled(fullStop, {sentence->text}), sentence->englishWords} : MaybeSaid();
}

/// "a, b and c": names without blanks, quotations, or sentences that are known.
MaybeSaid Speaker::list(const QuotedText& text, int depth) {
    for (const Joint& last : lastJoints) {
        const std::size_t end = text.blotted.rfind(last.between);
        if (end == std::string_view::npos) {
            continue;
        }
        std::vector<QuotedText> items = split(text.part(0, end), comma.between);
        items.push_back(text.part(end + last.between.size()));
        std::vector<Said> said;
        for (const QuotedText& item : items) {
            const bool isName = item.blotted.find(' ') == std::string_view::npos;
            const MaybeSaid known = isName ? MaybeSaid() : say(item, depth - 1);
            if (!known && !isName) {
                break;
            }
            said.push_back(known ? *known : Said{asIs(item.words), 0});
        }
        if (said.size() == items.size()) {
            Said all = said.front();
            for (std::size_t i = 1; i < said.size(); ++i) {
                const char* source = i + 1 == said.size() ? last.joined : comma.joined;
                all.text = filled(source, {all.text, said[i].text});
                all.englishWords += said[i].englishWords;
            }
            return all;
        }
    }
    return {};
}

bool isLetter(char each) {
    return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
}

/// A label that fills a template. A single word may be a name as well, unless nothing else is said.
MaybeSaid ofTables(const QuotedText& text, int depth) {
    const bool isLabel =
        text.words.find(' ') != std::string_view::npos && std::ranges::all_of(text.words, [](char each) {
            return isLetter(each) || each == ' ' || each == '-';
        });
    const bool isAll = depth == deepest && std::ranges::any_of(text.words, isLetter);
    if (!isLabel && !isAll) {
        return {};
    }
    const QString words = translated(text.words);
    return words == asIs(text.words) ? MaybeSaid() : Said{words, 0};
}

MaybeSaid Speaker::say(const QuotedText& text, int depth) {
    if (depth == 0 || text.words.empty() || ++looks_ > mostLooks) {
        return {};
    }
    if (const std::vector<QuotedText> parts = split(text, clauses.between); parts.size() > 1) {
        return joined(parts, clauses.joined, depth);
    }
    MaybeSaid best = fromTemplate(text, depth);
    const auto consider = [&best](const MaybeSaid& other) {
        best = other && (!best || other->englishWords < best->englishWords) ? other : best;
        return best && best->englishWords == 0;
    };
    if (consider({}) || (text.blotted.ends_with('.') && consider(ended(text, depth)))) {
        return best;
    }
    for (const Joint& joint : looserJoints) {
        const std::size_t at = text.blotted.find(joint.between);
        if (at != std::string_view::npos &&
            consider(joined({text.part(0, at), text.part(at + joint.between.size())}, joint.joined, depth))) {
            return best;
        }
    }
    if (!best) {
        best = list(text, depth);
    }
    return best ? best : ofTables(text, depth);
}

}  // namespace

QString spoken(std::string_view sentence) {
    const bool isEnglish = inCatalogue(fullStop) == QLatin1String(fullStop);
    if (!isEnglish) {
        const std::string blotted = withoutQuoted(sentence);
        if (MaybeSaid said = Speaker().say({sentence, blotted}, deepest)) {
            return said->text;
        }
    }
    return asIs(sentence);
}

}  // namespace zorro::ui
