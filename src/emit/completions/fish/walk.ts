/** The part of the fish file that is the same for all notes: finds the place on the line and asks the tables. */
export const fishWalk = `# Completions from study notes, made by ddd-build. To be sourced in ~/.config/fish/config.fish.

# A table is a text, a row a line, its cells parted by tabs: a name, the table of its subcommands or - (a dot where
# its options end at its first operand), its description, then
# its options: whether a value follows (= yes, ! no, ? unknown) with all names, those behind a / not to be offered, and a description; behind it its values, each
# after a space, and its description. A long table has what the names of its parts
# begin with.

# Prints the names of the variables that hold the rows among which a name is, or which may begin like it.
function __ddd_parts # table name
    if not string match -q '__ddd_long_*' -- $argv[1]
        echo $argv[1]
        return
    end
    set -l prefixes (string split \\n -- $$argv[1])
    set -l escaped (string escape --style=regex -- $prefixes $argv[2])
    # The longest that the name begins with, and all that begin with the name.
    set -l found (string match -r -- '^(?:'(string join '|' -- $escaped[1..-2])')' $argv[2])
    set -a found (string match -r -- '^'$escaped[-1]'.*' $prefixes)
    for prefix in $found
        echo __ddd_part_(math (contains -i -- $prefix $prefixes) - 1)_(string replace __ddd_ '' -- $argv[1])
    end
end

# Sets row to the row of table with that name, or to nothing.
function __ddd_find --no-scope-shadowing # name
    set -l parts (__ddd_parts $table $argv[1])
    set row (string match -r -- '(?m)^'(string escape --style=regex -- $argv[1])'\\t.*' $$parts)
    test -n "$row"
end

# Sets __ddd_offered to the names of table, each with a tab and its description. Of a long table, those that begin like the
# word: of others fish looks inside of names too.
function __ddd_list --no-scope-shadowing # word
    set -l parts (__ddd_parts $table $argv[1])
    set -l pattern '(?m)^.+'
    if string match -q '__ddd_long_*' -- $table
        set pattern '(?m)^'(string escape --style=regex -- $argv[1])'.*'
    end
    set __ddd_offered (string match -ra -- $pattern $$parts | string replace -r '^([^\\t]*)\\t[^\\t]*\\t([^\\t]*).*' '$1\\t$2')
end

# Takes a row as the place where the line is now: sets table, runs and options.
function __ddd_enter --no-scope-shadowing # program
    set options (string split \\t -- $row)
    set table
    set runs
    switch $options[2]
        case .
            set runs yes
        case -
        case '*'
            set table __ddd_$options[2]_$argv[1]
    end
    set -e options[1..3]
end

# Sets flags, takes and values to what is known of an option of the place; each value with a tab and its description.
function __ddd_option --no-scope-shadowing # option
    set flags
    set takes
    set values
    set -l index 1
    while test $index -lt (count $options)
        set -l cell $options[$index]
        set -l description $options[(math $index + 1)]
        set index (math $index + 2)
        if string match -q ' *' -- $cell
            if set -q flags[1]
                set -a values (string sub -s 2 -- $cell)\\t$description
            end
            continue
        end
        if set -q flags[1]
            break
        end
        set -l names (string split ' ' -- (string sub -s 2 -- $cell))
        if contains -- $argv[1] $names
            set flags $names
            set takes (string sub -l 1 -- $cell)
        end
    end
    set -q flags[1]
end

# Follows the words before the cursor: place, used, expects, operands, ended.
function __ddd_walk --no-scope-shadowing # program word...
    set -l program $argv[1]
    set -l maybe
    for word in $argv[2..-1]
        if test -n "$expects"
            set expects
        else if test -n "$ended"
            set operands seen
        else if test "$word" = --
            set ended yes
        else if string match -q -- '--*=*' $word
            __ddd_option (string split -m 1 = -- $word)[1]
            and set -a used $flags
        else if string match -q -r -- '^[-+].' $word
            set maybe
            if __ddd_option $word
                __ddd_use $word
            else if string match -q -r -- '^-[^-].' $word
                # -it: each letter an option, up to one that takes the rest as its value
                set -l letters (string split '' -- $word)[2..-1]
                while set -q letters[1]
                    set -l letter -$letters[1]
                    set -e letters[1]
                    if __ddd_option $letter
                        __ddd_use $letter
                        if test -n "$expects"; and set -q letters[1]
                            set expects
                            set letters
                        end
                    end
                end
            else
                set maybe argument
            end
        else if test -z "$operands"; and test -n "$table"; and __ddd_find $word
            __ddd_enter $program
            set used
            set maybe
        else if test -n "$maybe"
            set maybe
        else
            set operands seen
            set ended $runs
        end
    end
end

function __ddd_use --no-scope-shadowing # option
    set -a used $flags
    switch "$takes"
        case =
            set expects $argv[1]
        case '\\?'
            set maybe argument
    end
end

# Sets __ddd_offered to what may stand where the cursor is; fails where that is nothing.
function __ddd_answer # program
    set -l current (commandline -ct)
    set -l self __ddd_self_$argv[1]
    set -l row $$self
    set -l table
    set -l runs
    set -l options
    set -l used
    set -l expects
    set -l operands
    set -l ended
    set -l flags
    set -l takes
    set -l values
    set -g __ddd_offered
    __ddd_enter $argv[1]
    __ddd_walk $argv[1] (commandline -opc)[2..-1]
    if test -n "$expects"
        __ddd_option $expects
        set __ddd_offered $values
    else if test -n "$ended"
        return 1
    else if string match -q -- '--*=*' $current
        set -l option (string split -m 1 = -- $current)[1]
        __ddd_option $option
        set __ddd_offered $option=$values
    else if string match -q -r -- '^[-+]' $current
        __ddd_list_options
    else if test -z "$operands"; and test -n "$table"
        __ddd_list $current
    end
    set -q __ddd_offered[1]
end

# Sets __ddd_offered to the options of the place that were not used yet.
function __ddd_list_options --no-scope-shadowing
    set -l index 1
    while test $index -lt (count $options)
        set -l cell $options[$index]
        set -l description $options[(math $index + 1)]
        set index (math $index + 2)
        if string match -q ' *' -- $cell
            continue
        end
        for flag in (string split ' ' -- (string sub -s 2 -- $cell))
            test "$flag" = /
            and break
            contains -- $flag $used
            or set -a __ddd_offered $flag\\t$description
        end
    end
end
`
