#!/usr/bin/env bash
# Runs buildlog for the action. Everything it is told comes through variables of the environment.
set -euo pipefail

# shellcheck source=action/messages.sh
. "$(dirname "$0")/messages.sh"

# The lines of a text that are not empty, as the array `lines`.
read_lines() {
  lines=()
  local line
  while IFS= read -r line; do
    line=${line%$'\r'}
    [ -z "$line" ] || lines+=("$line")
  done <<< "$1"
}

# The figures of the build that counts: the first one that did not succeed, else the last one.
#
# The report has one member a line, and the indentation says whose it is; texts of the log never begin a line. So no
# program is needed that reads JSON.
write_outputs() {
  [ -s "$folder/report.json" ] || return 0
  {
    awk '
      function value(line) {
        sub(/^ *"[A-Za-z]*": /, "", line); sub(/,$/, "", line)
        gsub(/^"|"$/, "", line)
        return line == "null" ? "" : line
      }
      function flush() { if (result != "" && (chosen == "" || chosen == "succeeded")) {
        chosen = result; wall_chosen = wall; rule_chosen = primary
      } }
      /^      "source": /      { flush(); result = wall = primary = "" }
      /^      "result": /      { result = value($0) }
      /^      "wallSeconds": / { wall = value($0) }
      /^          "rule": /    { rule = value($0) }
      /^          "primary": true/ { if (primary == "") primary = rule }
      END {
        flush()
        print "result=" chosen; print "wall-seconds=" wall_chosen; print "rule=" rule_chosen
      }
    ' "$folder/report.json"
    echo "comment-file=$folder/comment.md"
    echo "report-file=$folder/report.json"
    echo "log-file=$log_file"
    echo "binary=$(command -v "$binary")"
  } >> "$GITHUB_OUTPUT"
}

# What buildlog said of a limit that was missed, of a log that it could not read, or of what it was told to do.
show_errors() { # STATUS
  case $1 in
    2 | 3 | 4 | 74) ;;
    *) return 0 ;;
  esac
  local message count=0
  while IFS= read -r message; do
    show_error "${message#buildlog: }"
    count=$((count + 1))
  done < <(grep -a '^buildlog: ' "$folder/messages" | tail -n 10)
  # Of a command that was run the status is the command's own.
  [ "$count" -gt 0 ] || [ -z "$log" ] || show_error "buildlog ended with exit status $1."
}

log=${BUILDLOG_LOG:-}
command=${BUILDLOG_COMMAND:-}
if [ -n "$log" ] && [ -n "$command" ]; then fail "Give either 'log' or 'command', not both."; fi
if [ -z "$log" ] && [ -z "$command" ]; then fail "Give 'log', the path of a saved log, or 'command', a command to run."; fi

binary=${BUILDLOG_BINARY:-buildlog}
command -v "$binary" > /dev/null || fail "$binary is no program on this runner."
folder=$(mktemp -d "${RUNNER_TEMP:-/tmp}/buildlog.XXXXXX")
touch "$folder/messages"

options=(--export "json=$folder/report.json" --export "markdown=$folder/comment.md")
options+=(--marker "${BUILDLOG_MARKER:-buildlog}")
if [ "${BUILDLOG_ANNOTATIONS:-true}" = true ]; then options+=(--format github); fi
if [ "${BUILDLOG_STEP_SUMMARY:-true}" = true ]; then options+=(--step-summary); fi
if [ "${BUILDLOG_FAIL:-true}" = true ]; then options+=(--exit-code); else options+=(--exit-zero); fi
read_lines "${BUILDLOG_ARGUMENTS:-}"
options+=(${lines[@]+"${lines[@]}"})

if [ -n "$log" ]; then
  read_lines "$log"
  log_file=${lines[0]}
  words=(report "${options[@]}" -- "${lines[@]}")
else
  log_file=$folder/build.log
  words=(run "${options[@]}" --log "$log_file" -- bash -eo pipefail -c "$command")
fi
# Standard error goes on as it comes; what buildlog itself says is looked up in a copy of it.
status=0
{ "$binary" "${words[@]}" 2>&1 >&3 3>&- | tee "$folder/messages" >&2; } 3>&1 || status=$?
write_outputs
show_errors "$status"
exit "$status"
