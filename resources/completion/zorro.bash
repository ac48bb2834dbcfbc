# Bash completion for zorro; installed as bash-completion/completions/zorro.

_zorro_words() {
    # The names of the catalogue come from the program itself, so that they are never out of date.
    "$1" list 2>/dev/null | cut -d' ' -f1
}

_zorro() {
    local current=${COMP_WORDS[COMP_CWORD]}
    local previous=${COMP_WORDS[COMP_CWORD - 1]}
    local command=${COMP_WORDS[1]}
    COMPREPLY=()
    if ((COMP_CWORD == 1)); then
        mapfile -t COMPREPLY < <(compgen -W "list eval describe code --help --version" -- "$current")
        return
    fi
    case $previous in
        --language)
            mapfile -t COMPREPLY < <(compgen -W "pytorch jax keras libtorch latex" -- "$current")
            return
            ;;
        --derivatives)
            mapfile -t COMPREPLY < <(compgen -W "0 1 2" -- "$current")
            return
            ;;
        --format)
            local formats="text json"
            [[ $command == eval ]] && formats="csv json"
            mapfile -t COMPREPLY < <(compgen -W "$formats" -- "$current")
            return
            ;;
        --x-file | -o | --output)
            mapfile -t COMPREPLY < <(compgen -f -- "$current")
            return
            ;;
        --x)
            return
            ;;
    esac
    local options="-h --help"
    case $command in
        list) options+=" --format" ;;
        eval) options+=" --x --x-file --derivatives --format -o --output" ;;
        describe) options+=" --format" ;;
        code) options+=" --language" ;;
        *) return ;;
    esac
    local names=""
    [[ $command != list && $current != -* ]] && names=$(_zorro_words "${COMP_WORDS[0]}")
    mapfile -t COMPREPLY < <(compgen -W "$options $names" -- "$current")
}

complete -F _zorro zorro
