#include "core/dataset/text.h"

#include <algorithm>
#include <array>

#include "core/file/file.h"

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
    if (text.size() < 2 * sequenceLength + 1) {
        throw DatasetError("'" + name + "' has " + std::to_string(text.size()) + " characters; examples of " +
                           std::to_string(sequenceLength) + " need at least " +
                           std::to_string(2 * sequenceLength + 1));
    }
    std::array<std::int32_t, 256> tokenOf{};
    for (const char character : text) tokenOf[static_cast<unsigned char>(character)] = 1;
    Dataset dataset{.name = name, .task = Task::nextToken, .shape = {sequenceLength}};
    for (std::size_t byte = 0; byte < tokenOf.size(); ++byte) {
        if (tokenOf[byte] == 0)
            continue;
        tokenOf[byte] = static_cast<std::int32_t>(dataset.classNames.size());
        dataset.classNames.push_back(shownByte(static_cast<unsigned char>(byte)));
    }
    dataset.vocabulary = dataset.classNames.size();
    dataset.outputs = dataset.vocabulary;

    const std::size_t examples = (text.size() - 1) / sequenceLength;
    for (std::size_t i = 0; i < examples * sequenceLength; ++i) {
        dataset.tokens.push_back(tokenOf[static_cast<unsigned char>(text[i])]);
        dataset.labels.push_back(tokenOf[static_cast<unsigned char>(text[i + 1])]);
    }
    return dataset;
}

Dataset readTextFile(const DatasetOptions& options) {
    Dataset dataset = textDataset(options.source, readFile(options.source), options.sequenceLength);
    dataset.files.emplace_back(options.source);
    return dataset;
}

}  // namespace zorro
