# Writes OUTPUT, a source that has the text of FILE in it: networkModule of network_module.h.
file(READ ${FILE} text)
file(WRITE ${OUTPUT} "#include \"core/train/exported/network_module.h\"\n
namespace zorro {\n
extern const std::string_view networkModule = R\"text(${text})text\";\n
}  // namespace zorro\n")
