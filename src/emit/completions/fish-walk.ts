/** The part of the fish file that is the same for all notes: finds the place on the line and asks the tables. */
export const fishWalk = `# Completions from study notes, made by ddd-build. To be sourced in ~/.config/fish/config.fish.

function __ddd_notes_look_up --no-scope-shadowing # table key
    set kind
    set subcommands
    set flags
    set takes
    set values
    __ddd_notes_table_$argv[1] $argv[2]
    test -n "$kind"
end

# Follows the words before the cursor: place, used, expects, operands, ended.
function __ddd_notes_walk --no-scope-shadowing # table word...
    set -l table $argv[1]
    set -l maybe
    for word in $argv[2..-1]
        if test -n "$expects"
            set expects
        else if test -n "$ended"
            set operands seen
        else if test "$word" = --
            set ended yes
        else if string match -q -- '--*=*' $word
            __ddd_notes_look_up $table $place(string split -m 1 = -- $word)[1]
            and set -a used (string split -f 1 \\t -- $flags)
        else if string match -q -r -- '^[-+].' $word
            set maybe
            if __ddd_notes_look_up $table $place$word
                __ddd_notes_use $word
            else if string match -q -r -- '^-[^-].' $word
                # -it: each letter an option, up to one that takes the rest as its value
                set -l letters (string split '' -- $word)[2..-1]
                while set -q letters[1]
                    set -l letter -$letters[1]
                    set -e letters[1]
                    if __ddd_notes_look_up $table $place$letter
                        __ddd_notes_use $letter
                        if test -n "$expects"; and set -q letters[1]
                            set expects
                            set letters
                        end
                    end
                end
            else
                set maybe argument
            end
        else if test -z "$operands"; and __ddd_notes_look_up $table "$place$word "
            set place "$place$word "
            set used
            set maybe
        else if test -n "$maybe"
            set maybe
        else
            set operands seen
        end
    end
end

function __ddd_notes_use --no-scope-shadowing # option
    set -a used (string split -f 1 \\t -- $flags)
    switch "$takes"
        case argument
            set expects $place$argv[1]
        case ''
            set maybe argument
    end
end

# Sets __ddd_notes_offered to what may stand where the cursor is; fails where that is nothing.
function __ddd_notes_answer # table
    set -l current (commandline -ct)
    set -l place ''
    set -l used
    set -l expects
    set -l operands
    set -l ended
    set -l kind
    set -l subcommands
    set -l flags
    set -l takes
    set -l values
    set -g __ddd_notes_offered
    __ddd_notes_walk $argv[1] (commandline -opc)[2..-1]
    if test -n "$expects"
        __ddd_notes_look_up $argv[1] $expects
        set __ddd_notes_offered $values
    else if test -n "$ended"
        return 1
    else if string match -q -- '--*=*' $current
        set -l option (string split -m 1 = -- $current)[1]
        __ddd_notes_look_up $argv[1] $place$option
        set __ddd_notes_offered $option=$values
    else if __ddd_notes_look_up $argv[1] "$place"
        if string match -q -r -- '^[-+]' $current
            for flag in $flags
                contains -- (string split -f 1 \\t -- $flag) $used
                or set -a __ddd_notes_offered $flag
            end
        else if test -z "$operands"
            set __ddd_notes_offered $subcommands
        end
    end
    set -q __ddd_notes_offered[1]
end
`
