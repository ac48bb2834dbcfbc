#include "core/launch/process/scripts_there.h"

#include <array>
#include <cstdint>

namespace zorro {
namespace {

/// A number is used again for another process sooner or later: when a process began tells them apart.
constexpr const char* processes = R"sh(
fail() {
    printf 'zorro: %s\n' "$*" >&2
    exit 3
}
ticks_of() {
    ticks=
    [ -r "/proc/$1/stat" ] || return 0
    IFS= read -r stat 2>/dev/null <"/proc/$1/stat" || return 0
    set -f
    set -- ${stat##*) }
    set +f
    state=$1
    ticks=${20}
}
alive() {
    [ -n "$1" ] || return 1
    kill -0 "$1" 2>/dev/null || [ -d "/proc/$1" ] || return 1
    ticks_of "$1"
    [ -n "$ticks" ] || [ ! -d /proc/self ] || return 1
    [ "$state" != Z ] || return 1
    [ -z "$2" ] || [ -z "$ticks" ] || [ "$ticks" = "$2" ]
}
)sh";

constexpr const char* startLines = R"sh(
run=$1 new=$2 program=$3
shift 3
for word in "$program" "$1"; do
    command -v "$word" >/dev/null 2>&1 || fail "the program '$word' is missing there; give its path in the settings of this place"
done
if [ "$new" = new ]; then
    why=$( (LC_ALL=C; export LC_ALL; mkdir -p "$run" && cat >"$run/comparison.json.new" &&
        mv "$run/comparison.json.new" "$run/comparison.json") 2>&1 ) || fail "cannot write '$run' there: ${why##*: }"
elif [ ! -f "$run/comparison.json" ]; then
    fail "the run directory '$run' is not there any more"
fi
why=$( (LC_ALL=C; export LC_ALL; : >>"$run/trainer.log") 2>&1 ) || fail "cannot write '$run/trainer.log' there: ${why##*: }"
if command -v setsid >/dev/null 2>&1; then
    setsid "$@" </dev/null >>"$run/trainer.log" 2>&1 &
else
    nohup "$@" </dev/null >>"$run/trainer.log" 2>&1 &
fi
pid=$!
ticks_of "$pid"
printf 'started %s %s\n' "$pid" "$ticks"
)sh";

constexpr const char* ask = R"sh(
command -v "$1" >/dev/null 2>&1 || fail "the program '$1' is missing there; give its path in the settings of this place"
exec "$@"
)sh";

constexpr const char* greet = R"sh(
folder=$1 program=$2
command -v "$program" >/dev/null 2>&1 ||
    fail "the program '$program' is missing there; give its path in the settings of this place"
why=$( (LC_ALL=C; export LC_ALL; mkdir -p "$folder" && : >"$folder/.written" && rm "$folder/.written") 2>&1 ) ||
    fail "cannot write the folder '$folder' there: ${why##*: }"
"$program" --version && "$program" --device auto
)sh";

constexpr const char* signal = R"sh(
alive "$1" "$2" || fail "the trainer is not running there any more"
shift 2
exec "$@"
)sh";

/// The trainer is told first where it runs and last where it ended, so that a copy never looks like a run
/// whose trainer was killed.
constexpr const char* follow = R"sh(
LC_ALL=C
export LC_ALL
run=$1 pid=$2 began=$3 offset=$4 checked=$5 sum=$6
cd "$run" 2>/dev/null || fail "the run directory '$run' is not there"
copy=.checkpoint.$$
printf 'zorro-follow 1\n'
trap 'rm -f "$copy"' EXIT
trap 'exit 0' HUP INT TERM PIPE
small= trainer= trainer_pid= trainer_began= trainer_host= checkpoint=
here=$(uname -n)

field() {
    printf '%s\n' "$trainer" | sed -n 's/.*"'"$1"'": *"\{0,1\}\([^",}]*\).*/\1/p'
}
send_text() {
    if [ ! -f "$1" ]; then
        printf 'gone %s\n' "$1"
        return
    fi
    text=$(tail -c "${2:-1048576}" "$1" 2>/dev/null; echo .)
    text=${text%.}
    printf 'file %s 0 %s %s\n%s\n' "$1" "${#text}" "${#text}" "$text"
}
look_at_trainer() {
    now=$(cat trainer.json 2>/dev/null)
    [ "$now" != "$trainer" ] || return 0
    trainer=$now
    before=$trainer_pid
    trainer_pid=$(field pid) trainer_began=$(field start_ticks) trainer_host=$(field host)
    if [ -n "$before" ] && [ -n "$trainer_pid" ] && [ "$before" != "$trainer_pid" ]; then
        offset=0
    fi
    told=no
}
trains() {
    if [ -n "$trainer_pid" ] && { [ "$trainer_host" != "$here" ] || alive "$trainer_pid" "$trainer_began"; }; then
        return 0
    fi
    alive "$pid" "$began"
}
tell_trainer() {
    [ "$told" = no ] || return 0
    send_text trainer.json
    told=yes
}
send_small() {
    now="sums: $(cksum comparison.json learned.json result.json network.json trainer.log 2>/dev/null)"
    [ "$now" != "$small" ] || return 0
    small=$now
    send_text comparison.json 1073741824 # whole; the trainer adds what it began with
    send_text learned.json 1073741824
    for name in result.json network.json trainer.log; do send_text "$name"; done
}
send_split() { # goes before the first events: who has some of these has it
    [ "$split" = no ] && [ "$offset" -eq 0 ] && [ -e split.json ] || return 0
    count=$(($(wc -c <split.json)))
    printf 'file split.json 0 %s %s\n' "$count" "$count"
    cat split.json
    echo
    split=yes
}
send_events() {
    size=$(wc -c 2>/dev/null <events.jsonl) || return 0
    size=$((size))
    send_split # there since before the first events, be it only since we last looked
    if [ "$size" -lt "$offset" ]; then
        offset=0
        printf 'file events.jsonl 0 0 %s\n\n' "$size"
    fi
    while [ "$offset" -lt "$size" ]; do
        count=$((size - offset))
        [ "$count" -le 1048576 ] || count=1048576
        printf 'file events.jsonl %s %s %s\n' "$offset" "$count" "$size"
        tail -c "+$((offset + 1))" events.jsonl | head -c "$count"
        echo
        offset=$((offset + count))
    done
}
send_checkpoint() {
    now=$(ls -din checkpoint.pt 2>/dev/null)
    [ -n "$now" ] && [ "$now" != "$checkpoint" ] || return 0
    ln -f checkpoint.pt "$copy" 2>/dev/null || return 0
    count=$(($(wc -c <"$copy")))
    if [ "$running" = no ] || [ "$count" -le 16777216 ]; then
        printf 'file checkpoint.pt 0 %s %s\n' "$count" "$count"
        cat "$copy"
        echo
        checkpoint=$now
    fi
    rm -f "$copy"
}

if [ "$checked" -gt 0 ]; then
    now=$(tail -c "+$((offset - checked + 1))" events.jsonl 2>/dev/null | head -c "$checked" | cksum)
    [ "${now%% *}" = "$sum" ] || offset=0
fi
turn=0 told=no split=no
while :; do
    running=yes
    if [ "$turn" -eq 0 ]; then look_at_trainer; fi
    if ! trains; then
        look_at_trainer
        trains || running=no
    fi
    if [ "$running" = yes ] && [ -n "$trainer_pid" ]; then tell_trainer; fi
    send_split
    send_events
    if [ "$turn" -eq 0 ] || [ "$running" = no ]; then
        send_small
        send_checkpoint
        printf 'still\n' || exit 0
    fi
    if [ "$running" = no ]; then
        printf 'gone trainer.json\nend\n'
        exit 0
    fi
    sleep 0.08 2>/dev/null || sleep 1
    turn=$(((turn + 1) % 4))
done
)sh";

Words script(const std::string& text, Words arguments) {
    Words words{"sh", "-c", text, "zorro"};
    words.insert(words.end(), std::make_move_iterator(arguments.begin()),
                 std::make_move_iterator(arguments.end()));
    return words;
}

constexpr std::array<std::uint32_t, 256> checksumTable = [] {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t value = i << 24;
        for (int bit = 0; bit < 8; ++bit) {
            value = (value << 1) ^ ((value & 0x80000000U) != 0 ? 0x04c11db7U : 0U);
        }
        table[i] = value;
    }
    return table;
}();

}  // namespace

Words startScript(const std::string& run, bool isNew, const std::string& program, const Words& trainer) {
    Words arguments{run, isNew ? "new" : "again", program};
    arguments.insert(arguments.end(), trainer.begin(), trainer.end());
    return script(std::string(processes) + startLines, std::move(arguments));
}

Words askScript(const Words& question) {
    return script(std::string(processes) + ask, question);
}

Words greetScript(const std::string& folder, const std::string& program) {
    return script(std::string(processes) + greet, {folder, program});
}

Words signalScript(const std::string& pid, const std::string& ticks, const Words& command) {
    Words arguments{pid, ticks};
    arguments.insert(arguments.end(), command.begin(), command.end());
    return script(std::string(processes) + signal, std::move(arguments));
}

Words followScript(const FollowStart& from) {
    return script(std::string(processes) + follow,
                  {from.run, from.pid, from.ticks, std::to_string(from.offset), std::to_string(from.checked),
                   from.sum});
}

std::string posixChecksum(std::string_view bytes) {
    std::uint32_t sum = 0;
    const auto add = [&](unsigned char byte) { sum = (sum << 8) ^ checksumTable[(sum >> 24) ^ byte]; };
    for (const char byte : bytes) {
        add(static_cast<unsigned char>(byte));
    }
    for (std::size_t length = bytes.size(); length != 0; length >>= 8) {
        add(static_cast<unsigned char>(length & 0xff));
    }
    return std::to_string(~sum);
}

}  // namespace zorro
