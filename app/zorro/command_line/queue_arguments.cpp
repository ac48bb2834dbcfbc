#include "app/zorro/command_line/queue_arguments.h"

#include <vector>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include "app/zorro/command_line/choice.h"
#include "app/zorro/command_line/usage_error.h"
#include "core/text/text.h"

namespace zorro {
namespace {

/// In the order of QueueAction; the one that no user needs is left out.
std::vector<std::string> queueActions() {
    return {"list", "start", "remove"};
}

}  // namespace

void addQueue(CLI::App& program, QueueWords& words) {
    CLI::App& queue = *program.add_subcommand("queue", "List what waits for a device, or take it out");
    queue.add_option("ACTION", words.action, "What to do (list)")->type_name(typeOf(queueActions()));
    queue.add_option("RUN", words.run, "Which run to take out, as for 'zorro runs'")->type_name("");
    queue.add_option("--runs", words.runs, "Where run directories are kept")->type_name("FOLDER");
    queue.add_option("--format", words.format, "How list writes it (text)")->type_name("text|json");
    queue.footer(
        "'zorro train --queue' adds to it. Every device has its own line, and takes the first run of it "
        "when\n"
        "it is free. start lets go on what was held, or what nobody works off since the machine was "
        "started;\n"
        "remove takes a run out that waits.\n");
}

QueueOptions queueOptions(const QueueWords& words) {
    if (words.action == "work") {
        return {.action = QueueAction::work, .run = {}, .runs = words.runs};
    }
    const std::string action = words.action.empty() ? queueActions().front() : words.action;
    const QueueOptions options{
        .action = static_cast<QueueAction>(choice("queue", action, queueActions())),
        .run = words.run,
        .runs = words.runs,
        .asJson = choice("--format", words.format.empty() ? "text" : words.format, {"text", "json"}) == 1};
    if (options.action == QueueAction::remove && words.run.empty()) {
        throw UsageError("queue remove: the run is missing; 'zorro queue list' shows those that wait");
    }
    if (options.action != QueueAction::remove && !words.run.empty()) {
        throw UsageError("queue " + action + ": unexpected " + inQuotes(words.run) +
                         "; only remove is about one run");
    }
    if (options.action != QueueAction::list && !words.format.empty()) {
        throw UsageError("queue " + action + ": --format is for list");
    }
    return options;
}

}  // namespace zorro
