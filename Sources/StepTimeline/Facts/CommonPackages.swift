/// Debian's packages that Dockerfiles install most, for names that are misspelt by one letter.
enum CommonPackages {
  /// The package that a name was meant to be: one letter more, less or another, or two swapped.
  static func meant(by name: String) -> String? {
    guard name.count >= 4, !debian.contains(name) else { return nil }
    let near = debian.filter { Suggestion.distance($0, name) == 1 }
    return near.count == 1 ? near.first : nil
  }

  private static let debian: Set<String> = [
    "apt-transport-https", "apt-utils", "autoconf", "automake", "bash", "binutils", "bison",
    "build-essential", "bzip2",
    "ca-certificates", "cargo", "clang", "cmake", "cron", "curl", "default-jdk", "default-jre",
    "default-libmysqlclient-dev",
    "dirmngr", "dnsutils", "dos2unix", "ffmpeg", "file", "flex", "fontconfig", "g++", "gcc", "gettext", "git",
    "gnupg",
    "graphviz", "htop", "imagemagick", "iproute2", "iputils-ping", "jq", "less", "libbz2-dev",
    "libcurl4-openssl-dev",
    "libffi-dev", "libfreetype6-dev", "libgl1", "libglib2.0-0", "libicu-dev", "libjpeg-dev", "liblzma-dev",
    "libmagic1",
    "libncurses-dev", "libonig-dev", "libpng-dev", "libpq-dev", "libreadline-dev", "libsasl2-dev",
    "libsqlite3-dev",
    "libssl-dev", "libtool", "libxml2-dev", "libxslt1-dev", "libyaml-dev", "libzip-dev", "locales",
    "lsb-release", "make",
    "mariadb-client", "nano", "net-tools", "netcat-openbsd", "nginx", "ninja-build", "nodejs",
    "openssh-client",
    "openssh-server", "openssl", "patch", "pkg-config", "postgresql-client", "procps", "protobuf-compiler",
    "python3",
    "python3-dev", "python3-pip", "python3-setuptools", "python3-venv", "python3-wheel", "redis-tools",
    "rsync", "ruby",
    "shellcheck", "software-properties-common", "sqlite3", "sudo", "supervisor", "tzdata", "unzip", "vim",
    "wget",
    "xz-utils", "zip", "zlib1g-dev",
  ]
}
