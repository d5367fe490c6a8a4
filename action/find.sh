#!/usr/bin/env bash
# Finds buildlog for the action: the one that was named, one in PATH, the release of the action's own tag, or one that is
# compiled. Tells the next steps by outputs: 'binary', or 'cache-key' and 'cache-path' where it has to be compiled.
set -euo pipefail

# shellcheck source=action/messages.sh
. "$(dirname "$0")/messages.sh"

output() { printf '%s=%s\n' "$1" "$2" >> "$GITHUB_OUTPUT"; }

sha256() { if command -v sha256sum > /dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi; }

platform() {
  case ${RUNNER_OS:-}-${RUNNER_ARCH:-} in
    Linux-X64) echo linux-x86_64 ;;
    Linux-ARM64) echo linux-aarch64 ;;
    macOS-*) echo macos ;;
  esac
}

# Downloads the release of the action's tag, checks it against the release's checksums, and keeps it for later jobs on a
# runner of one's own.
download() {
  local tag=${BUILDLOG_ACTION_REF:-} repository=${BUILDLOG_ACTION_REPOSITORY:-} platform archive base folder expected actual
  platform=$(platform)
  # Who pins the action by its commit means the release that was made of it.
  if [[ $tag =~ ^[0-9a-f]{40}$ ]]; then
    tag=v$(sed -n 's/.*static let current = "\([^"]*\)".*/\1/p' "$BUILDLOG_ACTION_PATH/Sources/StepTimeline/Model/Version.swift")
  fi
  [[ $tag =~ ^v[0-9]+(\.[0-9]+)*$ ]] && [ -n "$repository" ] && [ -n "$platform" ] || return 1
  folder=${RUNNER_TOOL_CACHE:-$RUNNER_TEMP}/buildlog/$tag-$platform
  if [ ! -x "$folder/buildlog" ]; then
    archive=buildlog-$platform.tar.gz
    base=${BUILDLOG_RELEASES:-${GITHUB_SERVER_URL:-https://github.com}/$repository/releases}/download/$tag
    mkdir -p "$folder"
    if ! curl -fsSL --retry 3 -o "$folder/$archive" "$base/$archive" \
      || ! curl -fsSL --retry 3 -o "$folder/SHA256SUMS" "$base/SHA256SUMS"; then
      echo "There is no release $tag for $platform."
      return 1
    fi
    expected=$(sed -n "s/^\([0-9a-f]*\)  $archive\$/\1/p" "$folder/SHA256SUMS")
    actual=$(sha256 "$folder/$archive" | cut -d ' ' -f 1)
    # Not a reason to compile instead: somebody changed the file, or it broke off.
    if [ -z "$expected" ] || [ "$expected" != "$actual" ]; then
      rm "$folder/$archive"
      fail "The checksum of $base/$archive is $actual, not ${expected:-given}."
    fi
    tar -xzf "$folder/$archive" -C "$folder" buildlog
    rm "$folder/$archive" "$folder/SHA256SUMS"
  fi
  output binary "$folder/buildlog"
}

# The action's own sources are what the program is made of.
compile_later() {
  local key
  command -v swift > /dev/null \
    || fail "There is no buildlog, no release of ${BUILDLOG_ACTION_REF:-this version}, and no Swift on this runner. Say where it is with 'binary', or use the action by a tag."
  key=$(cd "$BUILDLOG_ACTION_PATH" && find Package.swift Sources -type f | LC_ALL=C sort | while read -r file; do sha256 "$file"; done \
    | sha256 | cut -c 1-32)
  output cache-key "buildlog-${RUNNER_OS:-}-${RUNNER_ARCH:-}-$key"
  output cache-path "$RUNNER_TEMP/buildlog-$key"
}

if [ -n "${BUILDLOG_BINARY:-}" ]; then
  output binary "$BUILDLOG_BINARY"
elif command -v buildlog > /dev/null; then
  output binary buildlog
elif ! download; then
  compile_later
fi
