/** The part of the Bash file that is the same for all notes: finds the place on the line and asks the tables. */
export const bashWalk = `# shellcheck shell=bash
# shellcheck disable=SC2034 # a table sets the variables of the function that asks it
# Completions from study notes, made by ddd-build. To be sourced last in ~/.bashrc.

__ddd_notes_look_up() { # table key
  kind='' subcommands=() flags=() takes='' values=()
  "__ddd_notes_table_$1" "$2"
  [[ -n $kind ]]
}

# Follows the words before the cursor: place, used, expects, operands, ended.
__ddd_notes_walk() { # table word...
  local table=$1 word letters maybe='' target=''
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
      if __ddd_notes_look_up "$table" "$place\${word%%=*}"; then used="$used\${flags[*]} "; fi
    elif [[ $word == [-+]?* ]]; then
      maybe=''
      if __ddd_notes_look_up "$table" "$place$word"; then
        __ddd_notes_use "$word"
      elif [[ $word == -[!-]?* ]]; then
        # -it: each letter an option, up to one that takes the rest as its value
        letters=\${word#-}
        while [[ -n $letters ]]; do
          word=-\${letters:0:1} letters=\${letters:1}
          if __ddd_notes_look_up "$table" "$place$word"; then
            __ddd_notes_use "$word"
            if [[ -n $expects && -n $letters ]]; then expects='' letters=''; fi
          fi
        done
      else
        maybe=argument
      fi
    elif [[ -z $operands ]] && __ddd_notes_look_up "$table" "$place$word "; then
      place="$place$word " used=' ' maybe=''
    elif [[ -n $maybe ]]; then
      maybe=''
    else
      operands=seen
    fi
  done
  if [[ -n $target ]]; then ended=yes expects=''; fi
}

__ddd_notes_use() { # option
  used="$used\${flags[*]} "
  case $takes in
    argument) expects=$place$1 ;;
    '') maybe=argument ;;
  esac
}

# Sets offered to what may stand where the cursor is.
__ddd_notes_answer() { # table current word...
  local table=$1 current=$2 place='' used=' ' expects='' operands='' ended='' prefix='' candidate
  local kind subcommands flags takes values
  local -a candidates
  shift 2
  offered=() candidates=()
  __ddd_notes_walk "$table" "$@"
  if [[ -n $expects ]]; then
    __ddd_notes_look_up "$table" "$expects" && candidates=(\${values[@]+"\${values[@]}"})
  elif [[ -n $ended ]]; then
    return
  elif [[ $current == --*=* ]]; then
    prefix=\${current%%=*}=
    __ddd_notes_look_up "$table" "$place\${current%%=*}" && candidates=(\${values[@]+"\${values[@]}"})
  elif __ddd_notes_look_up "$table" "$place"; then
    if [[ $current == [-+]* ]]; then
      for candidate in \${flags[@]+"\${flags[@]}"}; do
        if [[ $used != *" $candidate "* ]]; then candidates+=("$candidate"); fi
      done
    elif [[ -z $operands ]]; then
      candidates=(\${subcommands[@]+"\${subcommands[@]}"})
    fi
  fi
  for candidate in \${candidates[@]+"\${candidates[@]}"}; do
    if [[ $prefix$candidate == "$current"* ]]; then offered+=("$prefix$candidate"); fi
  done
}

# Joins what COMP_WORDBREAKS has split: --rmi = all → --rmi=all. Sets words and current.
__ddd_notes_words() { # text before the cursor of the word that readline completes
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

__ddd_notes_ours() { # table, text before the cursor of the word that readline completes
  local table=$1 current split
  local -a words offered
  __ddd_notes_words "$2"
  if [[ $current == [\\"\\']* || $current == *[\\<\\>]* ]]; then return; fi
  __ddd_notes_answer "$table" "$current" "\${words[@]:1}"
  split=\${current%"$2"}
  for current in \${offered[@]+"\${offered[@]}"}; do
    __ddd_notes_offered+=("\${current#"$split"}")
  done
}
`
