/**
 * What each shell sources: it asks the program for what may follow, and shows it. The program is called as
 * `genai-readiness __complete WORD… =CURRENT`, answers one candidate a line, with what it means behind a tab,
 * and ends with `:files` where paths may follow as well. The sign before the current word keeps an empty one alive.
 */
import { REQUEST } from './request.ts';
import { TOOL } from '../../model/tool.ts';
import type { Shell } from '../../model/vocabulary.ts';

/** Last line of an answer after which paths may follow. */
export const FILES = ':files';

const name = TOOL.name;
const fn = `_${name.replaceAll('-', '_')}`;

export const SCRIPTS: Record<Shell, string> = {
  bash: `# ${name}: completion for bash. source <(${name} completion bash)
${fn}() {
  local -a words
  local line cur prefix files=
  # Bash breaks words at = and :, the program does not.
  read -ra words <<< "\${COMP_LINE:0:COMP_POINT}"
  [[ \${COMP_LINE:0:COMP_POINT} == *[[:space:]] ]] && words+=('')
  cur=\${words[\${#words[@]}-1]}
  prefix=\${cur%"\${cur##*[=:]}"}
  unset "words[\${#words[@]}-1]"
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == '${FILES}' ]]; then files=1; continue; fi
    line=\${line%%$'\\t'*}
    COMPREPLY+=("\${line#"$prefix"}")
  done < <("\${words[0]}" ${REQUEST} "\${words[@]:1}" "=$cur" 2> /dev/null)
  if [[ \${#COMPREPLY[@]} -gt 0 || -z $files ]]; then compopt +o default 2> /dev/null; fi
  if [[ \${#COMPREPLY[@]} -gt 0 && \${COMPREPLY[0]} == *= ]]; then compopt -o nospace 2> /dev/null; fi
}
complete -o default -F ${fn} ${name}
`,
  zsh: `#compdef ${name}
# ${name}: completion for zsh. source <(${name} completion zsh), or save it as _${name} in a folder of $fpath
${fn}() {
  local -a plain open
  local line value meaning files=
  local -a asked=("\${(@)words[2,CURRENT-1]}" "=\${words[CURRENT]}")
  while IFS= read -r line; do
    if [[ $line == '${FILES}' ]]; then files=1; continue; fi
    value=\${\${line%%$'\\t'*}//:/\\\\:}
    if [[ $line == *$'\\t'* ]]; then meaning=":\${line#*$'\\t'}"; else meaning=; fi
    if [[ $value == *= ]]; then open+=("$value$meaning"); else plain+=("$value$meaning"); fi
  done < <("\${words[1]}" ${REQUEST} "\${(@)asked}" 2> /dev/null)
  (( $#plain )) && _describe -t values value plain
  (( $#open )) && _describe -t values value open -S ''
  if (( ! $#plain && ! $#open )) && [[ -n $files ]]; then
    compset -P '*='
    _files
  fi
}
compdef ${fn} ${name}
`,
  fish: `# ${name}: completion for fish. ${name} completion fish > ~/.config/fish/completions/${name}.fish
function _${fn}
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l lines ($words[1] ${REQUEST} $words[2..-1] "=$current" 2> /dev/null)
    set -l values (string match -v '${FILES}' -- $lines)
    if test (count $values) -gt 0
        printf '%s\\n' $values
    else if contains -- '${FILES}' $lines
        set -l start (string match -r '^-.*=' -- $current)
        for path in (__fish_complete_path (string replace -- "$start" '' $current))
            echo "$start$path"
        end
    end
end
complete -c ${name} -f -a '(_${fn})'
`,
  powershell: `# ${name}: completion for PowerShell. ${name} completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName '${name}' -ScriptBlock {
  param($current, $ast, $position)
  # A word in quotation marks is meant without them.
  $words = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $position -or ($_.Extent.EndOffset -eq $position -and $current -eq '') } | ForEach-Object {
    if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.ToString() }
  })
  $before = @($words | Select-Object -Skip 1)
  # The program writes UTF-8, whatever the code page of the console is.
  $encoding = [Console]::OutputEncoding
  try {
    [Console]::OutputEncoding = [System.Text.UTF8Encoding]::new()
    & $words[0] ${REQUEST} @before "=$current" 2> $null | Where-Object { $_ -ne '${FILES}' } | ForEach-Object {
      $value, $meaning = $_ -split '\\t', 2
      if (-not $meaning) { $meaning = $value }
      [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $meaning)
    }
  } finally {
    [Console]::OutputEncoding = $encoding
  }
}
`,
};
