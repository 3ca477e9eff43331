#!/usr/bin/env bash
# Installs the external tools that the tests use: shells, a browser, PDF tools, and Anki's backend.
# For Debian and derivatives. Needs root to install packages. Safe to run repeatedly.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(man-db bash bash-completion zsh fish elvish tmux shellcheck fzf chromium poppler-utils fonts-inter fonts-jetbrains-mono fonts-noto-cjk)
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if ((${#missing[@]} > 0)); then
  run=()
  [[ $(id -u) == 0 ]] || run=(sudo)
  "${run[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${run[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

# Anki’s backend without the GUI, and a PowerShell grammar, since PowerShell itself isn’t packaged.
if ! .venv/bin/python -c 'import anki, tree_sitter_powershell' 2>/dev/null; then
  python3 -m venv .venv
  .venv/bin/pip install --quiet --disable-pip-version-check \
    'anki==25.9.2' 'tree-sitter==0.26.1' 'tree-sitter-powershell==0.26.4'
fi
echo "real tools: ready"
