/** The part of the fish file that is the same for all notes: parses the command line and looks up candidates in the tables. */
export const fishRuntime = `# Completions from study notes, made by ddd-build. Source this file in ~/.config/fish/config.fish.

# Each table is text with one row per line and tab-separated cells: the name, the table of its subcommands (- if it has
# none, . if its first operand also ends its options), its description, then its options. An option takes two cells: its
# argument mark (= yes, ! no, ? unknown) with its names, and its description. Names after a / are not offered. Each of its
# values takes two more cells: the value, which starts with a space, and its description. A long table is split into
# parts: it lists the name prefix of each part instead of rows.

# Prints the variables to search for a name, or for names that start with it.
function __ddd_part_variables # table name
    if not string match -q '__ddd_long_*' -- $argv[1]
        echo $argv[1]
        return
    end
    set -l prefixes (string split \\n -- $$argv[1])
    set -l escaped (string escape --style=regex -- $prefixes $argv[2])
    # The longest prefix of the name, and all prefixes that start with the name.
    set -l matching_prefixes (string match -r -- '^(?:'(string join '|' -- $escaped[1..-2])')' $argv[2])
    set -a matching_prefixes (string match -r -- '^'$escaped[-1]'.*' $prefixes)
    for prefix in $matching_prefixes
        echo __ddd_part_(math (contains -i -- $prefix $prefixes) - 1)_(string replace __ddd_ '' -- $argv[1])
    end
end

# Sets row to the row with the name in table. Fails if there is none.
function __ddd_find_row --no-scope-shadowing # name
    set -l parts (__ddd_part_variables $table $argv[1])
    set row (string match -r -- '(?m)^'(string escape --style=regex -- $argv[1])'\\t.*' $$parts)
    test -n "$row"
end

# Sets __ddd_candidates to the names in table, each followed by a tab and its description. For a long table, only the
# names that start with the word; otherwise all names, because fish filters them itself (also by substring).
function __ddd_list_subcommands --no-scope-shadowing # word
    set -l parts (__ddd_part_variables $table $argv[1])
    set -l pattern '(?m)^.+'
    if string match -q '__ddd_long_*' -- $table
        set pattern '(?m)^'(string escape --style=regex -- $argv[1])'.*'
    end
    set __ddd_candidates (string match -ra -- $pattern $$parts | string replace -r '^([^\\t]*)\\t[^\\t]*\\t([^\\t]*).*' '$1\\t$2')
end

# Makes row the current command: sets table, runs_command and options.
function __ddd_enter_command --no-scope-shadowing # program
    set options (string split \\t -- $row)
    set table
    set runs_command
    switch $options[2]
        case .
            set runs_command yes
        case -
        case '*'
            set table __ddd_$options[2]_$argv[1]
    end
    set -e options[1..3]
end

# Sets flags, argument_mark and values (each followed by a tab and its description) for an option of the current command.
# Fails if it is unknown.
function __ddd_find_option --no-scope-shadowing # option
    set flags
    set argument_mark
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
            set argument_mark (string sub -l 1 -- $cell)
        end
    end
    set -q flags[1]
end

# Parses the words before the cursor: updates the current command, used_flags, pending_option, seen_operand and
# options_ended.
function __ddd_parse_words --no-scope-shadowing # program word...
    set -l program $argv[1]
    set -l next_may_be_argument
    for word in $argv[2..-1]
        if test -n "$pending_option"
            set pending_option
        else if test -n "$options_ended"
            set seen_operand yes
        else if test "$word" = --
            set options_ended yes
        else if string match -q -- '--*=*' $word
            set next_may_be_argument
            __ddd_find_option (string split -m 1 = -- $word)[1]
            and set -a used_flags $flags
        else if string match -q -r -- '^[-+].' $word
            set next_may_be_argument
            if __ddd_find_option $word
                __ddd_use_option $word
            else if string match -q -r -- '^-[^-].' $word
                # Combined flags such as -it: one option per letter, until one takes the rest as its argument
                set -l letters (string split '' -- $word)[2..-1]
                while set -q letters[1]
                    set -l letter -$letters[1]
                    set -e letters[1]
                    if __ddd_find_option $letter
                        __ddd_use_option $letter
                        if test -n "$pending_option"; and set -q letters[1]
                            set pending_option
                            set letters
                        end
                    end
                end
            else
                set next_may_be_argument yes
            end
        else if test -z "$seen_operand"; and test -n "$table"; and __ddd_find_row $word
            __ddd_enter_command $program
            set used_flags
            set next_may_be_argument
        else if test -n "$next_may_be_argument"
            set next_may_be_argument
        else
            set seen_operand yes
            set options_ended $runs_command
        end
    end
end

function __ddd_use_option --no-scope-shadowing # option
    set -a used_flags $flags
    switch "$argument_mark"
        case =
            set pending_option $argv[1]
        case '\\?'
            set next_may_be_argument yes
    end
end

# Sets __ddd_candidates for the word at the cursor. Fails if there are none.
function __ddd_find_candidates # program
    set -l current (commandline -ct)
    set -l self __ddd_self_$argv[1]
    set -l row $$self
    set -l table
    set -l runs_command
    set -l options
    set -l used_flags
    set -l pending_option
    set -l seen_operand
    set -l options_ended
    set -l flags
    set -l argument_mark
    set -l values
    set -g __ddd_candidates
    __ddd_enter_command $argv[1]
    __ddd_parse_words $argv[1] (commandline -opc)[2..-1]
    if test -n "$pending_option"
        __ddd_find_option $pending_option
        set __ddd_candidates $values
    else if test -n "$options_ended"
        return 1
    else if string match -q -- '--*=*' $current
        set -l option (string split -m 1 = -- $current)[1]
        __ddd_find_option $option
        set __ddd_candidates $option=$values
    else if string match -q -r -- '^[-+]' $current
        __ddd_list_options
    else if test -z "$seen_operand"; and test -n "$table"
        __ddd_list_subcommands $current
    end
    set -q __ddd_candidates[1]
end

# Sets __ddd_candidates to the options of the current command that aren't used yet.
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
            contains -- $flag $used_flags
            or set -a __ddd_candidates $flag\\t$description
        end
    end
end
`
