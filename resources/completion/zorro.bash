# Bash completion for zorro; installed as bash-completion/completions/zorro.

_zorro_words() {
    # The names of the catalogue come from the program itself, so that they are never out of date.
    "$1" list 2>/dev/null | cut -d' ' -f1
}

_zorro_choices() {
    # What an option may be, as the program's own help has it: --option one|two|three.
    "$1" "$2" --help 2>/dev/null | sed -n "s/^ *$3 \\([^ ]*\\).*/\\1/p" | tr '|' ' '
}

_zorro() {
    local current=${COMP_WORDS[COMP_CWORD]}
    local previous=${COMP_WORDS[COMP_CWORD - 1]}
    local command=${COMP_WORDS[1]}
    COMPREPLY=()
    if ((COMP_CWORD == 1)); then
        mapfile -t COMPREPLY < <(compgen -W "list eval describe fit code train runs --help --version" -- "$current")
        return
    fi
    case $previous in
        --language)
            mapfile -t COMPREPLY < <(compgen -W "$(_zorro_choices "${COMP_WORDS[0]}" code --language)" -- "$current")
            return
            ;;
        --derivatives)
            mapfile -t COMPREPLY < <(compgen -W "0 1 2" -- "$current")
            return
            ;;
        --format)
            local formats="text json"
            [[ $command == eval ]] && formats="csv json"
            [[ $command == runs ]] && formats="text json csv tensorboard"
            mapfile -t COMPREPLY < <(compgen -W "$formats" -- "$current")
            return
            ;;
        --x-file | -o | --output | --data)
            mapfile -t COMPREPLY < <(compgen -f -- "$current")
            return
            ;;
        --weight)
            mapfile -t COMPREPLY < <(compgen -W "uniform normal: histogram:" -- "$current")
            return
            ;;
        --architecture)
            mapfile -t COMPREPLY < <(compgen -W "mlp cnn transformer lstm" -- "$current")
            return
            ;;
        --pooling)
            mapfile -t COMPREPLY < <(compgen -W "maximum average stride" -- "$current")
            return
            ;;
        --normalization)
            mapfile -t COMPREPLY < <(compgen -W "none batch layer" -- "$current")
            return
            ;;
        --initialization)
            mapfile -t COMPREPLY < <(compgen -W "kaiming xavier critical" -- "$current")
            return
            ;;
        --optimizer)
            mapfile -t COMPREPLY < <(compgen -W "sgd adam adamw" -- "$current")
            return
            ;;
        --schedule)
            mapfile -t COMPREPLY < <(compgen -W "constant cosine step" -- "$current")
            return
            ;;
        --precision)
            mapfile -t COMPREPLY < <(compgen -W "float32 bfloat16" -- "$current")
            return
            ;;
        --device)
            mapfile -t COMPREPLY < <(compgen -W "auto cpu cuda:0" -- "$current")
            return
            ;;
        --runs | --config)
            mapfile -t COMPREPLY < <(compgen -f -- "$current")
            return
            ;;
        --loss)
            mapfile -t COMPREPLY < <(compgen -W "none huber: cauchy:" -- "$current")
            return
            ;;
        --x | --expr | --columns | --skip | --range | --points | --start | --fix | --bound | --tie | --starts | --seed | \
            --derivative-weight | --confidence)
            return
            ;;
    esac
    local options="-h --help"
    case $command in
        list) options+=" --format" ;;
        eval) options+=" --x --x-file --derivatives --format -o --output" ;;
        describe) options+=" --format" ;;
        fit) options+=" --target --data --expr --columns --skip --units-row --range --points --weight --start
                --fix --bound --tie --loss --derivative-weight --starts --seed --confidence --profile --format" ;;
        code) options+=" --language" ;;
        train) options+=" --activation --seeds --tag --runs --config --resume --baseline --dry-run --architecture --depth
                --width --heads --pooling --normalization --residual --dropout --initialization --learnable --data
                --data-seed --examples --noise --modulus --sequence-length --function --validation --test --optimizer
                --learning-rate --momentum --nesterov --beta1 --beta2 --epsilon --weight-decay --clip --schedule
                --warmup --step-every --step-factor --steps --epochs --batch --precision --deterministic --device
                --record-every --validate-every --validation-examples --checkpoint-seconds --name" ;;
        runs) options+=" --runs --format -o --output --baseline" ;;
        *) return ;;
    esac
    local names=""
    if [[ $command == runs && $COMP_CWORD -eq 2 ]]; then
        mapfile -t COMPREPLY < <(compgen -W "list show export delete" -- "$current")
        return
    fi
    [[ $command != list && $current != -* ]] && names=$(_zorro_words "${COMP_WORDS[0]}")
    mapfile -t COMPREPLY < <(compgen -W "$options $names" -- "$current")
}

complete -F _zorro zorro
