/** The part of the Zsh file that is the same for all notes: parses the command line and looks up candidates in the tables. */
export const zshRuntime = `# Completions from study notes, made by ddd-build. Source this file at the end of ~/.zshrc.

# Each table is text with one row per line and tab-separated cells: the name, the table of its subcommands (- if it has
# none, . if its first operand also ends its options), its description, then its options. An option is one cell that says
# whether it takes an argument (= yes, ! no, ? unknown) and lists its names (names after a / are not offered), and its
# description, then two cells per value: the value, which starts with a space, and its description. A long table has the
# name prefixes of its parts instead of rows.

# Splits a table into lines, once.
__ddd_split_table() { # table
  if (( $+__ddd_split_tables[$1] )); then return; fi
  typeset -ga $1_rows
  set -A $1_rows "\${(@f)\${(P)1}}"
  __ddd_split_tables[$1]=yes
}
typeset -gA __ddd_split_tables

# Sets rows to those that may contain a name or names with that prefix.
__ddd_load_rows() { # table name
  local name=\${1#__ddd_} index reference=$1_rows
  local -a prefixes
  __ddd_split_table $1
  rows=("\${(@P)reference}")
  if [[ $name != long_* ]]; then return; fi
  prefixes=("$rows[@]") rows=()
  for ((index = 1; index <= $#prefixes; index++)); do
    if [[ $2 == $prefixes[index]* || $prefixes[index] == $2* ]]; then
      reference=__ddd_part_$(( index - 1 ))_$name
      __ddd_split_table $reference
      reference+=_rows
      rows+=("\${(@P)reference}")
    fi
  done
}

# Sets row to the row with a name. Fails if there is none.
__ddd_find_row() { # table name
  local tab=$'\\t'
  local -a rows
  __ddd_load_rows $1 $2
  row=$rows[(r)\${(b)2}$tab*]
  [[ -n $row ]]
}

# Makes a row the current command: sets table, runs_command and option_cells.
__ddd_enter_command() { # program row
  option_cells=("\${(@ps:\\t:)2}")
  table='' runs_command=''
  case $option_cells[2] in
    (.) runs_command=yes ;;
    (-) ;;
    (*) table=__ddd_$option_cells[2]_$1 ;;
  esac
  option_cells=("\${(@)option_cells[4,-1]}")
}

# Sets flags, argument_mark and values (each followed by its description) for an option of the current command. Fails if
# it is unknown.
__ddd_find_option() { # option
  local cell description
  flags=() argument_mark='' values=()
  for cell description in "$option_cells[@]"; do
    if [[ $cell == ' '* ]]; then
      if (( $#flags )); then values+=("\${cell# }" "$description"); fi
    else
      if (( $#flags )); then break; fi
      if [[ " \${cell#?} " == *" \${1} "* ]]; then flags=(\${=cell#?}) argument_mark=$cell[1]; fi
    fi
  done
  (( $#flags ))
}

# Parses the words before the cursor: updates the current command, used_flags, pending_option, seen_operand and
# options_ended.
__ddd_parse_words() { # program word...
  local program=$1 word letters next_may_be_argument='' row
  shift
  for word in "$@"; do
    if [[ -n $pending_option ]]; then
      pending_option=''
    elif [[ -n $options_ended ]]; then
      seen_operand=yes
    elif [[ $word == -- ]]; then
      options_ended=yes
    elif [[ $word == --*=* ]]; then
      next_may_be_argument=''
      if __ddd_find_option "\${word%%=*}"; then used_flags+=($flags); fi
    elif [[ $word == [-+]?* ]]; then
      next_may_be_argument=''
      if __ddd_find_option $word; then
        __ddd_use_option $word
      elif [[ $word == -[^-]?* ]]; then
        # Combined flags such as -it: one option per letter, until one takes the rest as its argument
        letters=\${word#-}
        while [[ -n $letters ]]; do
          word=-$letters[1] letters=$letters[2,-1]
          if __ddd_find_option $word; then
            __ddd_use_option $word
            if [[ -n $pending_option && -n $letters ]]; then pending_option='' letters=''; fi
          fi
        done
      else
        next_may_be_argument=yes
      fi
    elif [[ -z $seen_operand && -n $table ]] && __ddd_find_row $table $word; then
      __ddd_enter_command $program $row
      used_flags=() next_may_be_argument=''
    elif [[ -n $next_may_be_argument ]]; then
      next_may_be_argument=''
    else
      seen_operand=yes options_ended=$runs_command
    fi
  done
}

__ddd_use_option() { # option
  used_flags+=($flags)
  case $argument_mark in
    (=) pending_option=$1 ;;
    ('?') next_may_be_argument=yes ;;
  esac
}

# Sets candidates and descriptions for the word at the cursor, and attached if it is a value after --option=.
__ddd_find_candidates() { # program
  local program=$1 table='' runs_command='' pending_option='' seen_operand='' options_ended='' self=__ddd_self_$1
  local cell description flag argument_mark
  local -a option_cells flags values used_flags rows
  candidates=() descriptions=() attached=''
  if [[ -n $compstate[quote] ]]; then return; fi
  __ddd_enter_command $program "\${(P)self}"
  __ddd_parse_words $program "\${(@Q)words[2,CURRENT-1]}"
  if [[ -n $pending_option ]]; then
    __ddd_find_option $pending_option
    __ddd_collect_pairs "$values[@]"
  elif [[ -n $options_ended ]]; then
    return
  elif [[ $PREFIX == --*=* ]]; then
    attached=yes
    __ddd_find_option "\${PREFIX%%=*}"
    __ddd_collect_pairs "$values[@]"
  elif [[ $PREFIX == [-+]* ]]; then
    for cell description in "$option_cells[@]"; do
      if [[ $cell == ' '* ]]; then continue; fi
      for flag in \${=cell#?}; do
        if [[ $flag == / ]]; then break; fi
        if (( ! $used_flags[(Ie)$flag] )); then __ddd_collect_pairs $flag "$description"; fi
      done
    done
  elif [[ -z $seen_operand && -n $table ]]; then
    __ddd_load_rows $table $PREFIX
    __ddd_collect_rows "\${(@M)rows:#$PREFIX*}"
  fi
}

__ddd_collect_pairs() { # candidate description ...
  local cell description
  for cell description in "$@"; do
    candidates+=("$cell") descriptions+=("$description")
  done
}

__ddd_collect_rows() { # row...
  local row
  local -a cells
  for row in "$@"; do
    cells=("\${(@ps:\\t:)row}")
    candidates+=("$cells[1]") descriptions+=("$cells[3]")
  done
}

# A separate function, since Zsh undoes compset when it returns.
__ddd_add_candidates() {
  local index
  local -a described
  if [[ -n $attached ]]; then compset -P 1 '*='; fi
  for ((index = 1; index <= $#candidates; index++)); do
    described+=("\${\${candidates[index]//\\\\/\\\\\\\\}//:/\\\\:}\${descriptions[index]:+:$descriptions[index]}")
  done
  _describe -V -t notes 'notes' described -Q
}
`
