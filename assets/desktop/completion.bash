# shellcheck shell=bash
# Words after "motograph", asked of the program itself: nothing to keep in step.
_motograph() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local program=${COMP_WORDS[0]} command=run words
    COMPREPLY=()
    case $before in
    --config | --stats)
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
        return
        ;;
    --out | --state-dir)
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -d -- "$word")
        return
        ;;
    esac
    if ((COMP_CWORD > 1)) && [[ ${COMP_WORDS[1]} != -* ]]; then
        command=${COMP_WORDS[1]}
    fi
    if [[ $word == -* ]]; then
        words=$("$program" "$command" --help 2>/dev/null |
            grep -oE -- '--[a-z][a-z-]*' | sort -u)
    elif ((COMP_CWORD == 1)); then
        words=$("$program" --help 2>/dev/null |
            sed -nE 's/^  ([a-z]+)  .*/\1/p')
    else
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
        return
    fi
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}
complete -F _motograph motograph
