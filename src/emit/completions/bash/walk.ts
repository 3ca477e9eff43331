/** The part of the Bash file that is the same for all notes: finds the place on the line and asks the tables. */
export const bashWalk = `# shellcheck shell=bash
# shellcheck disable=SC2034 # tables are read by their names
# Completions from study notes, made by ddd-build. To be sourced last in ~/.bashrc.

# A table is a text, a row a line, its cells parted by tabs: a name, the table of its subcommands or - (a dot
# where its options end at its first operand), then its options:
# whether a value follows (= yes, ! no, ? unknown) with all names, those behind a / not to be offered; and behind it its values, each after a space. A long table
# has what the names of its parts begin with. What was used once is kept split into its lines.
__ddd_split() { # table
  local IFS=$'\\n' before=$-
  if [[ $__ddd_kept == *" $1 "* ]]; then return; fi
  set -f
  eval "$1_rows=(\\$$1)"
  if [[ $before != *f* ]]; then set +f; fi
  __ddd_kept="$__ddd_kept$1 "
}
__ddd_kept=' '

# Sets rows to those among which a name is, or which may begin like it.
__ddd_rows() { # table name
  local name=\${1#__ddd_} index reference="$1_rows[@]"
  local -a prefixes
  __ddd_split "$1"
  rows=("\${!reference}")
  if [[ $name != long_* ]]; then return; fi
  prefixes=("\${rows[@]}") rows=()
  for index in "\${!prefixes[@]}"; do
    if [[ $2 == "\${prefixes[index]}"* || \${prefixes[index]} == "$2"* ]]; then
      __ddd_split "__ddd_part_\${index}_$name"
      reference="__ddd_part_\${index}_\${name}_rows[@]"
      rows+=("\${!reference}")
    fi
  done
}

# Sets row to the row with that name, or to nothing.
__ddd_find() { # table name
  local -a rows
  __ddd_rows "$1" "$2"
  for row in \${rows[@]+"\${rows[@]}"}; do
    if [[ \${row%%$'\\t'*} == "$2" ]]; then return; fi
  done
  row=''
  false
}

# Adds the names of a table that begin like a word to candidates.
__ddd_list() { # table word
  local row
  local -a rows
  __ddd_rows "$1" "$2"
  for row in \${rows[@]+"\${rows[@]}"}; do
    if [[ $row == "$2"* ]]; then candidates+=("\${row%%$'\\t'*}"); fi
  done
}

# Takes a row as the place where the line is now: sets table, runs and options.
__ddd_enter() { # program row
  local IFS=$'\\t' before=$-
  set -f
  # shellcheck disable=SC2206 # parted by tabs
  options=($2)
  if [[ $before != *f* ]]; then set +f; fi
  table='' runs=''
  if [[ \${options[1]} == . ]]; then
    runs=yes
  elif [[ \${options[1]} != - ]]; then
    table=__ddd_\${options[1]}_$1
  fi
  unset "options[0]" "options[1]"
}

# Sets flags, takes and values to what is known of an option of the place.
__ddd_option() { # option
  local cell
  flags='' takes='' values=()
  for cell in \${options[@]+"\${options[@]}"}; do
    case $cell in
      ' '*) if [[ -n $flags ]]; then values+=("\${cell# }"); fi ;;
      *)
        if [[ -n $flags ]]; then break; fi
        if [[ " \${cell#?} " == *" $1 "* ]]; then flags=\${cell#?} takes=\${cell%"$flags"}; fi
        ;;
    esac
  done
  [[ -n $flags ]]
}

# Follows the words before the cursor: place, used, expects, operands, ended.
__ddd_walk() { # program word...
  local program=$1 word letters maybe='' target='' row
  shift
  for word in "$@"; do
    if [[ -n $target ]]; then
      target=''
    elif [[ $word == *[\\<\\>]* ]]; then
      target='file'
    elif [[ -n $expects ]]; then
      expects=''
    elif [[ -n $ended ]]; then
      operands=seen
    elif [[ $word == -- ]]; then
      ended=yes
    elif [[ $word == --*=* ]]; then
      if __ddd_option "\${word%%=*}"; then used="$used$flags "; fi
    elif [[ $word == [-+]?* ]]; then
      maybe=''
      if __ddd_option "$word"; then
        __ddd_use "$word"
      elif [[ $word == -[!-]?* ]]; then
        # -it: each letter an option, up to one that takes the rest as its value
        letters=\${word#-}
        while [[ -n $letters ]]; do
          word=-\${letters:0:1} letters=\${letters:1}
          if __ddd_option "$word"; then
            __ddd_use "$word"
            if [[ -n $expects && -n $letters ]]; then expects='' letters=''; fi
          fi
        done
      else
        maybe=argument
      fi
    elif [[ -z $operands && -n $table ]] && __ddd_find "$table" "$word"; then
      __ddd_enter "$program" "$row"
      used=' ' maybe=''
    elif [[ -n $maybe ]]; then
      maybe=''
    else
      operands=seen ended=$runs
    fi
  done
  if [[ -n $target ]]; then ended=yes expects=''; fi
}

__ddd_use() { # option
  used="$used$flags "
  case $takes in
    =) expects=$1 ;;
    '?') maybe=argument ;;
  esac
}

# Sets offered to what may stand where the cursor is.
__ddd_answer() { # program current word...
  local program=$1 current=$2 table='' runs='' used=' ' expects='' operands='' ended='' prefix='' candidate
  local flags takes row
  local -a candidates options values
  shift 2
  offered=() candidates=() options=()
  row=__ddd_self_$program
  __ddd_enter "$program" "\${!row}"
  __ddd_walk "$program" "$@"
  if [[ -n $expects ]]; then
    __ddd_option "$expects" && candidates=(\${values[@]+"\${values[@]}"})
  elif [[ -n $ended ]]; then
    return
  elif [[ $current == --*=* ]]; then
    prefix=\${current%%=*}=
    __ddd_option "\${current%%=*}" && candidates=(\${values[@]+"\${values[@]}"})
  elif [[ $current == [-+]* ]]; then
    for row in \${options[@]+"\${options[@]}"}; do
      if [[ $row == ' '* ]]; then continue; fi
      for candidate in \${row#?}; do
        if [[ $candidate == / ]]; then break; fi
        if [[ $used != *" $candidate "* ]]; then candidates+=("$candidate"); fi
      done
    done
  elif [[ -z $operands && -n $table ]]; then
    __ddd_list "$table" "$current"
  fi
  for candidate in \${candidates[@]+"\${candidates[@]}"}; do
    if [[ $prefix$candidate == "$current"* ]]; then offered+=("$prefix$candidate"); fi
  done
}

# Joins what COMP_WORDBREAKS has split: --rmi = all → --rmi=all. Sets words and current.
__ddd_words() { # text before the cursor of the word that readline completes
  local index word glue='' rest=$COMP_LINE
  words=()
  for ((index = 0; index <= COMP_CWORD; index++)); do
    word=\${COMP_WORDS[index]}
    if ((index == COMP_CWORD)) && [[ $word != *[\\<\\>]* ]]; then
      if [[ -n $1 ]]; then word=\${word%"$1"*}$1; else word=\${word%"\${word##*[=:]}"}; fi
    fi
    if ((index > 1)) && [[ \${rest%"\${rest#?}"} != [[:space:]] ]] &&
      [[ -n $glue || $word == [=:]* ]]; then
      words[\${#words[@]}-1]+=$word
    else
      words+=("$word")
    fi
    if [[ \${COMP_WORDS[index]} == *[=:] ]]; then glue=yes; else glue=''; fi
    rest=\${rest#*"\${COMP_WORDS[index]}"}
  done
  current=\${words[\${#words[@]}-1]}
  unset "words[\${#words[@]}-1]"
}

__ddd_ours() { # program, text before the cursor of the word that readline completes
  local program=$1 current split
  local -a words offered
  __ddd_words "$2"
  if [[ $current == [\\"\\']* || $current == *[\\<\\>]* ]]; then return; fi
  __ddd_answer "$program" "$current" "\${words[@]:1}"
  split=\${current%"$2"}
  for current in \${offered[@]+"\${offered[@]}"}; do
    __ddd_offered+=("\${current#"$split"}")
  done
}
`
