/**
 * The search part of the Bash file: one key searches all commands. The files of all notebooks use the same names here, so that
 * one search covers all of them.
 */
export const bashSearch = `# Search all commands from your notes with fzf and put the selected one on the command line. Press the key again to jump to
# the next placeholder. Set DDD_SEARCH_KEY to another key (such as alt-s) or to none. A key that you have bound yourself
# is only replaced if you set DDD_SEARCH_KEY.
__notes_search() {
  local line rest
  if __notes_next_placeholder; then return; fi
  line=$(cat -- "\${__notes_tables[@]}" |
    fzf --delimiter=$'\\t' --with-nth=4,1,2,3 --tiebreak=begin --no-multi --reverse --height=50% --query="$READLINE_LINE") || return
  READLINE_LINE=\${line%%$'\\t'*} READLINE_POINT=0 __notes_placeholder=''
  # The columns after command, description, chapter, page and file are placeholders.
  rest=$line$'\\t'
  for _ in 1 2 3 4 5; do rest=\${rest#*$'\\t'}; done
  __notes_placeholders=()
  while [[ -n $rest ]]; do
    __notes_placeholders+=("\${rest%%$'\\t'*}")
    rest=\${rest#*$'\\t'}
  done
  __notes_next_placeholder || READLINE_POINT=\${#READLINE_LINE}
}

__notes_next_placeholder() {
  local next rest before
  while ((\${#__notes_placeholders[@]} > 0)); do
    next=\${__notes_placeholders[0]}
    __notes_placeholders=("\${__notes_placeholders[@]:1}")
    rest=\${READLINE_LINE:READLINE_POINT}
    if [[ -n $__notes_placeholder && $rest == "$__notes_placeholder"* ]]; then rest=\${rest#"$__notes_placeholder"}; fi
    if [[ $rest == *"$next"* ]]; then
      before=\${READLINE_LINE%"$rest"}\${rest%%"$next"*}
      READLINE_POINT=\${#before} __notes_placeholder=$next
      return
    fi
  done
  return 1
}

# Registers the table next to a file of completions, and binds the key for the first one.
__notes_set_up_search() { # file
  local table registered bindings key=\${DDD_SEARCH_KEY:-ctrl-g}
  # Ends with an empty name if there is no table.
  for table in "\${1%.*}.tsv" "\${1%/*}/commands.tsv" ''; do
    if [[ -f $table && -r $table ]]; then break; fi
  done
  # READLINE_LINE is read-only before Bash 4.
  if [[ -z $table || $- != *i* || $key == none ]] || ((BASH_VERSINFO[0] < 4)); then return; fi
  if ! command -v fzf >/dev/null 2>&1; then return; fi
  if [[ $table != /* ]]; then table=$PWD/$table; fi
  for registered in \${__notes_tables[@]+"\${__notes_tables[@]}"}; do
    if [[ $registered == "$table" ]]; then return; fi
  done
  __notes_tables+=("$table")
  if ((\${#__notes_tables[@]} > 1)); then return; fi
  case $key in
    ctrl-[a-z]) key="\\\\C-\${key#ctrl-}" ;;
    alt-[a-z]) key="\\\\e\${key#alt-}" ;;
    *) return ;;
  esac
  bindings=$(
    bind -p
    bind -s
    bind -X
  ) 2>/dev/null
  bindings=$'\\n'$bindings$'\\n'
  # Readline binds Ctrl-G to abort by default.
  bindings=\${bindings//$'\\n'"\\"$key\\": abort"/}
  if [[ -z \${DDD_SEARCH_KEY-} && $bindings == *$'\\n'"\\"$key\\""* ]]; then return; fi
  bind -x "\\"$key\\": __notes_search"
}
__notes_placeholders=()
__notes_set_up_search "\${BASH_SOURCE[0]}"
`
