/** The part of the Zsh file that also calls a previously registered completion of the same program and merges the results. */
export const zshChainPrevious = `typeset -gA __ddd_previous
typeset -gaU __ddd_pending

__ddd_complete() { # id program
  local attached count_before=$compstate[nmatches] registered=$_comps[$2]
  local -a candidates descriptions
  __ddd_find_candidates $1
  if (( $#candidates )); then __ddd_add_candidates; fi
  if [[ -n $__ddd_previous[$2] ]]; then
    __ddd_run_previous $2
    _comps[$2]=$registered # autoloading may have replaced ours
  elif (( compstate[nmatches] == count_before )); then
    _default
  fi
  (( compstate[nmatches] > count_before ))
}

# Runs the previous completion, without the candidates that are already listed.
__ddd_run_previous() { # program
  local -a __ddd_listed
  __ddd_listed=("\${(@b)candidates}")
  # A compadd function is another plugin's: don't replace it.
  if (( $#candidates == 0 || $+functions[compadd] )); then
    $=__ddd_previous[$1]
    return
  fi
  compadd() { builtin compadd -F __ddd_listed "$@" }
  { $=__ddd_previous[$1] } always { unfunction compadd }
}

__ddd_register() { # id program
  if (( ! $+functions[compdef] )); then
    __ddd_pending+=("$1 $2")
    precmd_functions=(\${precmd_functions:#__ddd_register_pending} __ddd_register_pending)
    return
  fi
  if [[ $_comps[$2] == __ddd_complete_$1 ]]; then return; fi
  if [[ -n $_comps[$2] ]]; then __ddd_previous[$2]=$_comps[$2]; fi
  compdef __ddd_complete_$1 $2
}

# Registers the pending programs at the first prompt after compinit.
__ddd_register_pending() {
  if (( ! $+functions[compdef] )); then return; fi
  local pending
  precmd_functions=(\${precmd_functions:#__ddd_register_pending})
  for pending in $__ddd_pending; do __ddd_register $=pending; done
  __ddd_pending=()
}
`
