#!/usr/bin/env bash
# Installs the external tools that the tests use: shells and terminal tools, a browser, PDF tools, fonts, Anki's back end and a
# PowerShell grammar. For Debian and derivatives. Uses sudo to install packages, unless run as root. Safe to run repeatedly.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(man-db bash bash-completion zsh fish elvish tmux shellcheck fzf chromium poppler-utils fonts-inter fonts-jetbrains-mono fonts-noto-cjk python3-venv)
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if ((${#missing[@]} > 0)); then
  as_root=()
  [[ $(id -u) == 0 ]] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

# Anki's back end without the GUI, and a PowerShell grammar, since PowerShell itself isn't packaged.
[[ -x .venv/bin/python ]] || python3 -m venv .venv
.venv/bin/pip install --quiet --disable-pip-version-check \
  'anki==25.9.2' 'tree-sitter==0.26.1' 'tree-sitter-powershell==0.26.4'
echo "real tools: ready"
