/**
 * The part of the Bash file that searches all noted lines by one key. Its names are the same in the files of all notebooks:
 * they search together.
 */
export const bashSearch = `# One key searches all noted lines with fzf and puts the chosen one into the prompt; pressed again, it goes from placeholder
# to placeholder. DDD_SEARCH_KEY is another key (alt-s) or none; a key that you have bound is left alone unless you name it.
__noted_search() {
  local line rest
  if __noted_step; then return; fi
  line=$(cat -- "\${__noted_files[@]}" |
    fzf --delimiter=$'\\t' --with-nth=4,1,2,3 --tiebreak=begin --no-multi --reverse --height=50% --query="$READLINE_LINE") || return
  READLINE_LINE=\${line%%$'\\t'*} READLINE_POINT=0 __noted_last=''
  # behind command, description, chapter, page and file stand its placeholders
  rest=$line$'\\t'
  for _ in 1 2 3 4 5; do rest=\${rest#*$'\\t'}; done
  __noted_left=()
  while [[ -n $rest ]]; do
    __noted_left+=("\${rest%%$'\\t'*}")
    rest=\${rest#*$'\\t'}
  done
  __noted_step || READLINE_POINT=\${#READLINE_LINE}
}

__noted_step() {
  local next rest
  while ((\${#__noted_left[@]} > 0)); do
    next=\${__noted_left[0]}
    __noted_left=("\${__noted_left[@]:1}")
    rest=\${READLINE_LINE:READLINE_POINT}
    if [[ -n $__noted_last && $rest == "$__noted_last"* ]]; then rest=\${rest#"$__noted_last"}; fi
    if [[ $rest == *"$next"* ]]; then
      rest=\${READLINE_LINE%"$rest"}\${rest%%"$next"*}
      READLINE_POINT=\${#rest} __noted_last=$next
      return
    fi
  done
  return 1
}

__noted_bind() { # file
  local list key=\${DDD_SEARCH_KEY:-ctrl-g} known
  for list in "\${1%.*}.tsv" "\${1%/*}/commands.tsv" ''; do
    if [[ -f $list && -r $list ]]; then break; fi
  done
  # Bash before 4 lets no function write the prompt
  if [[ -z $list || $- != *i* || $key == none ]] || ((BASH_VERSINFO[0] < 4)); then return; fi
  if ! command -v fzf >/dev/null 2>&1; then return; fi
  if [[ $list != /* ]]; then list=$PWD/$list; fi
  for known in \${__noted_files[@]+"\${__noted_files[@]}"}; do
    if [[ $known == "$list" ]]; then return; fi
  done
  __noted_files+=("$list")
  if ((\${#__noted_files[@]} > 1)); then return; fi
  case $key in
    ctrl-[a-z]) key="\\\\C-\${key#ctrl-}" ;;
    alt-[a-z]) key="\\\\e\${key#alt-}" ;;
    *) return ;;
  esac
  known=$(
    bind -p
    bind -s
    bind -X
  ) 2>/dev/null
  known=$'\\n'$known$'\\n'
  # abort is what Bash itself has there
  known=\${known//$'\\n'"\\"$key\\": abort"/}
  if [[ -z \${DDD_SEARCH_KEY-} && $known == *$'\\n'"\\"$key\\""* ]]; then return; fi
  bind -x "\\"$key\\": __noted_search"
}
__noted_left=()
__noted_bind "\${BASH_SOURCE[0]}"
`
