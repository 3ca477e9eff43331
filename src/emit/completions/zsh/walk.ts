/** The part of the Zsh file that is the same for all notes: finds the place on the line and asks the tables. */
export const zshWalk = `# Completions from study notes, made by ddd-build. To be sourced last in ~/.zshrc.

# A table is a text, a row a line, its cells parted by tabs: a name, the table of its subcommands or - (a dot where
# its options end at its first operand), its description, then
# its options: whether a value follows (= yes, ! no, ? unknown) with all names, those behind a / not to be offered, and a description; behind it its values, each
# after a space, and its description. A long table has what the names of its parts begin with. What was used once is kept
# split.
__ddd_split() { # table
  if (( $+__ddd_kept[$1] )); then return; fi
  typeset -ga $1_rows
  set -A $1_rows "\${(@f)\${(P)1}}"
  __ddd_kept[$1]=yes
}
typeset -gA __ddd_kept

# Sets rows to those among which a name is, or which may begin like it.
__ddd_rows() { # table name
  local name=\${1#__ddd_} index reference=$1_rows
  local -a prefixes
  __ddd_split $1
  rows=("\${(@P)reference}")
  if [[ $name != long_* ]]; then return; fi
  prefixes=("$rows[@]") rows=()
  for ((index = 1; index <= $#prefixes; index++)); do
    if [[ $2 == $prefixes[index]* || $prefixes[index] == $2* ]]; then
      reference=__ddd_part_$(( index - 1 ))_$name
      __ddd_split $reference
      reference+=_rows
      rows+=("\${(@P)reference}")
    fi
  done
}

# Sets row to the row with that name, or to nothing.
__ddd_find() { # table name
  local tab=$'\\t'
  local -a rows
  __ddd_rows $1 $2
  row=$rows[(r)\${(b)2}$tab*]
  [[ -n $row ]]
}

# Takes a row as the place where the line is now: sets table, runs and known.
__ddd_enter() { # program row
  known=("\${(@ps:\\t:)2}")
  table='' runs=''
  case $known[2] in
    (.) runs=yes ;;
    (-) ;;
    (*) table=__ddd_$known[2]_$1 ;;
  esac
  known=("\${(@)known[4,-1]}")
}

# Sets flags, takes and values to what is known of an option of the place; each of them with its description.
__ddd_option() { # option
  local cell description
  flags=() takes='' values=()
  for cell description in "$known[@]"; do
    if [[ $cell == ' '* ]]; then
      if (( $#flags )); then values+=("\${cell# }" "$description"); fi
    else
      if (( $#flags )); then break; fi
      if [[ " \${cell#?} " == *" \${1} "* ]]; then flags=(\${=cell#?}) takes=$cell[1]; fi
    fi
  done
  (( $#flags ))
}

# Follows the words before the cursor: place, used, expects, operands, ended.
__ddd_walk() { # program word...
  local program=$1 word letters maybe='' row
  shift
  for word in "$@"; do
    if [[ -n $expects ]]; then
      expects=''
    elif [[ -n $ended ]]; then
      operands=seen
    elif [[ $word == -- ]]; then
      ended=yes
    elif [[ $word == --*=* ]]; then
      if __ddd_option "\${word%%=*}"; then used+=($flags); fi
    elif [[ $word == [-+]?* ]]; then
      maybe=''
      if __ddd_option $word; then
        __ddd_use $word
      elif [[ $word == -[^-]?* ]]; then
        # -it: each letter an option, up to one that takes the rest as its value
        letters=\${word#-}
        while [[ -n $letters ]]; do
          word=-$letters[1] letters=$letters[2,-1]
          if __ddd_option $word; then
            __ddd_use $word
            if [[ -n $expects && -n $letters ]]; then expects='' letters=''; fi
          fi
        done
      else
        maybe=argument
      fi
    elif [[ -z $operands && -n $table ]] && __ddd_find $table $word; then
      __ddd_enter $program $row
      used=() maybe=''
    elif [[ -n $maybe ]]; then
      maybe=''
    else
      operands=seen ended=$runs
    fi
  done
}

__ddd_use() { # option
  used+=($flags)
  case $takes in
    (=) expects=$1 ;;
    ('?') maybe=argument ;;
  esac
}

# Sets candidates and descriptions to what may stand where the cursor is, and attached where it follows --option=.
__ddd_answer() { # program
  local program=$1 table='' runs='' expects='' operands='' ended='' cell description flag self=__ddd_self_$1
  local takes
  local -a known flags values used rows
  candidates=() descriptions=() attached=''
  if [[ -n $compstate[quote] ]]; then return; fi
  __ddd_enter $program "\${(P)self}"
  __ddd_walk $program "\${(@Q)words[2,CURRENT-1]}"
  if [[ -n $expects ]]; then
    __ddd_option $expects
    __ddd_offer_pairs "$values[@]"
  elif [[ -n $ended ]]; then
    return
  elif [[ $PREFIX == --*=* ]]; then
    attached=yes
    __ddd_option "\${PREFIX%%=*}"
    __ddd_offer_pairs "$values[@]"
  elif [[ $PREFIX == [-+]* ]]; then
    for cell description in "$known[@]"; do
      if [[ $cell == ' '* ]]; then continue; fi
      for flag in \${=cell#?}; do
        if [[ $flag == / ]]; then break; fi
        if (( ! $used[(Ie)$flag] )); then __ddd_offer_pairs $flag "$description"; fi
      done
    done
  elif [[ -z $operands && -n $table ]]; then
    __ddd_rows $table $PREFIX
    __ddd_offer_rows "\${(@M)rows:#$PREFIX*}"
  fi
}

__ddd_offer_pairs() { # candidate description ...
  local cell description
  for cell description in "$@"; do
    candidates+=("$cell") descriptions+=("$description")
  done
}

__ddd_offer_rows() { # row...
  local row
  local -a cells
  for row in "$@"; do
    cells=("\${(@ps:\\t:)row}")
    candidates+=("$cells[1]") descriptions+=("$cells[3]")
  done
}

# A function of its own: Zsh takes back what compset did when it returns.
__ddd_offer() {
  local index
  local -a described
  if [[ -n $attached ]]; then compset -P 1 '*='; fi
  for ((index = 1; index <= $#candidates; index++)); do
    described+=("\${\${candidates[index]//\\\\/\\\\\\\\}//:/\\\\:}\${descriptions[index]:+:$descriptions[index]}")
  done
  _describe -V -t noted 'noted' described -Q
}
`
