/** The part of the Bash file that also calls a previously registered completion of the same program and merges the results. */
export const bashChainPrevious = `__ddd_complete() { # id program, then Bash's arguments
  local __ddd_id=$1 __ddd_program=$2 __ddd_previous
  local -a __ddd_matches
  shift 2
  __ddd_matches=() COMPREPLY=()
  __ddd_find_matches "$__ddd_id" "$2"
  __ddd_load_previous "$__ddd_id" "$__ddd_program"
  __ddd_previous=__ddd_previous_$__ddd_id __ddd_previous=\${!__ddd_previous}
  if [[ $__ddd_previous != none ]]; then "$__ddd_previous" "$@"; fi
  __ddd_merge
}

# Merges COMPREPLY of the previous completion, whose words may be followed by a description, into our matches.
__ddd_merge() {
  local word existing
  local -a merged
  merged=(\${__ddd_matches[@]+"\${__ddd_matches[@]}"})
  printf -v existing '%s\n' \${merged[@]+"\${merged[@]}"}
  for word in \${COMPREPLY[@]+"\${COMPREPLY[@]}"}; do
    if [[ $'\n'$existing != *$'\n'"\${word%%[[:space:]]*}"$'\n'* ]]; then merged+=("$word"); fi
  done
  COMPREPLY=(\${merged[@]+"\${merged[@]}"})
}

# bash-completion loads completions at the first Tab, but not if one is registered already. So load the previous completion
# here, then register ours again.
__ddd_load_previous() { # id program
  local previous=__ddd_previous_$1 old_spec spec
  if [[ -n \${!previous-} ]]; then return; fi
  old_spec=$(complete -p "$2" 2>/dev/null)
  if declare -F _comp_load >/dev/null; then
    _comp_load "$2" >/dev/null 2>&1
  elif declare -F __load_completion >/dev/null; then
    __load_completion "$2" >/dev/null 2>&1
  fi
  spec=$(complete -p "$2" 2>/dev/null)
  if [[ $spec != "$old_spec" ]]; then
    __ddd_save_previous "$1" "$spec"
    old_spec=\${old_spec#* -F }
    __ddd_set_function "\${old_spec%% *}" "$2" "$spec"
  fi
  if [[ -z \${!previous-} ]]; then printf -v "$previous" none; fi
}

# Runs a previous completion without a function, such as complete -W 'a b'.
__ddd_run_previous_spec() { # Bash's arguments
  local line spec_variable=__ddd_previous_spec_$__ddd_id
  while IFS= read -r line; do
    COMPREPLY+=("$line")
  done < <(eval "compgen \${!spec_variable} -- \\"\\$2\\"") # output of complete -p, quoted by Bash
}

# Saves the function that runs the previous completion.
__ddd_save_previous() { # id, output of complete -p
  local completer='' rest
  case $2 in
    '' | *' -F _minimal '* | *' -F _comp_complete_minimal '*) ;;
    *' -F '*) completer=\${2#* -F } completer=\${completer%% *} ;;
    *)
      rest=\${2#* }
      printf -v "__ddd_previous_spec_$1" %s "\${rest% *}"
      completer=__ddd_run_previous_spec
      ;;
  esac
  if [[ -n $completer ]]; then printf -v "__ddd_previous_$1" %s "$completer"; fi
}

# Registers a function with the options of the previous completion.
__ddd_set_function() { # function program, output of complete -p
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
  # nosort was added in Bash 4.4.
  complete -o nosort "\${options[@]}" -F "$1" "$2" 2>/dev/null ||
    complete "\${options[@]}" -F "$1" "$2"
}

__ddd_register() { # id program
  local spec=''
  # All specs were listed once: a process per program would be noticeably slow.
  if [[ $__ddd_all_specs == *" $2"$'\\n'* ]]; then
    spec=\${__ddd_all_specs%%" $2"$'\\n'*}
    spec="\${spec##*$'\\n'} $2"
  fi
  if [[ $spec == *" -F __ddd_complete_$1 "* ]]; then return; fi
  __ddd_save_previous "$1" "$spec"
  __ddd_set_function "__ddd_complete_$1" "$2" "$spec"
}
__ddd_all_specs=$(complete -p 2>/dev/null)$'\\n'
`
