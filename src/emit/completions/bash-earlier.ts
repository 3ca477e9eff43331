/** The part of the Bash file that lives beside an earlier completion of the same program: calls it and merges. */
export const bashEarlier = `__ddd_notes_complete() { # table program, then what bash passes
  local __ddd_notes_table=$1 __ddd_notes_program=$2 __ddd_notes_known
  local -a __ddd_notes_offered
  shift 2
  __ddd_notes_offered=() COMPREPLY=()
  __ddd_notes_ours "$__ddd_notes_table" "$2"
  __ddd_notes_load_earlier "$__ddd_notes_table" "$__ddd_notes_program"
  __ddd_notes_known=__ddd_notes_earlier_$__ddd_notes_table __ddd_notes_known=\${!__ddd_notes_known}
  if [[ $__ddd_notes_known != none ]]; then "$__ddd_notes_known" "$@"; fi
  __ddd_notes_merge
}

# Ours first, then what the earlier completion adds; it may have put a description behind its words.
__ddd_notes_merge() {
  local theirs ours word
  local -a merged
  merged=(\${__ddd_notes_offered[@]+"\${__ddd_notes_offered[@]}"})
  for theirs in \${COMPREPLY[@]+"\${COMPREPLY[@]}"}; do
    word=\${theirs%%[[:space:]]*}
    for ours in \${__ddd_notes_offered[@]+"\${__ddd_notes_offered[@]}"}; do
      if [[ $word == "$ours" ]]; then continue 2; fi
    done
    merged+=("$theirs")
  done
  COMPREPLY=(\${merged[@]+"\${merged[@]}"})
}

# A completion that bash-completion would load at the first TAB: ours stands in its way, so we load it.
__ddd_notes_load_earlier() { # table program
  local known=__ddd_notes_earlier_$1
  if [[ -n \${!known} ]]; then return; fi
  if declare -F _comp_load >/dev/null; then
    _comp_load "$2" >/dev/null 2>&1
  elif declare -F __load_completion >/dev/null; then
    __load_completion "$2" >/dev/null 2>&1
  fi
  __ddd_notes_register "$1" "$2"
  if [[ -z \${!known} ]]; then printf -v "$known" none; fi
}

# An earlier completion without a function, such as complete -W 'a b'.
__ddd_notes_ask_specification() { # what bash passes
  local line specification=__ddd_notes_specification_$__ddd_notes_table
  while IFS= read -r line; do
    COMPREPLY+=("$line")
  done < <(eval "compgen \${!specification} -- \\"\\$2\\"") # what complete -p printed, quoted by bash
}

__ddd_notes_register() { # table program
  local line='' rest earlier=''
  local -a options
  options=()
  if complete -p "$2" >/dev/null 2>&1; then line=$(complete -p "$2"); fi
  rest=$line
  while [[ $rest == *' -o '* ]]; do
    rest=\${rest#* -o }
    options+=(-o "\${rest%% *}")
  done
  case $line in
    *" -F __ddd_notes_complete_$1 "*) return ;;
    '' | *' -F _minimal '* | *' -F _comp_complete_minimal '*) options=(-o bashdefault -o default) ;;
    *' -F '*) earlier=\${line#* -F } earlier=\${earlier%% *} ;;
    *)
      rest=\${rest#* }
      printf -v "__ddd_notes_specification_$1" %s "\${rest% *}"
      earlier=__ddd_notes_ask_specification
      ;;
  esac
  if [[ -n $earlier ]]; then printf -v "__ddd_notes_earlier_$1" %s "$earlier"; fi
  # Bash before 4.4 doesn't know nosort
  complete -o nosort "\${options[@]}" -F "__ddd_notes_complete_$1" "$2" 2>/dev/null ||
    complete "\${options[@]}" -F "__ddd_notes_complete_$1" "$2"
}
`
