/// In which package the development files of a library are (`-lz`).
///
/// Sources: as for ``ProgramPackages``.
enum LibraryPackages {
  /// The package to install for a library; the distribution's usual form of name where nothing else is known.
  static func package(of library: String, for manager: PackageManager) -> String {
    if let known = PackageIndex.package(withLibrary: library, for: manager) { return known }
    switch manager {
    case .apk: return "\(library)-dev"
    case .apt: return "lib\(library)-dev"
    case .dnf: return "'*/lib\(library).so'"
    }
  }

  /// The package that this table names; nil where it has none.
  static func known(_ library: String, for manager: PackageManager) -> String? {
    for row in table where row.libraries.split(separator: " ").contains(Substring(library)) {
      switch manager {
      case .apk: return row.apk
      case .apt: return row.apt
      case .dnf: return row.dnf
      }
    }
    return nil
  }

  /// Libraries, and their package in Alpine, in Debian and Ubuntu, in Fedora and Red Hat.
  private static let table: [(libraries: String, apk: String, apt: String, dnf: String)] = [
    ("z", "zlib-dev zlib-static", "zlib1g-dev", "zlib-devel"),
    ("ssl crypto", "openssl-dev openssl-libs-static", "libssl-dev", "openssl-devel"),
    ("curl", "curl-dev curl-static", "libcurl4-openssl-dev", "libcurl-devel"),
    ("c m pthread dl rt", "musl-dev", "libc6-dev", "glibc-devel"),
    ("stdc++ gcc gcc_s", "build-base", "build-essential", "gcc-c++"),
    ("pq", "libpq-dev", "libpq-dev", "libpq-devel"),
    (
      "mysqlclient mariadb", "mariadb-connector-c-dev", "default-libmysqlclient-dev",
      "mariadb-connector-c-devel"
    ),
    ("sqlite3", "sqlite-dev sqlite-static", "libsqlite3-dev", "sqlite-devel"),
    ("xml2", "libxml2-dev", "libxml2-dev", "libxml2-devel"),
    ("xslt", "libxslt-dev", "libxslt1-dev", "libxslt-devel"),
    ("ffi", "libffi-dev", "libffi-dev", "libffi-devel"),
    ("png png16", "libpng-dev", "libpng-dev", "libpng-devel"),
    ("jpeg", "libjpeg-turbo-dev", "libjpeg-dev", "libjpeg-turbo-devel"),
    ("gmp", "gmp-dev", "libgmp-dev", "gmp-devel"),
    ("readline", "readline-dev", "libreadline-dev", "readline-devel"),
    ("ncurses ncursesw tinfo curses", "ncurses-dev", "libncurses-dev", "ncurses-devel"),
    ("bz2", "bzip2-dev bzip2-static", "libbz2-dev", "bzip2-devel"),
    ("lzma", "xz-dev xz-static", "liblzma-dev", "xz-devel"),
    ("zstd", "zstd-dev zstd-static", "libzstd-dev", "libzstd-devel"),
    ("uuid", "util-linux-dev", "uuid-dev", "libuuid-devel"),
    ("X11", "libx11-dev", "libx11-dev", "libX11-devel"),
    ("rdkafka", "librdkafka-dev", "librdkafka-dev", "librdkafka-devel"),
    ("zmq", "zeromq-dev", "libzmq3-dev", "zeromq-devel"),
    ("pcap", "libpcap-dev", "libpcap-dev", "libpcap-devel"),
    ("systemd", "elogind-dev", "libsystemd-dev", "systemd-devel"),
  ]
}
