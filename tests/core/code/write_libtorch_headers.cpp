// Writes the generated C++ of every sample curve into a folder, and a header that includes them all.

#include <filesystem>
#include <iostream>
#include <string>

#include "core/code/languages.h"
#include "core/expression/curve_spec.h"
#include "core/file/file.h"
#include "tests/core/code/sample_curves.h"

namespace zorro {
namespace {

/// The name of the module class that a generated header declares.
std::string moduleName(const std::string& header) {
    const std::size_t start = header.find("TORCH_MODULE(") + 13;
    return header.substr(start, header.find(')', start) - start);
}

void writeHeaders(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    std::string includes;
    std::string samples;
    std::size_t count = 0;
    for (const std::string& spec : sampleSpecs()) {
        const std::string name = std::string("m").append(std::to_string(count++));
        const std::string header = libtorchCode(parseCurve(spec));
        replaceFile(folder / (name + ".h"), header);
        includes += "namespace " + name + " {\n#include \"" + name + ".h\"\n}\n";
        samples += "        {\"" + spec + "\", torch::nn::AnyModule(" + name +
                   "::zorro::" + moduleName(header) + "())},\n";
    }
    replaceFile(folder / "modules.h",
                "#pragma once\n\n#include <torch/torch.h>\n\n#include <string>\n#include <utility>\n"
                "#include <vector>\n\n" +
                    includes +
                    "\ninline std::vector<std::pair<std::string, torch::nn::AnyModule>> modules() {\n"
                    "    return {\n" +
                    samples + "    };\n}\n");
}

}  // namespace
}  // namespace zorro

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "write_libtorch_headers FOLDER\n";
        return 2;
    }
    zorro::writeHeaders(argv[1]);
    return 0;
}
