#include <algorithm>
#include <iomanip>

#include "app/zorro/command_line/commands.h"
#include "app/zorro/curve/json_description.h"
#include "core/activation/catalogue.h"
#include "core/text/json.h"
#include "core/text/text.h"

namespace zorro {
namespace {

/// The parameters with their defaults, as in a SPEC: "a=1.2,b=1".
std::string defaults(const Description& description) {
    std::string text;
    for (const Parameter& parameter : description.parameters) {
        text += (text.empty() ? "" : ",") + parameter.name + '=' + shortestNumber(parameter.defaultValue);
    }
    return text;
}

void writeText(std::ostream& out) {
    std::size_t nameWidth = 0;
    std::size_t defaultsWidth = 0;
    for (const FunctionPtr& function : catalogue()) {
        nameWidth = std::max(nameWidth, function->description().name.size());
        defaultsWidth = std::max(defaultsWidth, defaults(function->description()).size());
    }
    for (const FunctionPtr& function : catalogue()) {
        const Description& description = function->description();
        out << std::left << std::setw(static_cast<int>(nameWidth + 2)) << description.name
            << std::setw(static_cast<int>(defaultsWidth + 2)) << defaults(description) << description.title
            << '\n';
    }
}

}  // namespace

void runList(const ListOptions& options, std::ostream& out) {
    if (options.format == TextFormat::text) {
        writeText(out);
        return;
    }
    Json::array_t functions;
    for (const FunctionPtr& function : catalogue()) {
        functions.push_back(jsonDescription(function->description()));
    }
    out << jsonDocument(functions);
}

}  // namespace zorro
