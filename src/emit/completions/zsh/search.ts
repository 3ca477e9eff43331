/**
 * The search part of the Zsh file: one key searches all commands. The files of all notebooks use the same names here, so that
 * one search covers all of them.
 */
export const zshSearch = `# Search all commands from your notes with fzf and put the selected one on the command line. Press the key again to jump to
# the next placeholder. Set DDD_SEARCH_KEY to another key (such as alt-s) or to none. A key that you have bound yourself
# is only replaced if you set DDD_SEARCH_KEY.
__notes_search() {
  emulate -L zsh
  local line tab=$'\\t'
  local -a cells
  if __notes_next_placeholder; then return; fi
  line=$(cat -- "$__notes_tables[@]" |
    fzf --delimiter=$tab --with-nth=4,1,2,3 --tiebreak=begin --no-multi --reverse --height=50% --query=$BUFFER)
  zle reset-prompt
  if [[ -z $line ]]; then return; fi
  # The columns after command, description, chapter, page and file are placeholders.
  cells=("\${(@ps:\\t:)line}")
  BUFFER=$cells[1] CURSOR=0 __notes_placeholder=''
  __notes_placeholders=("\${(@)cells[6,-1]}")
  __notes_next_placeholder || CURSOR=$#BUFFER
}

__notes_next_placeholder() {
  emulate -L zsh
  local next rest
  while (( $#__notes_placeholders )); do
    next=$__notes_placeholders[1] rest=\${BUFFER[CURSOR+1,-1]}
    shift __notes_placeholders
    if [[ -n $__notes_placeholder && $rest == $__notes_placeholder* ]]; then rest=\${rest[$#__notes_placeholder+1,-1]}; fi
    if [[ $rest == *$next* ]]; then
      CURSOR=$(( $#BUFFER - $#rest + \${#rest%%$next*} )) __notes_placeholder=$next
      return
    fi
  done
  return 1
}

__notes_bind_key() { # file
  emulate -L zsh
  local table key=\${DDD_SEARCH_KEY:-ctrl-g} bound
  for table in \${1:r}.tsv \${1:h}/commands.tsv ''; do
    if [[ -f $table && -r $table ]]; then break; fi
  done
  if [[ -z $table || ! -o interactive || $key == none ]] || (( ! $+commands[fzf] )); then return; fi
  if (( $__notes_tables[(Ie)$table] )); then return; fi
  __notes_tables+=($table)
  if (( $#__notes_tables > 1 )); then return; fi
  case $key in
    (ctrl-[a-z]) key="^\${(U)key#ctrl-}" ;;
    (alt-[a-z]) key="^[\${key#alt-}" ;;
    (*) return ;;
  esac
  bound=\${"$(bindkey $key)"##* }
  if [[ -z $DDD_SEARCH_KEY && $bound != (undefined-key|send-break|list-expand) ]]; then return; fi
  zle -N __notes_search
  bindkey $key __notes_search
}
typeset -ga __notes_tables __notes_placeholders
typeset -g __notes_placeholder
__notes_bind_key \${\${(%):-%x}:a}
`
