/**
 * The search part of the fish file: one key searches all commands. The files of all notebooks use the same names here, so that
 * one search covers all of them.
 */
export const fishSearch = `# Search all commands from your notes with fzf and put the selected one on the command line. Press the key again to jump to
# the next placeholder. Set DDD_SEARCH_KEY to another key (such as alt-s) or to none. A key that is already bound is only
# replaced if you set DDD_SEARCH_KEY.
function __notes_search
    if __notes_next_placeholder
        return
    end
    set -l line (cat -- $__notes_tables | fzf --delimiter=\\t --with-nth=4,1,2,3 --tiebreak=begin --no-multi --reverse --height=50% --query=(commandline))
    commandline -f repaint
    if test -z "$line"
        return
    end
    # The columns after command, description, chapter, page and file are placeholders.
    set -l cells (string split \\t -- $line)
    commandline -r -- $cells[1]
    commandline -C 0
    set -g __notes_placeholder
    set -g __notes_placeholders $cells[6..-1]
    __notes_next_placeholder
    or commandline -C (string length -- $cells[1])
end

function __notes_next_placeholder
    while set -q __notes_placeholders[1]
        set -l next $__notes_placeholders[1]
        set -e __notes_placeholders[1]
        set -l buffer (commandline | string collect)
        set -l start (commandline -C)
        set -l rest (string sub -s (math $start + 1) -- $buffer | string collect)
        if test -n "$__notes_placeholder"; and test "$__notes_placeholder" = (string sub -l (string length -- $__notes_placeholder) -- $rest)
            set start (math $start + (string length -- $__notes_placeholder))
            set rest (string sub -s (math (string length -- $__notes_placeholder) + 1) -- $rest | string collect)
        end
        set -l before (string match -r -- '^(.*?)'(string escape --style=regex -- $next) $rest)
        if set -q before[1]
            commandline -C (math $start + (string length -- "$before[2]"))
            set -g __notes_placeholder $next
            return 0
        end
    end
    return 1
end

function __notes_bind_key # file
    set -l key ctrl-g
    set -q DDD_SEARCH_KEY
    and set key $DDD_SEARCH_KEY
    set -l table
    for file in (string replace -r '\\.[^./]*$' .tsv -- $argv[1]) (string replace -r '[^/]*$' commands.tsv -- $argv[1])
        if test -f $file -a -r $file
            set table $file
            break
        end
    end
    if test -z "$table"; or not status is-interactive; or not type -q fzf; or contains -- $table $__notes_tables
        return
    end
    set -ga __notes_tables $table
    if set -q __notes_tables[2]
        return
    end
    switch $key
        case 'ctrl-?'
            set key (string unescape '\\\\c'(string sub -s 6 -- $key))
        case 'alt-?'
            set key (string unescape '\\\\e'(string sub -s 5 -- $key))
        case '*'
            return
    end
    if not set -q DDD_SEARCH_KEY; and bind --user $key >/dev/null 2>&1
        return
    end
    bind $key __notes_search
end
set -q __notes_placeholders
or set -g __notes_placeholders
__notes_bind_key (builtin realpath (status filename) 2>/dev/null)
`
