/** The part of the PowerShell file that is the same for all notes: finds the place on the line and asks the tables. */
export const powershellWalk = `# Completions from study notes, made by ddd-build. To be dot-sourced in $PROFILE.

# A table is a text, a row a line, its cells parted by tabs: a name, the table of its subcommands or - (a dot where
# its options end at its first operand), its description, then
# its options: whether a value follows (= yes, ! no, ? unknown) with all names, those behind a / not to be offered, and a
# description; behind it its values, each after a space, and its description. A long table has what the names of its parts
# begin with. What was used once is kept split into its lines.
$global:__ddd_Tables = @{}
$global:__ddd_Kept = @{}
if ($null -eq $global:__ddd_Earlier) { $global:__ddd_Earlier = @{} }

function global:__ddd_Split([string] $table) {
    if (-not $global:__ddd_Kept.ContainsKey($table)) {
        $global:__ddd_Kept[$table] = $global:__ddd_Tables[$table].Split([char] 10)
    }
    return , $global:__ddd_Kept[$table]
}

# The rows among which a name is, or which may begin like it.
function global:__ddd_Rows([string] $table, [string] $name) {
    $lines = __ddd_Split $table
    if (-not $table.StartsWith('long_')) { return , $lines }
    $rows = @()
    for ($index = 0; $index -lt $lines.Count; $index++) {
        $prefix = $lines[$index]
        $ordinal = [StringComparison]::Ordinal
        if ($name.StartsWith($prefix, $ordinal) -or $prefix.StartsWith($name, $ordinal)) {
            $rows += __ddd_Split "part_\${index}_$table"
        }
    }
    return , $rows
}

# Takes a row as the place where the line is now.
function global:__ddd_Enter([hashtable] $state, [string] $id, [string] $row) {
    $cells = $row.Split([char] 9)
    $state.Table = ''
    $state.Runs = $cells[1] -ceq '.'
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
            $state.Options += @{ Takes = $cell.Substring(0, 1); Names = $names; Offered = @($offered); Description = $description; Values = @() }
        }
    }
}

function global:__ddd_Option([hashtable] $state, [string] $flag) {
    foreach ($option in $state.Options) {
        if ($option.Names -ccontains $flag) { return $option }
    }
}

function global:__ddd_Use([hashtable] $state, [hashtable] $option) {
    $state.Used += $option.Names
    if ($option.Takes -ceq '=') { $state.Expects = $option }
    if ($option.Takes -ceq '?') { $state.Maybe = $true }
}

# Follows the words before the cursor.
function global:__ddd_Walk([hashtable] $state, [string] $id, [string[]] $words) {
    foreach ($word in $words) {
        if ($null -ne $state.Expects) { $state.Expects = $null }
        elseif ($state.Ended) { $state.Operands = $true }
        elseif ($word -ceq '--') { $state.Ended = $true }
        elseif ($word.StartsWith('--') -and $word.Contains('=')) {
            $option = __ddd_Option $state ($word.Split([char] 61)[0])
            if ($option) { $state.Used += $option.Names }
        }
        elseif ($word -cmatch '^[-+].') {
            $state.Maybe = $false
            $option = __ddd_Option $state $word
            if ($option) { __ddd_Use $state $option }
            elseif ($word -cmatch '^-[^-].') {
                # -it: each letter an option, up to one that takes the rest as its value
                for ($index = 1; $index -lt $word.Length; $index++) {
                    $option = __ddd_Option $state ('-' + $word[$index])
                    if (-not $option) { continue }
                    __ddd_Use $state $option
                    if ($null -ne $state.Expects -and $index -lt $word.Length - 1) {
                        $state.Expects = $null
                        break
                    }
                }
            }
            else { $state.Maybe = $true }
        }
        else {
            $row = $null
            if (-not $state.Operands -and $state.Table -cne '') {
                $start = $word + [char] 9
                foreach ($candidate in (__ddd_Rows $state.Table $word)) {
                    if ($candidate.StartsWith($start, [StringComparison]::Ordinal)) { $row = $candidate }
                }
            }
            if ($null -ne $row) {
                __ddd_Enter $state $id $row
                $state.Used = @()
                $state.Maybe = $false
            }
            elseif ($state.Maybe) { $state.Maybe = $false }
            else {
                $state.Operands = $true
                $state.Ended = $state.Runs
            }
        }
    }
}

# What may stand where the cursor is: pairs of a candidate and its description.
function global:__ddd_Answer([string] $id, [string] $current, [string[]] $words) {
    $state = @{ Table = ''; Runs = $false; Options = @(); Used = @(); Expects = $null; Maybe = $false; Operands = $false; Ended = $false }
    __ddd_Enter $state $id $global:__ddd_Tables["self_$id"]
    __ddd_Walk $state $id $words
    if ($null -ne $state.Expects) { $state.Expects.Values }
    elseif ($state.Ended) { }
    elseif ($current.StartsWith('--') -and $current.Contains('=')) {
        $name = $current.Split([char] 61)[0]
        $option = __ddd_Option $state $name
        if ($option) { foreach ($value in $option.Values) { , @(($name + '=' + $value[0]), $value[1]) } }
    }
    elseif ($current -cmatch '^[-+]') {
        foreach ($option in $state.Options) {
            foreach ($flag in $option.Offered) {
                if ($state.Used -cnotcontains $flag) { , @($flag, $option.Description) }
            }
        }
    }
    elseif (-not $state.Operands -and $state.Table -cne '') {
        foreach ($row in (__ddd_Rows $state.Table $current)) {
            $cells = $row.Split([char] 9)
            , @($cells[0], $cells[2])
        }
    }
}

# As it is typed: what PowerShell would act on stands in quotes.
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
    foreach ($pair in (__ddd_Answer $id $wordToComplete $words)) {
        if (-not $pair[0].StartsWith($wordToComplete, [StringComparison]::OrdinalIgnoreCase)) { continue }
        $seen[$pair[0]] = $true
        $tip = if ($pair[1] -ceq '') { $pair[0] } else { $pair[1] }
        [System.Management.Automation.CompletionResult]::new((__ddd_Quote $pair[0]), $pair[0], 'ParameterValue', $tip)
    }
    $earlier = $global:__ddd_Earlier[$id]
    if ($null -ne $earlier) {
        foreach ($result in (& $earlier $wordToComplete $commandAst $cursorPosition)) {
            $text = if ($result -is [System.Management.Automation.CompletionResult]) { $result.ListItemText } else { [string] $result }
            if (-not $seen.ContainsKey($text)) { $result }
        }
    }
}

# Keeps what was registered for the program before, which PowerShell itself would forget.
function global:__ddd_Register([string] $id, [string] $program, [scriptblock] $ours) {
    if ($null -eq $global:__ddd_Earlier[$id]) {
        try {
            $flags = [System.Reflection.BindingFlags] 'NonPublic, Instance'
            $context = $ExecutionContext.GetType().GetField('_context', $flags).GetValue($ExecutionContext)
            $native = $context.GetType().GetProperty('NativeArgumentCompleters', $flags).GetValue($context)
            if ($null -ne $native -and $native.ContainsKey($program)) { $global:__ddd_Earlier[$id] = $native[$program] }
        } catch { }
    }
    Register-ArgumentCompleter -Native -CommandName $program -ScriptBlock $ours
}
`
