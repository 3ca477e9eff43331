/**
 * The part of the fish file that searches all noted lines by one key. Its names are the same in the files of all notebooks:
 * they search together.
 */
export const fishSearch = `# One key searches all noted lines with fzf and puts the chosen one into the prompt; pressed again, it goes from placeholder
# to placeholder. DDD_SEARCH_KEY is another key (alt-s) or none; a key that you have bound is left alone unless you name it.
function __noted_search
    if __noted_step
        return
    end
    set -l line (cat -- $__noted_files | fzf --delimiter=\\t --with-nth=4,1,2,3 --tiebreak=begin --no-multi --reverse --height=50% --query=(commandline))
    commandline -f repaint
    if test -z "$line"
        return
    end
    # behind command, description, chapter, page and file stand its placeholders
    set -l cells (string split \\t -- $line)
    commandline -r -- $cells[1]
    commandline -C 0
    set -g __noted_last
    set -g __noted_left $cells[6..-1]
    __noted_step
    or commandline -C (string length -- $cells[1])
end

function __noted_step
    while set -q __noted_left[1]
        set -l next $__noted_left[1]
        set -e __noted_left[1]
        set -l buffer (commandline | string collect)
        set -l start (commandline -C)
        set -l rest (string sub -s (math $start + 1) -- $buffer | string collect)
        if test -n "$__noted_last"; and test "$__noted_last" = (string sub -l (string length -- $__noted_last) -- $rest)
            set start (math $start + (string length -- $__noted_last))
            set rest (string sub -s (math (string length -- $__noted_last) + 1) -- $rest | string collect)
        end
        set -l before (string match -r -- '^(.*?)'(string escape --style=regex -- $next) $rest)
        if set -q before[1]
            commandline -C (math $start + (string length -- "$before[2]"))
            set -g __noted_last $next
            return 0
        end
    end
    return 1
end

function __noted_bind # file
    set -l key ctrl-g
    set -q DDD_SEARCH_KEY
    and set key $DDD_SEARCH_KEY
    set -l list
    for file in (string replace -r '\\.[^./]*$' .tsv -- $argv[1]) (string replace -r '[^/]*$' commands.tsv -- $argv[1])
        if test -f $file -a -r $file
            set list $file
            break
        end
    end
    if test -z "$list"; or not status is-interactive; or not type -q fzf; or contains -- $list $__noted_files
        return
    end
    set -ga __noted_files $list
    if set -q __noted_files[2]
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
    bind $key __noted_search
end
set -q __noted_left
or set -g __noted_left
__noted_bind (builtin realpath (status filename) 2>/dev/null)
`
