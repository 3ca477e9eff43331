/** The part of the Zsh file that is the same for all notes: finds the place on the line and asks the tables. */
export const zshWalk = `# Completions from study notes, made by ddd-build. To be sourced last in ~/.zshrc.

__ddd_notes_look_up() { # table key
  kind='' subcommands=() flags=() takes='' values=()
  __ddd_notes_table_$1 "$2"
  [[ -n $kind ]]
}

# Follows the words before the cursor: place, used, expects, operands, ended.
__ddd_notes_walk() { # table word...
  local table=$1 word letters maybe=''
  shift
  for word in "$@"; do
    if [[ -n $expects ]]; then
      expects=''
    elif [[ -n $ended ]]; then
      operands=seen
    elif [[ $word == -- ]]; then
      ended=yes
    elif [[ $word == --*=* ]]; then
      if __ddd_notes_look_up $table "$place\${word%%=*}"; then used+=("\${(@)flags%%:*}"); fi
    elif [[ $word == [-+]?* ]]; then
      maybe=''
      if __ddd_notes_look_up $table "$place$word"; then
        __ddd_notes_use $word
      elif [[ $word == -[^-]?* ]]; then
        # -it: each letter an option, up to one that takes the rest as its value
        letters=\${word#-}
        while [[ -n $letters ]]; do
          word=-$letters[1] letters=$letters[2,-1]
          if __ddd_notes_look_up $table "$place$word"; then
            __ddd_notes_use $word
            if [[ -n $expects && -n $letters ]]; then expects='' letters=''; fi
          fi
        done
      else
        maybe=argument
      fi
    elif [[ -z $operands ]] && __ddd_notes_look_up $table "$place$word "; then
      place+="$word " used=() maybe=''
    elif [[ -n $maybe ]]; then
      maybe=''
    else
      operands=seen
    fi
  done
}

__ddd_notes_use() { # option
  used+=("\${(@)flags%%:*}")
  case $takes in
    (argument) expects=$place$1 ;;
    ('') maybe=argument ;;
  esac
}

# Sets candidates to what may stand where the cursor is, and attached where it follows --option=.
__ddd_notes_answer() { # table
  local table=$1 place='' expects='' operands='' ended='' flag
  local kind takes
  local -a subcommands flags values used
  candidates=() attached=''
  if [[ -n $compstate[quote] ]]; then return; fi
  __ddd_notes_walk $table "\${(@Q)words[2,CURRENT-1]}"
  if [[ -n $expects ]]; then
    __ddd_notes_look_up $table $expects && candidates=("$values[@]")
  elif [[ -n $ended ]]; then
    return
  elif [[ $PREFIX == --*=* ]]; then
    __ddd_notes_look_up $table "$place\${PREFIX%%=*}" && candidates=("$values[@]") attached=yes
  elif __ddd_notes_look_up $table "$place"; then
    if [[ $PREFIX == [-+]* ]]; then
      for flag in "$flags[@]"; do
        if (( ! $used[(Ie)\${flag%%:*}] )); then candidates+=("$flag"); fi
      done
    elif [[ -z $operands ]]; then
      candidates=("$subcommands[@]")
    fi
  fi
}

# A function of its own: Zsh takes back what compset did when it returns.
__ddd_notes_offer() {
  if [[ -n $attached ]]; then compset -P 1 '*='; fi
  _describe -V -t noted 'noted' candidates -Q
}
`
