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

# A completion that bash-completion would load at the first TAB: what stands in its place until then is in its way, so it
# is loaded here, and what stood in its place is put back over it.
__ddd_load_earlier() { # id program
  local known=__ddd_earlier_$1 before line
  if [[ -n \${!known-} ]]; then return; fi
  before=$(complete -p "$2" 2>/dev/null)
  if declare -F _comp_load >/dev/null; then
    _comp_load "$2" >/dev/null 2>&1
  elif declare -F __load_completion >/dev/null; then
    __load_completion "$2" >/dev/null 2>&1
  fi
  line=$(complete -p "$2" 2>/dev/null)
  if [[ $line != "$before" ]]; then
    __ddd_remember "$1" "$line"
    before=\${before#* -F }
    __ddd_put "\${before%% *}" "$2" "$line"
  fi
  if [[ -z \${!known-} ]]; then printf -v "$known" none; fi
}

# An earlier completion without a function, such as complete -W 'a b'.
__ddd_ask_specification() { # what bash passes
  local line specification=__ddd_specification_$__ddd_id
  while IFS= read -r line; do
    COMPREPLY+=("$line")
  done < <(eval "compgen \${!specification} -- \\"\\$2\\"") # what complete -p printed, quoted by bash
}

# Notes what an earlier completion is asked by.
__ddd_remember() { # id, what complete -p printed
  local earlier='' rest
  case $2 in
    '' | *' -F _minimal '* | *' -F _comp_complete_minimal '*) ;;
    *' -F '*) earlier=\${2#* -F } earlier=\${earlier%% *} ;;
    *)
      rest=\${2#* }
      printf -v "__ddd_specification_$1" %s "\${rest% *}"
      earlier=__ddd_ask_specification
      ;;
  esac
  if [[ -n $earlier ]]; then printf -v "__ddd_earlier_$1" %s "$earlier"; fi
}

# Registers a function with the options that an earlier completion has.
__ddd_put() { # function program, what complete -p printed
  local rest=$3
  local -a options
  options=()
  while [[ $rest == *' -o '* ]]; do
    rest=\${rest#* -o }
    options+=(-o "\${rest%% *}")
  done
  case $3 in
    '' | *' -F _minimal '* | *' -F _comp_complete_minimal '*) options=(-o bashdefault -o default) ;;
  esac
  # Bash before 4.4 doesn't know nosort
  complete -o nosort "\${options[@]}" -F "$1" "$2" 2>/dev/null ||
    complete "\${options[@]}" -F "$1" "$2"
}

__ddd_register() { # id program
  local line=''
  # What all programs have was asked once: a process for each would be felt.
  if [[ $__ddd_all == *" $2"$'\\n'* ]]; then
    line=\${__ddd_all%%" $2"$'\\n'*}
    line="\${line##*$'\\n'} $2"
  fi
  if [[ $line == *" -F __ddd_complete_$1 "* ]]; then return; fi
  __ddd_remember "$1" "$line"
  __ddd_put "__ddd_complete_$1" "$2" "$line"
}
__ddd_all=$(complete -p 2>/dev/null)$'\\n'
`
