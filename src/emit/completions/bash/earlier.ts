/** The part of the Bash file that lives beside an earlier completion of the same program: calls it and merges. */
export const bashEarlier = `__ddd_complete() { # id program, then what bash passes
  local __ddd_id=$1 __ddd_program=$2 __ddd_known
  local -a __ddd_offered
  shift 2
  __ddd_offered=() COMPREPLY=()
  __ddd_ours "$__ddd_id" "$2"
  __ddd_load_earlier "$__ddd_id" "$__ddd_program"
  __ddd_known=__ddd_earlier_$__ddd_id __ddd_known=\${!__ddd_known}
  if [[ $__ddd_known != none ]]; then "$__ddd_known" "$@"; fi
  __ddd_merge
}

# Ours first, then what the earlier completion adds; it may have put a description behind its words.
__ddd_merge() {
  local theirs ours
  local -a merged
  merged=(\${__ddd_offered[@]+"\${__ddd_offered[@]}"})
  printf -v ours '%s\n' \${merged[@]+"\${merged[@]}"}
  for theirs in \${COMPREPLY[@]+"\${COMPREPLY[@]}"}; do
    if [[ $'\n'$ours != *$'\n'"\${theirs%%[[:space:]]*}"$'\n'* ]]; then merged+=("$theirs"); fi
  done
  COMPREPLY=(\${merged[@]+"\${merged[@]}"})
}

# A completion that bash-completion would load at the first TAB: ours stands in its way, so we load it.
__ddd_load_earlier() { # id program
  local known=__ddd_earlier_$1
  if [[ -n \${!known} ]]; then return; fi
  if declare -F _comp_load >/dev/null; then
    _comp_load "$2" >/dev/null 2>&1
  elif declare -F __load_completion >/dev/null; then
    __load_completion "$2" >/dev/null 2>&1
  fi
  __ddd_register "$1" "$2"
  if [[ -z \${!known} ]]; then printf -v "$known" none; fi
}

# An earlier completion without a function, such as complete -W 'a b'.
__ddd_ask_specification() { # what bash passes
  local line specification=__ddd_specification_$__ddd_id
  while IFS= read -r line; do
    COMPREPLY+=("$line")
  done < <(eval "compgen \${!specification} -- \\"\\$2\\"") # what complete -p printed, quoted by bash
}

__ddd_register() { # id program
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
    *" -F __ddd_complete_$1 "*) return ;;
    '' | *' -F _minimal '* | *' -F _comp_complete_minimal '*) options=(-o bashdefault -o default) ;;
    *' -F '*) earlier=\${line#* -F } earlier=\${earlier%% *} ;;
    *)
      rest=\${rest#* }
      printf -v "__ddd_specification_$1" %s "\${rest% *}"
      earlier=__ddd_ask_specification
      ;;
  esac
  if [[ -n $earlier ]]; then printf -v "__ddd_earlier_$1" %s "$earlier"; fi
  # Bash before 4.4 doesn't know nosort
  complete -o nosort "\${options[@]}" -F "__ddd_complete_$1" "$2" 2>/dev/null ||
    complete "\${options[@]}" -F "__ddd_complete_$1" "$2"
}
`
