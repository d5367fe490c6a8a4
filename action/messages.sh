# shellcheck shell=bash
# Errors as the workflow run shows them.

# A text as a workflow command takes it: it stays one command, whatever is in the text.
escaped() {
  local text=$1
  text=${text//'%'/%25}
  text=${text//$'\r'/%0D}
  printf '%s' "${text//$'\n'/%0A}"
}

show_error() { printf '::error title=buildlog::%s\n' "$(escaped "$1")"; }

fail() {
  show_error "$1"
  exit 2
}
