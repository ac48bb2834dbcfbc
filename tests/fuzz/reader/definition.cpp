#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "core/activation/definition_text.h"
#include "core/library/define.h"
#include "core/library/definition_json.h"
#include "core/library/own_functions.h"
#include "tests/core/file/test_folder.h"
#include "tests/fuzz/reader/read_functions.h"
#include "tests/fuzz/readers.h"

namespace zorro::fuzz {

namespace {

void readCatalogueText(std::string_view bytes) {
    try {
        static_cast<void>(readDefinitions(bytes));
    } catch (const std::invalid_argument& error) {
        requireSentence(error.what());
    }
}

void readImported(std::string_view bytes) {
    try {
        const FunctionLibrary library = readImport(bytes);
        const FunctionLibrary again = readImport(jsonDocument(definitionsJson(library)));
        require(definitionsJson(library) == definitionsJson(again), "definitions that are written read back");
    } catch (const DefinitionError& error) {
        requireSentence(error.what());
    }
}

void readDefined(std::string_view bytes) {
    try {
        static_cast<void>(describeDefinition(bytes));
    } catch (const DefinitionError& error) {
        requireSentence(error.what());
    }
}

void readKept(std::string_view bytes) {
    static const TestFolder folder;
    std::ofstream(folder / "swish2.json", std::ios::binary) << bytes;
    const FunctionLibrary library = readOwnFunctions(folder.path());
    require(library.functions().size() + library.problems().size() == 1, "a file is a function or a problem");
}

}  // namespace

void readDefinitionText(std::string_view bytes) {
    readCatalogueText(bytes);
    readImported(bytes);
    readDefined(bytes);
    readKept(bytes);
}

}  // namespace zorro::fuzz
