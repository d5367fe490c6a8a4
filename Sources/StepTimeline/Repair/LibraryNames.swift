/// Which library a header, a pkg-config module or a CMake package belongs to, by the names that ``LibraryPackages`` has.
enum LibraryNames {
  /// The library of a header such as `openssl/ssl.h`.
  static func library(ofHeader header: String) -> String? {
    for row in headers where row.headers.split(separator: " ").contains(where: { matches(header, $0) }) {
      return row.library
    }
    return nil
  }

  private static func matches(_ header: String, _ pattern: Substring) -> Bool {
    pattern.hasSuffix("/") ? header.hasPrefix(pattern) : header == pattern
  }

  /// The library for a name that the linker, pkg-config or CMake uses, such as `ZLIB` or `libxml-2.0`.
  static func library(named name: String) -> String? {
    let wanted = name.lowercased()
    for row in names where row.names.split(separator: " ").contains(Substring(wanted)) { return row.library }
    return LibraryPackages.isKnown(name) ? name : nil
  }

  private static let headers: [(headers: String, library: String)] = [
    ("openssl/", "ssl"), ("sqlite3.h", "sqlite3"), ("zlib.h zconf.h", "z"), ("curl/", "curl"),
    ("libpq-fe.h postgresql/", "pq"), ("mysql.h mysql/ mariadb/", "mysqlclient"), ("ffi.h", "ffi"),
    ("libxml/ libxml2/", "xml2"), ("libxslt/", "xslt"), ("png.h", "png"), ("jpeglib.h", "jpeg"),
    ("gmp.h gmpxx.h", "gmp"), ("readline/", "readline"), ("ncurses.h curses.h ncurses/ term.h", "ncurses"),
    ("bzlib.h", "bz2"), ("lzma.h", "lzma"), ("zstd.h", "zstd"), ("uuid/", "uuid"), ("X11/", "X11"),
    ("librdkafka/", "rdkafka"), ("zmq.h", "zmq"), ("pcap.h pcap/", "pcap"), ("systemd/", "systemd"),
    ("stdio.h stdlib.h string.h errno.h limits.h sys/types.h sys/cdefs.h bits/ features.h stddef.h", "c"),
    ("yaml.h", "yaml"), ("expat.h", "expat"), ("glib.h glib/ gio/", "glib-2.0"),
    ("Python.h pyconfig.h", "python3"),
    ("ldap.h lber.h", "ldap"), ("sasl/", "sasl2"), ("krb5.h gssapi.h gssapi/", "krb5"), ("magic.h", "magic"),
    ("libusb.h libusb-1.0/", "usb-1.0"), ("alsa/", "asound"), ("event.h event2/", "event"), ("ev.h", "ev"),
    ("uv.h", "uv"), ("GL/", "GL"), ("cairo.h cairo/", "cairo"), ("freetype/ ft2build.h", "freetype"),
    ("webp/", "webp"), ("tiff.h tiffio.h", "tiff"), ("sodium.h", "sodium"), ("boost/", "boost"),
    ("geos_c.h", "geos"),
    ("hdf5.h", "hdf5"), ("sndfile.h", "sndfile"), ("portaudio.h", "portaudio"),
    ("snappy.h snappy-c.h", "snappy"),
    ("lz4.h", "lz4"), ("pcre.h", "pcre"), ("pcre2.h", "pcre2"), ("sql.h sqlext.h", "odbc"),
    ("tirpc/ rpc/", "tirpc"),
    ("zip.h", "zip"), ("archive.h", "archive"), ("onig.h oniguruma.h", "onig"),
    ("MagickWand/ wand/", "MagickWand"),
    ("gdal.h", "gdal"), ("cups/", "cups"), ("dbus/", "dbus-1"), ("linux/", "linux"),
  ]

  private static let names: [(names: String, library: String)] = [
    ("openssl libssl libcrypto ssl crypto", "ssl"), ("sqlite3 sqlite", "sqlite3"), ("zlib z", "z"),
    ("libcurl curl", "curl"), ("libpq postgresql pq", "pq"),
    ("mysql mysqlclient libmysqlclient mariadb libmariadb", "mysqlclient"), ("libffi ffi", "ffi"),
    ("libxml-2.0 libxml2 xml2", "xml2"), ("libxslt libexslt xslt", "xslt"), ("libpng png libpng16", "png"),
    ("libjpeg jpeg", "jpeg"), ("gmp", "gmp"), ("readline", "readline"),
    ("ncurses ncursesw curses tinfo", "ncurses"), ("bzip2 bz2", "bz2"), ("liblzma lzma", "lzma"),
    ("libzstd zstd", "zstd"), ("uuid libuuid", "uuid"), ("x11", "X11"), ("rdkafka", "rdkafka"),
    ("libzmq zmq zeromq", "zmq"),
    ("libpcap pcap", "pcap"), ("libsystemd systemd", "systemd"), ("yaml-0.1 yaml libyaml", "yaml"),
    ("expat", "expat"), ("glib-2.0 gio-2.0 gobject-2.0 gthread-2.0 glib", "glib-2.0"),
    ("python3 python3.11", "python3"),
    ("ldap ldap_r lber", "ldap"), ("sasl2", "sasl2"), ("krb5 gssapi_krb5 krb5-gssapi", "krb5"),
    ("magic", "magic"),
    ("libusb-1.0 usb-1.0", "usb-1.0"), ("alsa asound", "asound"), ("libevent event", "event"), ("ev", "ev"),
    ("libuv uv", "uv"), ("gl opengl", "GL"), ("cairo", "cairo"), ("freetype2 freetype", "freetype"),
    ("libwebp webp", "webp"), ("libtiff-4 tiff", "tiff"), ("libsodium sodium", "sodium"), ("boost", "boost"),
    ("geos", "geos"), ("hdf5", "hdf5"), ("sndfile", "sndfile"), ("portaudio-2.0 portaudio", "portaudio"),
    ("snappy", "snappy"), ("liblz4 lz4", "lz4"), ("libpcre pcre", "pcre"),
    ("libpcre2-8 pcre2-8 pcre2", "pcre2"),
    ("odbc", "odbc"), ("libtirpc tirpc", "tirpc"), ("libzip zip", "zip"), ("libarchive archive", "archive"),
    ("oniguruma onig", "onig"), ("magickwand imagemagick", "MagickWand"), ("gdal", "gdal"), ("cups", "cups"),
    ("dbus-1", "dbus-1"), ("pangocairo pango", "pango"), ("gtk+-3.0", "gtk-3"), ("protobuf", "protobuf"),
  ]
}
