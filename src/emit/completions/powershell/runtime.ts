/** The part of the PowerShell file that is the same for all notes: parses the command line and looks up candidates in the tables. */
export const powershellRuntime = `# Completions from study notes, made by ddd-build. Dot-source this file in $PROFILE.

# Each table is text with one row per line and tab-separated cells: the name, the table of its subcommands (- if it has
# none, . if its first operand also ends its options), its description, then its options. An option is one cell that says
# whether it takes an argument (= yes, ! no, ? unknown) and lists its names (names after a / are not offered), and its
# description, then two cells per value: the value, which starts with a space, and its description. A long table has the
# name prefixes of its parts instead of rows.
$global:__ddd_Tables = @{}
$global:__ddd_SplitTables = @{}
if ($null -eq $global:__ddd_Previous) { $global:__ddd_Previous = @{} }

# Returns the lines of a table, split once.
function global:__ddd_SplitTable([string] $table) {
    if (-not $global:__ddd_SplitTables.ContainsKey($table)) {
        $global:__ddd_SplitTables[$table] = $global:__ddd_Tables[$table].Split([char] 10)
    }
    return , $global:__ddd_SplitTables[$table]
}

# Returns the rows that may contain a name or names with that prefix.
function global:__ddd_GetRows([string] $table, [string] $name) {
    $lines = __ddd_SplitTable $table
    if (-not $table.StartsWith('long_')) { return , $lines }
    $rows = @()
    for ($index = 0; $index -lt $lines.Count; $index++) {
        $prefix = $lines[$index]
        $ordinal = [StringComparison]::Ordinal
        if ($name.StartsWith($prefix, $ordinal) -or $prefix.StartsWith($name, $ordinal)) {
            $rows += __ddd_SplitTable "part_\${index}_$table"
        }
    }
    return , $rows
}

# Makes a row the current command.
function global:__ddd_EnterCommand([hashtable] $state, [string] $id, [string] $row) {
    $cells = $row.Split([char] 9)
    $state.Table = ''
    $state.RunsCommand = $cells[1] -ceq '.'
    if ($cells[1] -cnotmatch '^[-.]$') { $state.Table = $cells[1] + '_' + $id }
    $state.Options = @()
    for ($index = 3; $index -lt $cells.Count; $index += 2) {
        $cell = $cells[$index]
        $description = $cells[$index + 1]
        if ($cell.StartsWith(' ')) {
            $state.Options[-1].Values += , @($cell.Substring(1), $description)
        } else {
            $names = $cell.Substring(1).Split([char] 32)
            $end = [Array]::IndexOf($names, '/')
            $offered = if ($end -lt 0) { $names } else { @($names | Select-Object -First $end) }
            $state.Options += @{ ArgumentMark = $cell.Substring(0, 1); Names = $names; Offered = @($offered); Description = $description; Values = @() }
        }
    }
}

function global:__ddd_FindOption([hashtable] $state, [string] $flag) {
    foreach ($option in $state.Options) {
        if ($option.Names -ccontains $flag) { return $option }
    }
}

function global:__ddd_UseOption([hashtable] $state, [hashtable] $option) {
    $state.UsedFlags += $option.Names
    if ($option.ArgumentMark -ceq '=') { $state.PendingOption = $option }
    if ($option.ArgumentMark -ceq '?') { $state.NextMayBeArgument = $true }
}

# Parses the words before the cursor.
function global:__ddd_ParseWords([hashtable] $state, [string] $id, [string[]] $words) {
    foreach ($word in $words) {
        if ($null -ne $state.PendingOption) { $state.PendingOption = $null }
        elseif ($state.OptionsEnded) { $state.SeenOperand = $true }
        elseif ($word -ceq '--') { $state.OptionsEnded = $true }
        elseif ($word.StartsWith('--') -and $word.Contains('=')) {
            $state.NextMayBeArgument = $false
            $option = __ddd_FindOption $state ($word.Split([char] 61)[0])
            if ($option) { $state.UsedFlags += $option.Names }
        }
        elseif ($word -cmatch '^[-+].') {
            $state.NextMayBeArgument = $false
            $option = __ddd_FindOption $state $word
            if ($option) { __ddd_UseOption $state $option }
            elseif ($word -cmatch '^-[^-].') {
                # Combined flags such as -it: one option per letter, until one takes the rest as its argument
                for ($index = 1; $index -lt $word.Length; $index++) {
                    $option = __ddd_FindOption $state ('-' + $word[$index])
                    if (-not $option) { continue }
                    __ddd_UseOption $state $option
                    if ($null -ne $state.PendingOption -and $index -lt $word.Length - 1) {
                        $state.PendingOption = $null
                        break
                    }
                }
            }
            else { $state.NextMayBeArgument = $true }
        }
        else {
            $row = $null
            if (-not $state.SeenOperand -and $state.Table -cne '') {
                $start = $word + [char] 9
                foreach ($candidate in (__ddd_GetRows $state.Table $word)) {
                    if ($candidate.StartsWith($start, [StringComparison]::Ordinal)) { $row = $candidate }
                }
            }
            if ($null -ne $row) {
                __ddd_EnterCommand $state $id $row
                $state.UsedFlags = @()
                $state.NextMayBeArgument = $false
            }
            elseif ($state.NextMayBeArgument) { $state.NextMayBeArgument = $false }
            else {
                $state.SeenOperand = $true
                $state.OptionsEnded = $state.RunsCommand
            }
        }
    }
}

# Returns the candidates for the word at the cursor, as pairs of a candidate and its description.
function global:__ddd_FindCandidates([string] $id, [string] $current, [string[]] $words) {
    $state = @{ Table = ''; RunsCommand = $false; Options = @(); UsedFlags = @(); PendingOption = $null; NextMayBeArgument = $false; SeenOperand = $false; OptionsEnded = $false }
    __ddd_EnterCommand $state $id $global:__ddd_Tables["self_$id"]
    __ddd_ParseWords $state $id $words
    if ($null -ne $state.PendingOption) { $state.PendingOption.Values }
    elseif ($state.OptionsEnded) { }
    elseif ($current.StartsWith('--') -and $current.Contains('=')) {
        $name = $current.Split([char] 61)[0]
        $option = __ddd_FindOption $state $name
        if ($option) { foreach ($value in $option.Values) { , @(($name + '=' + $value[0]), $value[1]) } }
    }
    elseif ($current -cmatch '^[-+]') {
        foreach ($option in $state.Options) {
            foreach ($flag in $option.Offered) {
                if ($state.UsedFlags -cnotcontains $flag) { , @($flag, $option.Description) }
            }
        }
    }
    elseif (-not $state.SeenOperand -and $state.Table -cne '') {
        foreach ($row in (__ddd_GetRows $state.Table $current)) {
            $cells = $row.Split([char] 9)
            , @($cells[0], $cells[2])
        }
    }
}

# Quotes text that PowerShell wouldn't take literally.
function global:__ddd_Quote([string] $text) {
    if ($text -cmatch '^[\\w%+=:./-][\\w@%+=:./-]*$') { return $text }
    return "'" + ($text -creplace "['\\u2018-\\u201b]", '$0$0') + "'"
}

function global:__ddd_Complete([string] $id, $wordToComplete, $commandAst, $cursorPosition) {
    $words = @()
    foreach ($element in ($commandAst.CommandElements | Select-Object -Skip 1)) {
        if ($element.Extent.EndOffset -ge $cursorPosition) { break }
        $words += if ($element -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $element.Value } else { $element.Extent.Text }
    }
    $seen = @{}
    foreach ($pair in (__ddd_FindCandidates $id $wordToComplete $words)) {
        if (-not $pair[0].StartsWith($wordToComplete, [StringComparison]::OrdinalIgnoreCase)) { continue }
        $seen[$pair[0]] = $true
        $tip = if ($pair[1] -ceq '') { $pair[0] } else { $pair[1] }
        [System.Management.Automation.CompletionResult]::new((__ddd_Quote $pair[0]), $pair[0], 'ParameterValue', $tip)
    }
    $previous = $global:__ddd_Previous[$id]
    if ($null -ne $previous) {
        foreach ($result in (& $previous $wordToComplete $commandAst $cursorPosition)) {
            $text = if ($result -is [System.Management.Automation.CompletionResult]) { $result.ListItemText } else { [string] $result }
            if (-not $seen.ContainsKey($text)) { $result }
        }
    }
}

# Saves the previously registered completer of the program, since PowerShell keeps only one.
function global:__ddd_Register([string] $id, [string] $program, [scriptblock] $completer) {
    if ($null -eq $global:__ddd_Previous[$id]) {
        try {
            $flags = [System.Reflection.BindingFlags] 'NonPublic, Instance'
            $context = $ExecutionContext.GetType().GetField('_context', $flags).GetValue($ExecutionContext)
            $native = $context.GetType().GetProperty('NativeArgumentCompleters', $flags).GetValue($context)
            if ($null -ne $native -and $native.ContainsKey($program)) { $global:__ddd_Previous[$id] = $native[$program] }
        } catch { }
    }
    Register-ArgumentCompleter -Native -CommandName $program -ScriptBlock $completer
}
`
