#!/bin/sh
# Installs buildlog: takes the program for this machine from a release, checks it, and puts it into a folder of yours.
#
#   curl -fsSL https://github.com/OWNER/buildlog/releases/latest/download/install.sh | sh
#
# It needs neither root nor anything beside curl or wget, tar, and sha256sum, shasum or openssl. Variables:
#   BUILDLOG_VERSION      the release, such as v1.2.3; the latest one if it is not set
#   BUILDLOG_INSTALL_DIR  where it goes; ~/.local/bin if it is not set
#   BUILDLOG_PLUGIN       1: as a plug-in of docker too, for 'docker buildlog'
#   BUILDLOG_RELEASES     where releases are, for a mirror: the address before /latest or /download
set -eu

repository=OWNER/buildlog

say() { printf '%s\n' "$*"; }
die() { printf 'install.sh: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" > /dev/null 2>&1; }

fetch() { # URL FILE
  if has curl; then
    curl -fsSL --retry 3 -o "$2" "$1"
  elif has wget; then
    wget -q -O "$2" "$1"
  else
    die "neither curl nor wget is here"
  fi
}

sha256() { # FILE
  if has sha256sum; then sha256sum "$1" | cut -d ' ' -f 1
  elif has shasum; then shasum -a 256 "$1" | cut -d ' ' -f 1
  elif has openssl; then openssl dgst -sha256 "$1" | sed 's/.* //'
  else die "none of sha256sum, shasum and openssl is here, so the download cannot be checked"
  fi
}

platform() {
  system=$(uname -s)
  machine=$(uname -m)
  case $system in
    Darwin) say macos ;;
    Linux)
      case $machine in
        x86_64 | amd64) say linux-x86_64 ;;
        aarch64 | arm64) say linux-aarch64 ;;
        *) die "there is no release for $machine; build it with Swift, see README.md" ;;
      esac
      ;;
    *) die "there is no release for $system; on Windows it runs inside WSL" ;;
  esac
}

# All of it is one function, so that a download of this script that breaks off does nothing.
main() {
  version=${BUILDLOG_VERSION:-latest}
  folder=${BUILDLOG_INSTALL_DIR:-${HOME:?}/.local/bin}
  releases=${BUILDLOG_RELEASES:-}
  if [ -z "$releases" ]; then
    [ "$repository" != OWNER/buildlog ] || die "set BUILDLOG_RELEASES: this copy of the script is not from a release"
    releases=https://github.com/$repository/releases
  fi
  case $version in
    latest) base=$releases/latest/download ;;
    v*) base=$releases/download/$version ;;
    *) base=$releases/download/v$version ;;
  esac
  archive=buildlog-$(platform).tar.gz

  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  trap 'exit 1' HUP INT TERM
  fetch "$base/$archive" "$work/$archive" || die "$base/$archive could not be fetched"
  fetch "$base/SHA256SUMS" "$work/SHA256SUMS" || die "$base/SHA256SUMS could not be fetched"
  expected=$(sed -n "s/^\([0-9a-f]*\)  $archive\$/\1/p" "$work/SHA256SUMS")
  [ -n "$expected" ] || die "SHA256SUMS does not name $archive"
  actual=$(sha256 "$work/$archive")
  [ "$expected" = "$actual" ] || die "the checksum of $archive is $actual, not $expected; nothing was installed"

  tar -xzf "$work/$archive" -C "$work" buildlog
  mkdir -p "$folder"
  # Renamed into its place, so that a program that runs there is not overwritten.
  cp "$work/buildlog" "$folder/.buildlog.$$"
  chmod 755 "$folder/.buildlog.$$"
  mv -f "$folder/.buildlog.$$" "$folder/buildlog"
  say "$folder/buildlog: $("$folder/buildlog" --version)"
  if [ "${BUILDLOG_PLUGIN:-}" = 1 ]; then
    plugins=${DOCKER_CONFIG:-$HOME/.docker}/cli-plugins
    mkdir -p "$plugins"
    ln -sf "$folder/buildlog" "$plugins/docker-buildlog"
    say "$plugins/docker-buildlog: 'docker buildlog' works now"
  fi
  case :${PATH:-}: in
    *:"$folder":*) ;;
    *) say "add it to your PATH: export PATH=\"$folder:\$PATH\"" ;;
  esac
}

main
