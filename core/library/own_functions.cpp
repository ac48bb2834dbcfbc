#include "core/library/own_functions.h"

#include <algorithm>
#include <cstdlib>
#include <system_error>

#include "core/activation/catalogue.h"
#include "core/activation/spec.h"
#include "core/file/file.h"
#include "core/library/definition_json.h"
#include "core/text/text.h"

namespace zorro {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largestDefinition = std::size_t{1} << 20;
constexpr const char* definitionEnding = ".json";

fs::path fileOf(const fs::path& folder, const std::string& name) {
    return folder / (name + definitionEnding);
}

/// The function of a file that is called as it. Throws FileError.
FunctionPtr readFunction(const fs::path& file) {
    const std::string name = file.stem().string();
    const auto fail = [&](const std::string& why) {
        throw FileError("your function " + inQuotes(name) + " in '" + file.string() +
                        "' cannot be used: " + why);
    };
    try {
        FunctionPtr function = functionFromJson(parseJson(readFile(file, largestDefinition)), {});
        if (function->description().name != name) {
            fail("it is called " + inQuotes(function->description().name) + " inside");
        }
        if (const std::string issue = nameIssue(name); !issue.empty()) {
            fail(issue);
        }
        return function;
    } catch (const DefinitionError& error) {
        fail(error.what());
    } catch (const JsonError& error) {
        fail(error.what());
    }
    return nullptr;
}

/// The function that the folder keeps under this name; null for none. Throws FileError.
FunctionPtr keptFunction(const fs::path& folder, const std::string& name) {
    std::error_code ignored;
    const fs::path file = fileOf(folder, name);
    return fs::exists(fs::symlink_status(file, ignored)) ? readFunction(file) : nullptr;
}

}  // namespace

fs::path ownFunctionsFolder() {
    if (const char* chosen = std::getenv("ZORROLAB_FUNCTIONS"); chosen != nullptr && *chosen != '\0') {
        return chosen;
    }
    if (const char* data = std::getenv("XDG_DATA_HOME"); data != nullptr && *data == '/') {
        return fs::path(data) / "zorrolab" / "functions";
    }
    const char* home = std::getenv("HOME");
    return fs::path(home == nullptr ? "." : home) / ".local" / "share" / "zorrolab" / "functions";
}

FunctionLibrary readOwnFunctions(const fs::path& folder) {
    FunctionLibrary library;
    std::error_code problem;
    fs::directory_iterator entries(folder, problem);
    for (; !problem && entries != fs::directory_iterator(); entries.increment(problem)) {
        const fs::path& file = entries->path();
        if (file.extension() != definitionEnding) {
            continue;
        }
        try {
            library.add(readFunction(file));
        } catch (const FileError& error) {
            library.addProblem(file.stem().string(), error.what());
        }
    }
    return library;
}

FunctionLibrary ownFunctionsFor(std::string_view spec) {
    try {
        const Spec parts = parseSpec(spec);
        if (!parts.expression.empty() || findFunction(parts.name) != nullptr) {
            return {};
        }
    } catch (const SpecError&) {
        return {};
    }
    return readOwnFunctions(ownFunctionsFolder());
}

FunctionPtr keepOwnFunction(const fs::path& folder, const FunctionPtr& function) {
    const Description& description = function->description();
    std::error_code problem;
    fs::create_directories(folder, problem);
    if (problem) {
        throw FileError("cannot make the folder '" + folder.string() + "': " + problem.message());
    }
    FunctionPtr before = keptFunction(folder, description.name);
    replaceFile(fileOf(folder, description.name), jsonDocument(definitionJson(description)));
    return before;
}

FunctionPtr forgetOwnFunction(const fs::path& folder, const std::string& name) {
    FunctionPtr before = nameIssue(name).empty() ? keptFunction(folder, name) : nullptr;
    std::error_code problem;
    if (before != nullptr && !fs::remove(fileOf(folder, name), problem) && problem) {
        throw FileError("cannot remove '" + fileOf(folder, name).string() + "': " + problem.message());
    }
    return before;
}

}  // namespace zorro
