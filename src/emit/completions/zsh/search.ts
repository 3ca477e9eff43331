/**
 * The part of the Zsh file that searches all noted lines by one key. Its names are the same in the files of all notebooks:
 * they search together.
 */
export const zshSearch = `# One key searches all noted lines with fzf and puts the chosen one into the prompt; pressed again, it goes from placeholder
# to placeholder. DDD_SEARCH_KEY is another key (alt-s) or none; a key that you have bound is left alone unless you name it.
__noted_search() {
  local line tab=$'\\t'
  local -a cells
  if __noted_step; then return; fi
  line=$(cat -- "$__noted_files[@]" |
    fzf --delimiter=$tab --with-nth=4,1,2,3 --tiebreak=begin --no-multi --reverse --height=50% --query=$BUFFER)
  zle reset-prompt
  if [[ -z $line ]]; then return; fi
  # behind command, description, chapter, page and file stand its placeholders
  cells=("\${(@ps:\\t:)line}")
  BUFFER=$cells[1] CURSOR=0 __noted_last=''
  __noted_left=("\${(@)cells[6,-1]}")
  __noted_step || CURSOR=$#BUFFER
}

__noted_step() {
  local next rest
  while (( $#__noted_left )); do
    next=$__noted_left[1] rest=\${BUFFER[CURSOR+1,-1]}
    shift __noted_left
    if [[ -n $__noted_last && $rest == $__noted_last* ]]; then rest=\${rest[$#__noted_last+1,-1]}; fi
    if [[ $rest == *$next* ]]; then
      CURSOR=$(( $#BUFFER - $#rest + \${#rest%%$next*} )) __noted_last=$next
      return
    fi
  done
  return 1
}

__noted_bind() { # file
  local list key=\${DDD_SEARCH_KEY:-ctrl-g} known
  for list in \${1:r}.tsv \${1:h}/commands.tsv ''; do
    if [[ -f $list && -r $list ]]; then break; fi
  done
  if [[ -z $list || ! -o interactive || $key == none ]] || (( ! $+commands[fzf] )); then return; fi
  if (( $__noted_files[(Ie)$list] )); then return; fi
  __noted_files+=($list)
  if (( $#__noted_files > 1 )); then return; fi
  case $key in
    (ctrl-[a-z]) key="^\${(U)key#ctrl-}" ;;
    (alt-[a-z]) key="^[\${key#alt-}" ;;
    (*) return ;;
  esac
  known=\${"$(bindkey $key)"##* }
  if [[ -z $DDD_SEARCH_KEY && $known != (undefined-key|send-break|list-expand) ]]; then return; fi
  zle -N __noted_search
  bindkey $key __noted_search
}
typeset -ga __noted_files __noted_left
typeset -g __noted_last
__noted_bind \${\${(%):-%x}:a}
`
