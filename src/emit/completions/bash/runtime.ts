/** The part of the Bash file that is the same for all notes: parses the command line and looks up candidates in the tables. */
export const bashRuntime = `# shellcheck shell=bash
# shellcheck disable=SC2034 # tables are referenced by name
# Completions from study notes, made by ddd-build. Source this file at the end of ~/.bashrc.

# Each table is text with one row per line and tab-separated cells: the name, the table of its subcommands (- if it has
# none, . if its first operand also ends its options), then its options. An option is one cell that says whether it takes
# an argument (= yes, ! no, ? unknown) and lists its names (names after a / are not offered), then one cell per value,
# which starts with a space. A long table has the name prefixes of its parts instead of rows.

# Splits a table into lines, once.
__ddd_split_table() { # table
  local IFS=$'\\n' before=$-
  if [[ $__ddd_split_tables == *" $1 "* ]]; then return; fi
  set -f
  eval "$1_rows=(\\$$1)"
  if [[ $before != *f* ]]; then set +f; fi
  __ddd_split_tables="$__ddd_split_tables$1 "
}
__ddd_split_tables=' '

# Sets rows to those that may contain a name or names with that prefix.
__ddd_load_rows() { # table name
  local name=\${1#__ddd_} index reference="$1_rows[@]"
  local -a prefixes
  __ddd_split_table "$1"
  rows=("\${!reference}")
  if [[ $name != long_* ]]; then return; fi
  prefixes=("\${rows[@]}") rows=()
  for index in "\${!prefixes[@]}"; do
    if [[ $2 == "\${prefixes[index]}"* || \${prefixes[index]} == "$2"* ]]; then
      __ddd_split_table "__ddd_part_\${index}_$name"
      reference="__ddd_part_\${index}_\${name}_rows[@]"
      rows+=("\${!reference}")
    fi
  done
}

# Sets row to the row with a name. Fails if there is none.
__ddd_find_row() { # table name
  local -a rows
  __ddd_load_rows "$1" "$2"
  for row in \${rows[@]+"\${rows[@]}"}; do
    if [[ \${row%%$'\\t'*} == "$2" ]]; then return; fi
  done
  row=''
  false
}

# Adds the names of a table that start with a word to candidates.
__ddd_list_subcommands() { # table word
  local row
  local -a rows
  __ddd_load_rows "$1" "$2"
  for row in \${rows[@]+"\${rows[@]}"}; do
    if [[ $row == "$2"* ]]; then candidates+=("\${row%%$'\\t'*}"); fi
  done
}

# Makes a row the current command: sets table, runs_command and options.
__ddd_enter_command() { # program row
  local IFS=$'\\t' before=$-
  set -f
  # shellcheck disable=SC2206 # split at tabs
  options=($2)
  if [[ $before != *f* ]]; then set +f; fi
  table='' runs_command=''
  if [[ \${options[1]} == . ]]; then
    runs_command=yes
  elif [[ \${options[1]} != - ]]; then
    table=__ddd_\${options[1]}_$1
  fi
  unset "options[0]" "options[1]"
}

# Sets flags, argument_mark and values for an option of the current command. Fails if it is unknown.
__ddd_find_option() { # option
  local cell
  flags='' argument_mark='' values=()
  for cell in \${options[@]+"\${options[@]}"}; do
    case $cell in
      ' '*) if [[ -n $flags ]]; then values+=("\${cell# }"); fi ;;
      *)
        if [[ -n $flags ]]; then break; fi
        if [[ " \${cell#?} " == *" $1 "* ]]; then flags=\${cell#?} argument_mark=\${cell%"$flags"}; fi
        ;;
    esac
  done
  [[ -n $flags ]]
}

# Parses the words before the cursor: updates the current command, used_flags, pending_option, seen_operand and
# options_ended.
__ddd_parse_words() { # program word...
  local program=$1 word letters next_may_be_argument='' redirect_target='' row
  shift
  for word in "$@"; do
    if [[ -n $redirect_target ]]; then
      redirect_target=''
    elif [[ $word == *[\\<\\>]* ]]; then
      redirect_target=yes
    elif [[ -n $pending_option ]]; then
      pending_option=''
    elif [[ -n $options_ended ]]; then
      seen_operand=yes
    elif [[ $word == -- ]]; then
      options_ended=yes
    elif [[ $word == --*=* ]]; then
      next_may_be_argument=''
      if __ddd_find_option "\${word%%=*}"; then used_flags="$used_flags$flags "; fi
    elif [[ $word == [-+]?* ]]; then
      next_may_be_argument=''
      if __ddd_find_option "$word"; then
        __ddd_use_option "$word"
      elif [[ $word == -[!-]?* ]]; then
        # Combined flags such as -it: one option per letter, until one takes the rest as its argument
        letters=\${word#-}
        while [[ -n $letters ]]; do
          word=-\${letters:0:1} letters=\${letters:1}
          if __ddd_find_option "$word"; then
            __ddd_use_option "$word"
            if [[ -n $pending_option && -n $letters ]]; then pending_option='' letters=''; fi
          fi
        done
      else
        next_may_be_argument=yes
      fi
    elif [[ -z $seen_operand && -n $table ]] && __ddd_find_row "$table" "$word"; then
      __ddd_enter_command "$program" "$row"
      used_flags=' ' next_may_be_argument=''
    elif [[ -n $next_may_be_argument ]]; then
      next_may_be_argument=''
    else
      seen_operand=yes options_ended=$runs_command
    fi
  done
  if [[ -n $redirect_target ]]; then options_ended=yes pending_option=''; fi
}

__ddd_use_option() { # option
  used_flags="$used_flags$flags "
  case $argument_mark in
    =) pending_option=$1 ;;
    '?') next_may_be_argument=yes ;;
  esac
}

# Sets matches to the words that can be inserted at the cursor.
__ddd_find_candidates() { # program current word...
  local program=$1 current=$2 table='' runs_command='' used_flags=' ' pending_option='' seen_operand='' options_ended=''
  local prefix='' candidate flags argument_mark row
  local -a candidates options values
  shift 2
  matches=() candidates=() options=()
  row=__ddd_self_$program
  __ddd_enter_command "$program" "\${!row}"
  __ddd_parse_words "$program" "$@"
  if [[ -n $pending_option ]]; then
    __ddd_find_option "$pending_option" && candidates=(\${values[@]+"\${values[@]}"})
  elif [[ -n $options_ended ]]; then
    return
  elif [[ $current == --*=* ]]; then
    prefix=\${current%%=*}=
    __ddd_find_option "\${current%%=*}" && candidates=(\${values[@]+"\${values[@]}"})
  elif [[ $current == [-+]* ]]; then
    for row in \${options[@]+"\${options[@]}"}; do
      if [[ $row == ' '* ]]; then continue; fi
      for candidate in \${row#?}; do
        if [[ $candidate == / ]]; then break; fi
        if [[ $used_flags != *" $candidate "* ]]; then candidates+=("$candidate"); fi
      done
    done
  elif [[ -z $seen_operand && -n $table ]]; then
    __ddd_list_subcommands "$table" "$current"
  fi
  for candidate in \${candidates[@]+"\${candidates[@]}"}; do
    if [[ $prefix$candidate == "$current"* ]]; then matches+=("$prefix$candidate"); fi
  done
}

# Joins words that COMP_WORDBREAKS has split: --rmi = all → --rmi=all. Sets words and current.
__ddd_join_words() { # the part before the cursor of the word that readline completes
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

# Adds completions to __ddd_matches, without the part of the word that readline doesn't replace.
__ddd_find_matches() { # program, the part before the cursor of the word that readline completes
  local program=$1 current fixed_prefix
  local -a words matches
  __ddd_join_words "$2"
  if [[ $current == [\\"\\']* || $current == *[\\<\\>]* ]]; then return; fi
  __ddd_find_candidates "$program" "$current" "\${words[@]:1}"
  fixed_prefix=\${current%"$2"}
  for current in \${matches[@]+"\${matches[@]}"}; do
    __ddd_matches+=("\${current#"$fixed_prefix"}")
  done
}
`
