#include "app/zorrolab/options.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QRegularExpression>

#include "app/zorrolab/look/text_size.h"
#include "core/expression/curve_spec.h"
#include "core/library/own_functions.h"
#include "ui/fit/fit_room.h"
#include "ui/language/language.h"

namespace zorro {
namespace {

[[noreturn]] void refuse(const QString& sentence) {
    throw OptionsError(sentence.toStdString());
}

/// "system|light|...", for the help, or parted by something else.
QString themeWords(const QString& parted) {
    QStringList words;
    for (const ui::ThemeChoice& each : ui::themeChoices()) {
        words << each.word;
    }
    return words.join(parted);
}

ui::ThemeMode themeNamed(const QString& name) {
    for (const ui::ThemeChoice& each : ui::themeChoices()) {
        if (name == each.word) {
            return each.mode;
        }
    }
    refuse(QString("--theme %1: it is one of %2.").arg(name, themeWords(", ")));
}

int textSizeOf(const QString& text) {
    bool isNumber = false;
    const int percent = text.toInt(&isNumber);
    if (!isNumber || !isTextSize(percent)) {
        refuse(QString("--text-size %1: it is from %2 to %3 per cent.")
                   .arg(text)
                   .arg(smallestTextSize)
                   .arg(largestTextSize));
    }
    return percent;
}

QString languageNamed(const QString& code) {
    QStringList words{"system"};
    for (const ui::Language& each : ui::languages()) {
        words << each.code;
    }
    if (!words.contains(code)) {
        refuse(QString("--language %1: it is one of %2.").arg(code, words.join(", ")));
    }
    return code;
}

QString roomNamed(const QString& name) {
    static const QStringList rooms{"explore", "fit", "train", "compare"};
    if (!rooms.contains(name)) {
        refuse(QString("--room %1: it is one of %2.").arg(name, rooms.join(", ")));
    }
    return name;
}

QSize sizeOf(const QString& text) {
    static const QRegularExpression form("^([0-9]{3,5})x([0-9]{3,5})$");
    const auto match = form.match(text);
    if (!match.hasMatch()) {
        refuse(QString("--size %1: a size is written WIDTHxHEIGHT in pixels, e.g. 1280x800.").arg(text));
    }
    return {match.captured(1).toInt(), match.captured(2).toInt()};
}

bool isRun(const QString& word) {
    return QFileInfo::exists(word + QStringLiteral("/comparison.json"));
}

bool isSessionOrRun(const QString& word) {
    return word.endsWith(".zlab", Qt::CaseInsensitive) || isRun(word);
}

bool isData(const QString& word) {
    return QFileInfo(word).isFile() || ui::FitRoom::canOpen(word);
}

/// The new session that holds the curves of these SPECs, the first one selected.
ui::Session sessionOf(const QStringList& specs) {
    ui::Session session;
    for (const QString& spec : specs) {
        try {
            session.curves.push_back(
                {.id = session.nextId,
                 .curve = parseCurve(spec.toStdString(), ownFunctionsFor(spec.toStdString())),
                 .colorIndex = session.nextId % ui::curveStyleCount});
        } catch (const SpecError& error) {
            refuse(QString("%1: %2").arg(spec, QString::fromStdString(error.what())));
        }
        ++session.nextId;
    }
    session.selected = session.curves.front().id;
    return session;
}

/// The word that says what is measured is none of the documents.
Benchmark takeBenchmark(QStringList& words) {
    if (words.removeAll("start") > 0) {
        return Benchmark::start;
    }
    return words.removeAll("charts") > 0 ? Benchmark::charts : Benchmark::plots;
}

void readDocuments(const QStringList& words, Options& options) {
    QStringList specs;
    QString opened;
    for (const QString& word : words) {
        QString* const place = isSessionOrRun(word) ? &options.file : isData(word) ? &options.data : nullptr;
        if (place == nullptr) {
            specs << word;
        } else if (!opened.isEmpty()) {
            refuse(QString("%1: a window holds one session, and %2 comes before it.").arg(word, opened));
        } else {
            *place = opened = word;
        }
    }
    if (!specs.isEmpty() && !opened.isEmpty()) {
        refuse(QString("%1: curves make a new session; leave out %2, or add them in the window.")
                   .arg(specs.front(), opened));
    }
    if (!options.data.isEmpty() && !QFileInfo(options.data).isFile()) {
        refuse(QString("%1: there is no such file.").arg(options.data));
    }
    if (!specs.isEmpty()) {
        options.session = sessionOf(specs);
    }
}

}  // namespace

Options parseOptions(const QStringList& words) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QString("A laboratory for activation functions."));
    const QCommandLineOption help({"h", "help"}, QString("Show this text."));
    const QCommandLineOption version({"v", "version"}, QString("Show the version."));
    const QCommandLineOption theme(
        "theme", QString("Light, dark, of high contrast, or as the system has it."), themeWords("|"));
    const QCommandLineOption textSize("text-size", QString("How large all is, in per cent, for this start."),
                                      "PERCENT");
    const QCommandLineOption language("language", "The language of the window; files stay English.",
                                      "system|en|zh");
    const QCommandLineOption room("room", QString("The room to show."), "explore|fit|train|compare");
    const QCommandLineOption size("size", QString("Size of the window."), "WIDTHxHEIGHT");
    const QCommandLineOption render(
        "render",
        QString("Render the window and its plots into a folder, without a display, and exit; with a "
                "run Train and Compare, too, which show it."),
        "FOLDER");
    const QCommandLineOption offscreen("offscreen", QString("Paint into memory instead of onto a screen."));
    const QCommandLineOption benchmark(
        "benchmark",
        QString("Measure the window and print one JSON object; with the word 'charts' that of its "
                "charts of training runs, with 'start' only the milliseconds to its first frame. "
                "Offscreen unless there is a display."));
    parser.addOptions({help, version, theme, textSize, language, room, size, render, offscreen, benchmark});
    parser.addPositionalArgument(
        "FILE.zlab | FILE.csv | RUN | SPEC...",
        QString("A session, measured data or the folder of a run to open, or curves to show."),
        "[FILE.zlab | FILE.csv | RUN | SPEC...]");

    if (!parser.parse(QStringList("zorrolab") + words)) {
        refuse(parser.errorText() + QString(" zorrolab --help lists what there is."));
    }
    Options options;
    if (parser.isSet(help)) {
        options.answer = parser.helpText();
        options.answer.replace("<executable_name>", "zorrolab");  // the program may not exist yet for Qt
    } else if (parser.isSet(version)) {
        options.answer = QString("zorrolab %1\n").arg(ZORROLAB_VERSION);
    }
    options.renderFolder = parser.value(render);
    options.offscreen = parser.isSet(offscreen) || parser.isSet(render);
    if (parser.isSet(theme)) {
        options.theme = themeNamed(parser.value(theme));
    }
    if (parser.isSet(textSize)) {
        options.textSize = textSizeOf(parser.value(textSize));
    }
    if (parser.isSet(language)) {
        options.language = languageNamed(parser.value(language));
    }
    if (parser.isSet(room)) {
        options.room = roomNamed(parser.value(room));
    }
    if (parser.isSet(size)) {
        options.size = sizeOf(parser.value(size));
    }
    QStringList documents = parser.positionalArguments();
    if (parser.isSet(benchmark)) {
        options.benchmark = takeBenchmark(documents);
    }
    readDocuments(documents, options);
    return options;
}

}  // namespace zorro
