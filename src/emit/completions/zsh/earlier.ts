/** The part of the Zsh file that lives beside an earlier completion of the same program: calls it and merges. */
export const zshEarlier = `typeset -gA __ddd_earlier
typeset -gaU __ddd_waiting

__ddd_complete() { # id program
  local attached before=$compstate[nmatches] place=$_comps[$2]
  local -a candidates descriptions
  __ddd_answer $1
  if (( $#candidates )); then __ddd_offer; fi
  if [[ -n $__ddd_earlier[$2] ]]; then
    __ddd_ask_earlier $2
    _comps[$2]=$place # autoloading it may have put it in our place
  elif (( compstate[nmatches] == before )); then
    _default
  fi
  (( compstate[nmatches] > before ))
}

# What we have offered already is not listed again.
__ddd_ask_earlier() { # program
  local -a __ddd_shown
  __ddd_shown=("\${(@b)candidates}")
  if (( $#candidates == 0 || $+functions[compadd] )); then
    $=__ddd_earlier[$1]
    return
  fi
  compadd() { builtin compadd -F __ddd_shown "$@" }
  { $=__ddd_earlier[$1] } always { unfunction compadd }
}

__ddd_register() { # id program
  if (( ! $+functions[compdef] )); then
    __ddd_waiting+=("$1 $2")
    precmd_functions=(\${precmd_functions:#__ddd_register_waiting} __ddd_register_waiting)
    return
  fi
  if [[ $_comps[$2] == __ddd_complete_$1 ]]; then return; fi
  if [[ -n $_comps[$2] ]]; then __ddd_earlier[$2]=$_comps[$2]; fi
  compdef __ddd_complete_$1 $2
}

# Sourced before compinit: asked again at the prompt.
__ddd_register_waiting() {
  if (( ! $+functions[compdef] )); then return; fi
  local waiting
  precmd_functions=(\${precmd_functions:#__ddd_register_waiting})
  for waiting in $__ddd_waiting; do __ddd_register $=waiting; done
  __ddd_waiting=()
}
`
