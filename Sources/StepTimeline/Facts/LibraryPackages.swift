/// In which package the development files of a library are (`-lz`).
///
/// Sources: as for ``ProgramPackages``.
enum LibraryPackages {
  /// The package to install for a library; nil if none is known to have it.
  static func package(of library: String, for manager: PackageManager) -> String? {
    if let known = PackageIndex.package(withLibrary: library, for: manager) { return known }
    // dnf takes a file instead of a name.
    return manager == .dnf ? "'*/lib\(library).so'" : nil
  }

  /// The package that this table names; nil if it has none.
  static func known(_ library: String, for manager: PackageManager) -> String? {
    if library.hasPrefix("boost_") {
      switch manager {
      case .apk: return "boost-dev"
      case .apt: return "lib\(library.replacing("_", with: "-"))-dev"
      case .dnf: return "boost-devel"
      }
    }
    for row in table where row.libraries.split(separator: " ").contains(Substring(library)) {
      switch manager {
      case .apk: return row.apk
      case .apt: return row.apt
      case .dnf: return row.dnf
      }
    }
    return nil
  }

  /// Whether the table has a library.
  static func isKnown(_ library: String) -> Bool {
    table.contains { $0.libraries.split(separator: " ").contains(Substring(library)) }
  }

  /// Libraries, and their package in Alpine, in Debian and Ubuntu, in Fedora and Red Hat.
  private static let table: [(libraries: String, apk: String, apt: String, dnf: String)] = [
    ("z", "zlib-dev zlib-static", "zlib1g-dev", "zlib-devel"),
    ("ssl crypto", "openssl-dev openssl-libs-static", "libssl-dev", "openssl-devel"),
    ("curl", "curl-dev curl-static", "libcurl4-openssl-dev", "libcurl-devel"),
    ("c m pthread dl rt util resolv", "musl-dev", "libc6-dev", "glibc-devel"),
    ("stdc++ gcc gcc_s", "build-base", "build-essential", "gcc-c++"),
    ("c++ c++abi", "libc++-dev", "libc++-dev libc++abi-dev", "libcxx-devel"),
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
    ("tcmalloc profiler", "gperftools-dev", "libgoogle-perftools-dev", "gperftools-devel"),
    ("gfortran quadmath", "gfortran", "gfortran", "gcc-gfortran"),
    ("ssh", "libssh-dev", "libssh-dev", "libssh-devel"),
    ("grpc++ grpc", "grpc-dev", "libgrpc++-dev", "grpc-devel"),
    ("rocksdb", "rocksdb-dev", "librocksdb-dev", "rocksdb-devel"),
    ("websockets", "libwebsockets-dev", "libwebsockets-dev", "libwebsockets-devel"),
    ("mimalloc", "mimalloc2-dev", "libmimalloc-dev", "mimalloc-devel"),
    (
      "nl-3 nl-genl-3 nl-route-3", "libnl3-dev", "libnl-3-dev libnl-genl-3-dev libnl-route-3-dev",
      "libnl3-devel"
    ),
    ("nftnl", "libnftnl-dev", "libnftnl-dev", "libnftnl-devel"),
    ("db", "db-dev", "libdb-dev", "libdb-devel"),
    ("pcap", "libpcap-dev", "libpcap-dev", "libpcap-devel"),
    ("systemd", "elogind-dev", "libsystemd-dev", "systemd-devel"),
    ("yaml", "yaml-dev", "libyaml-dev", "libyaml-devel"),
    ("expat", "expat-dev", "libexpat1-dev", "expat-devel"),
    ("glib-2.0", "glib-dev", "libglib2.0-dev", "glib2-devel"),
    ("python3", "python3-dev", "python3-dev", "python3-devel"),
    ("ldap lber", "openldap-dev", "libldap2-dev", "openldap-devel"),
    ("sasl2", "cyrus-sasl-dev", "libsasl2-dev", "cyrus-sasl-devel"),
    ("krb5 gssapi_krb5", "krb5-dev", "libkrb5-dev", "krb5-devel"),
    ("magic", "file-dev", "libmagic-dev", "file-devel"),
    ("usb-1.0", "libusb-dev", "libusb-1.0-0-dev", "libusb1-devel"),
    ("asound", "alsa-lib-dev", "libasound2-dev", "alsa-lib-devel"),
    ("event", "libevent-dev", "libevent-dev", "libevent-devel"),
    ("ev", "libev-dev", "libev-dev", "libev-devel"),
    ("uv", "libuv-dev", "libuv1-dev", "libuv-devel"),
    ("GL", "mesa-dev", "libgl-dev", "mesa-libGL-devel"),
    ("cairo", "cairo-dev", "libcairo2-dev", "cairo-devel"),
    ("freetype", "freetype-dev", "libfreetype-dev", "freetype-devel"),
    ("webp", "libwebp-dev", "libwebp-dev", "libwebp-devel"),
    ("tiff", "tiff-dev", "libtiff-dev", "libtiff-devel"),
    ("sodium", "libsodium-dev", "libsodium-dev", "libsodium-devel"),
    ("boost", "boost-dev", "libboost-all-dev", "boost-devel"),
    ("geos geos_c", "geos-dev", "libgeos-dev", "geos-devel"),
    ("hdf5", "hdf5-dev", "libhdf5-dev", "hdf5-devel"),
    ("sndfile", "libsndfile-dev", "libsndfile1-dev", "libsndfile-devel"),
    ("portaudio", "portaudio-dev", "portaudio19-dev", "portaudio-devel"),
    ("snappy", "snappy-dev", "libsnappy-dev", "snappy-devel"),
    ("lz4", "lz4-dev", "liblz4-dev", "lz4-devel"),
    ("pcre", "pcre-dev", "libpcre3-dev", "pcre-devel"),
    ("pcre2 pcre2-8", "pcre2-dev", "libpcre2-dev", "pcre2-devel"),
    ("odbc", "unixodbc-dev", "unixodbc-dev", "unixODBC-devel"),
    ("tirpc", "libtirpc-dev", "libtirpc-dev", "libtirpc-devel"),
    ("zip", "libzip-dev", "libzip-dev", "libzip-devel"),
    ("archive", "libarchive-dev", "libarchive-dev", "libarchive-devel"),
    ("onig", "oniguruma-dev", "libonig-dev", "oniguruma-devel"),
    ("MagickWand", "imagemagick-dev", "libmagickwand-dev", "ImageMagick-devel"),
    ("gdal", "gdal-dev", "libgdal-dev", "gdal-devel"),
    ("cups", "cups-dev", "libcups2-dev", "cups-devel"),
    ("dbus-1", "dbus-dev", "libdbus-1-dev", "dbus-devel"),
    ("pango", "pango-dev", "libpango1.0-dev", "pango-devel"),
    ("gtk-3", "gtk+3.0-dev", "libgtk-3-dev", "gtk3-devel"),
    ("protobuf", "protobuf-dev", "libprotobuf-dev", "protobuf-devel"),
    ("linux", "linux-headers", "linux-libc-dev", "kernel-headers"),
  ]
}
