#!/usr/bin/env bash
# What action.yml runs. Everything it is told comes through variables of the environment.
set -euo pipefail

fail() {
  echo "::error title=buildlog::$1"
  exit 2
}

# The lines of a text that are not empty, as the array `lines`.
read_lines() {
  lines=()
  local line
  while IFS= read -r line; do
    line=${line%$'\r'}
    [ -z "$line" ] || lines+=("$line")
  done <<< "$1"
}

find_binary() {
  binary=${BUILDLOG_BINARY:-}
  [ -z "$binary" ] || return 0
  if command -v buildlog > /dev/null; then
    binary=buildlog
  elif command -v swift > /dev/null; then
    echo "::group::Compile buildlog"
    swift build -c release --package-path "$BUILDLOG_ACTION_PATH" --product buildlog
    echo "::endgroup::"
    binary=$BUILDLOG_ACTION_PATH/.build/release/buildlog
  else
    fail "There is neither buildlog nor Swift on this runner; say where it is with 'binary'."
  fi
}

write_outputs() { # STATUS
  [ -s "$folder/report.json" ] || return 0
  {
    jq -r '
      def line: tostring | gsub("[\r\n]"; " ");
      .builds as $builds
      | ([$builds[] | select(.result != "succeeded")][0] // $builds[-1]) as $build
      | "result=\($build.result | line)",
        "wall-seconds=\($build.wallSeconds // "" | line)",
        "rule=\([$build.diagnoses[] | select(.primary)][0].rule // "" | line)"
    ' "$folder/report.json"
    echo "comment-file=$folder/comment.md"
    echo "report-file=$folder/report.json"
  } >> "$GITHUB_OUTPUT"
}

log=${BUILDLOG_LOG:-}
command=${BUILDLOG_COMMAND:-}
if [ -n "$log" ] && [ -n "$command" ]; then fail "Give either 'log' or 'command', not both."; fi
if [ -z "$log" ] && [ -z "$command" ]; then fail "Give 'log', the path of a saved log, or 'command', a command to run."; fi

find_binary
folder=$(mktemp -d "${RUNNER_TEMP:-/tmp}/buildlog.XXXXXX")

options=(--export "json=$folder/report.json" --export "markdown=$folder/comment.md")
options+=(--marker "${BUILDLOG_MARKER:-buildlog}")
if [ "${BUILDLOG_ANNOTATIONS:-true}" = true ]; then options+=(--format github); fi
if [ "${BUILDLOG_STEP_SUMMARY:-true}" = true ]; then options+=(--step-summary); fi
if [ "${BUILDLOG_FAIL:-true}" = true ]; then options+=(--exit-code); else options+=(--exit-zero); fi
read_lines "${BUILDLOG_ARGUMENTS:-}"
options+=(${lines[@]+"${lines[@]}"})

status=0
if [ -n "$log" ]; then
  read_lines "$log"
  "$binary" report "${options[@]}" -- "${lines[@]}" || status=$?
else
  "$binary" run "${options[@]}" -- bash -eo pipefail -c "$command" || status=$?
fi
write_outputs
exit "$status"
