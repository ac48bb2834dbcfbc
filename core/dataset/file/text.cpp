#include "core/dataset/file/text.h"

#include <algorithm>
#include <array>

#include "core/file/file.h"
#include "core/text/text.h"

namespace zorro {

namespace {

std::string shownByte(unsigned char byte) {
    if (byte == '\n')
        return "\\n";
    if (byte == '\t')
        return "\\t";
    if (byte >= 0x20 && byte < 0x7f)
        return std::string(1, static_cast<char>(byte));
    constexpr const char* digits = "0123456789abcdef";
    return std::string("\\x") + digits[byte >> 4U] + digits[byte & 15U];
}

}  // namespace

Dataset textDataset(const std::string& name, std::string_view text, std::size_t sequenceLength) {
    return textDataset(name, text, {}, sequenceLength);
}

Dataset textDataset(const std::string& name, std::string_view text, std::string_view tests,
                    std::size_t sequenceLength) {
    if (text.size() < 2 * sequenceLength + 1) {
        throw DatasetError("'" + name + "' has " + std::to_string(text.size()) + " characters; examples of " +
                           std::to_string(sequenceLength) + " need at least " +
                           std::to_string(2 * sequenceLength + 1));
    }
    std::array<std::int32_t, 256> tokenOf{};
    for (const std::string_view part : {text, tests}) {
        for (const char character : part) tokenOf[static_cast<unsigned char>(character)] = 1;
    }
    Dataset dataset{.name = name, .task = Task::nextToken, .shape = {sequenceLength}};
    for (std::size_t byte = 0; byte < tokenOf.size(); ++byte) {
        if (tokenOf[byte] == 0)
            continue;
        tokenOf[byte] = static_cast<std::int32_t>(dataset.classNames.size());
        dataset.classNames.push_back(shownByte(static_cast<unsigned char>(byte)));
    }
    dataset.vocabulary = dataset.classNames.size();
    dataset.outputs = dataset.vocabulary;

    const auto add = [&](std::string_view part) {
        const std::size_t examples = part.empty() ? 0 : (part.size() - 1) / sequenceLength;
        for (std::size_t i = 0; i < examples * sequenceLength; ++i) {
            dataset.tokens.push_back(tokenOf[static_cast<unsigned char>(part[i])]);
            dataset.labels.push_back(tokenOf[static_cast<unsigned char>(part[i + 1])]);
        }
        return examples;
    };
    const std::size_t own = add(text);
    if (!tests.empty()) {
        if (add(tests) == 0)
            throw DatasetError("the test data have " + std::to_string(tests.size()) +
                               " characters; an example of " + std::to_string(sequenceLength) + " needs " +
                               std::to_string(sequenceLength + 1));
        endsWithTests(dataset, own);
    }
    return dataset;
}

Dataset readTextFile(const DatasetOptions& options) {
    const std::string tests = options.testData.empty() ? std::string() : readFile(options.testData);
    if (!options.testData.empty() && tests.empty())
        throw DatasetError(inQuotes(options.testData) + " is empty");
    Dataset dataset = textDataset(options.source, readFile(options.source), tests, options.sequenceLength);
    dataset.files.emplace_back(options.source);
    if (!options.testData.empty())
        dataset.files.emplace_back(options.testData);
    return dataset;
}

}  // namespace zorro
