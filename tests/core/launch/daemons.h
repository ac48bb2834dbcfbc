#pragma once

// Servers that a test starts for itself: on 127.0.0.1, with their own settings, ports and keys in a folder of
// the test, and gone with it, even where it crashes.

#include <arpa/inet.h>
#include <filesystem>
#include <memory>
#include <netinet/in.h>
#include <string>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

#include "core/launch/process/child_process.h"

namespace zorro {

/// The path of a program that may be where only root looks; empty where it is not installed.
inline std::string installed(const std::string& program) {
    for (const std::string folder : {"/usr/bin/", "/usr/sbin/", "/bin/", "/sbin/"}) {
        if (::access((folder + program).c_str(), X_OK) == 0) {
            return folder + program;
        }
    }
    return {};
}

/// Those of the programs that are not installed, as a reason to skip a test.
inline std::string missingOf(const std::vector<std::string>& programs) {
    std::string missing;
    for (const std::string& program : programs) {
        if (installed(program).empty()) {
            missing += (missing.empty() ? "" : ", ") + program;
        }
    }
    return missing;
}

/// A port of 127.0.0.1 that nobody uses now.
inline std::string freePort() {
    const int file = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    const bool bound = ::bind(file, plain, size) == 0 && ::getsockname(file, plain, &size) == 0;
    ::close(file);
    return bound ? std::to_string(ntohs(address.sin_port)) : "0";
}

/// Starts a server that stays in the foreground; it writes to `log`.
inline std::unique_ptr<ChildProcess> daemonOf(const std::filesystem::path& log, const Words& command) {
    Words words{"setpriv", "--pdeathsig", "KILL", "sh", "-c", "exec \"$@\" >\"$0\" 2>&1", log.string()};
    words.insert(words.end(), command.begin(), command.end());
    return std::make_unique<ChildProcess>(words);
}

}  // namespace zorro
