/// The distribution's packages that packages of a language need to be built: psycopg2 needs libpq's headers.
enum NativeDependencies {
  /// Where a package comes from.
  enum Ecosystem: String, CaseIterable, Sendable {
    /// PyPI.
    case python
    /// rubygems.org.
    case ruby
    /// npm's registry.
    case node
    /// PHP's own extensions (`docker-php-ext-install`), and those of PECL.
    case php
    /// crates.io.
    case rust
  }

  /// The packages of the distribution to install before one of a language is built, without the compiler that all need
  /// (``compiler(for:)``).
  ///
  /// Empty if nothing is known. A package that has no translation for the manager is left out.
  static func packages(
    for name: some StringProtocol, in ecosystem: Ecosystem, with manager: PackageManager
  ) -> [String] {
    let name = ecosystem == .python ? normalized(name) : name.lowercased()
    for row in FactTable.rows(table, of: ecosystem.rawValue)
    where row.count > 2 && FactTable.words(row[1]).contains(where: { $0 == name }) {
      var packages: [String] = []
      for word in FactTable.words(row[2]) {
        guard let translated = PackageTranslations.translated(String(word), for: manager) else { continue }
        for package in translated.split(separator: " ").map(String.init) where !packages.contains(package) {
          packages.append(package)
        }
      }
      return packages
    }
    return []
  }

  /// The compiler and other packages that every native package of a language needs.
  static func compiler(for ecosystem: Ecosystem, with manager: PackageManager) -> [String] {
    let names: [String] =
      switch ecosystem {
      case .python: ["build-essential", "python3-dev"]
      case .ruby: ["build-essential"]
      case .node: ["build-essential", "python3"]
      case .php: ["build-essential", "autoconf", "pkg-config"]
      case .rust: ["build-essential", "pkg-config"]
      }
    return names.flatMap {
      PackageTranslations.translated($0, for: manager)?.split(separator: " ").map(String.init) ?? []
    }
  }

  /// PyPI's form of a name: lower case, one hyphen for each run of `-`, `_` and `.`.
  private static func normalized(_ name: some StringProtocol) -> String {
    name.lowercased().split { $0 == "-" || $0 == "_" || $0 == "." }.joined(separator: "-")
  }

  /// Ecosystem, names, packages of Debian.
  ///
  /// Sources: the installation pages of the packages, and for PHP the README of docker-library/php and of
  /// mlocati/docker-php-extension-installer.
  static let table = """
    python|psycopg2|libpq-dev
    python|mysqlclient mysql-python|default-libmysqlclient-dev pkg-config
    python|lxml|libxml2-dev libxslt1-dev
    python|xmlsec python-xmlsec|libxmlsec1-dev pkg-config
    python|cryptography|libssl-dev libffi-dev cargo
    python|bcrypt|cargo
    python|cffi pynacl|libffi-dev
    python|m2crypto|libssl-dev swig
    python|pillow pillow-simd|libjpeg-dev zlib1g-dev libfreetype-dev
    python|python-ldap pyldap|libldap2-dev libsasl2-dev
    python|pycurl|libcurl4-openssl-dev libssl-dev
    python|gevent greenlet|libev-dev libffi-dev
    python|pyaudio|portaudio19-dev
    python|sounddevice|portaudio19-dev
    python|pygraphviz|libgraphviz-dev pkg-config
    python|h5py tables|libhdf5-dev
    python|netcdf4|libnetcdf-dev libhdf5-dev
    python|gdal fiona rasterio|libgdal-dev
    python|shapely|libgeos-dev
    python|pyproj|libproj-dev
    python|cartopy|libgeos-dev libproj-dev
    python|rtree|libspatialindex-dev
    python|pyodbc|unixodbc-dev
    python|pymssql|freetds-dev
    python|dbus-python|libdbus-1-dev libglib2.0-dev pkg-config
    python|pycairo|libcairo2-dev pkg-config
    python|pygobject|libgirepository1.0-dev libcairo2-dev pkg-config
    python|python-snappy|libsnappy-dev
    python|pylibmc|libmemcached-dev zlib1g-dev
    python|pyzmq|libzmq3-dev
    python|systemd-python|libsystemd-dev pkg-config
    python|python-magic|libmagic1
    python|numpy scipy|libopenblas-dev gfortran pkg-config
    python|scikit-learn|libopenblas-dev gfortran
    python|matplotlib|libfreetype-dev pkg-config
    python|av|libavformat-dev libavcodec-dev libswscale-dev pkg-config
    python|pyyaml ruamel-yaml-clib|libyaml-dev
    python|confluent-kafka|librdkafka-dev
    python|kerberos gssapi pykerberos krbv|libkrb5-dev
    python|pycups|libcups2-dev
    python|evdev psutil netifaces|linux-libc-dev
    python|secp256k1 coincurve|libsecp256k1-dev pkg-config
    python|leveldb plyvel|libleveldb-dev
    python|pycrypto pycryptodome|libgmp-dev
    python|gmpy2|libgmp-dev libmpfr-dev libmpc-dev
    python|weasyprint cairocffi|libpango-1.0-0 libcairo2
    python|tokenizers orjson maturin pydantic-core|cargo
    python|grpcio|zlib1g-dev libssl-dev
    python|uwsgi|libpcre2-dev
    python|pyicu|libicu-dev pkg-config
    python|tesserocr|libtesseract-dev libleptonica-dev pkg-config
    python|wxpython|libgtk-3-dev
    python|pygame|libsdl2-dev libfreetype-dev
    ruby|nokogiri|libxml2-dev libxslt1-dev zlib1g-dev
    ruby|pg|libpq-dev
    ruby|mysql2 mysql|default-libmysqlclient-dev
    ruby|sqlite3|libsqlite3-dev
    ruby|rmagick|libmagickwand-dev pkg-config
    ruby|ruby-vips|libvips-dev
    ruby|curb|libcurl4-openssl-dev
    ruby|charlock_holmes|libicu-dev
    ruby|rugged|cmake pkg-config libssl-dev libgit2-dev
    ruby|ffi|libffi-dev
    ruby|psych|libyaml-dev
    ruby|openssl puma eventmachine|libssl-dev
    ruby|readline readline-ext rb-readline|libreadline-dev
    ruby|tiny_tds|freetds-dev
    ruby|rdkafka|librdkafka-dev
    ruby|snappy|libsnappy-dev
    ruby|unf_ext sassc google-protobuf msgpack|g++
    ruby|ruby-oci8|libaio-dev
    ruby|gssapi|libkrb5-dev
    ruby|capybara-webkit|qtbase5-dev
    ruby|bigdecimal json bcrypt nio4r racc date strscan|make
    node|canvas|libcairo2-dev libpango1.0-dev libjpeg-dev libgif-dev librsvg2-dev pkg-config
    node|sharp|libvips-dev
    node|node-sass bcrypt better-sqlite3 sqlite3 argon2 bufferutil utf-8-validate deasync fibers re2 heapdump leveldown|python3 make g++
    node|node-gyp|python3 make g++
    node|node-rdkafka|librdkafka-dev libssl-dev libsasl2-dev
    node|zeromq zmq|libzmq3-dev
    node|usb serialport @serialport/bindings-cpp|libudev-dev
    node|kerberos nodegit|libkrb5-dev libssl-dev
    node|libpq pg-native|libpq-dev
    node|robotjs|libxtst-dev libx11-dev libpng-dev
    node|naudiodon speaker midi|libasound2-dev
    node|gl|libgl-dev libxi-dev pkg-config
    node|sodium-native|libsodium-dev
    node|odbc|unixodbc-dev
    node|keytar|libsecret-1-dev pkg-config
    node|pngquant-bin imagemin-pngquant|libpng-dev
    node|mozjpeg gifsicle|autoconf automake libtool nasm make
    node|isolated-vm|python3 make g++
    php|gd|libpng-dev libjpeg-dev libfreetype-dev libwebp-dev
    php|exif bcmath pdo mysqli pdo_mysql opcache pcntl calendar ctype shmop sysvmsg sysvsem sysvshm gettext|make
    php|intl|libicu-dev
    php|zip|libzip-dev zlib1g-dev
    php|pgsql pdo_pgsql|libpq-dev
    php|pdo_sqlite sqlite3|libsqlite3-dev
    php|pdo_odbc odbc|unixodbc-dev
    php|pdo_dblib|freetds-dev
    php|ldap|libldap2-dev
    php|soap xml dom simplexml xmlreader xmlwriter xmlrpc|libxml2-dev
    php|xsl|libxslt1-dev
    php|imap|libc-client-dev libkrb5-dev
    php|mbstring|libonig-dev
    php|curl|libcurl4-openssl-dev
    php|gmp|libgmp-dev
    php|bz2|libbz2-dev
    php|tidy|libtidy-dev
    php|enchant|libenchant-2-dev
    php|pspell|libpspell-dev
    php|snmp|libsnmp-dev
    php|readline|libedit-dev
    php|sodium|libsodium-dev
    php|ffi|libffi-dev
    php|sockets|linux-libc-dev
    php|imagick|libmagickwand-dev
    php|memcached|libmemcached-dev zlib1g-dev libssl-dev
    php|memcache|zlib1g-dev
    php|mcrypt|libmcrypt-dev
    php|amqp|librabbitmq-dev
    php|rdkafka|librdkafka-dev
    php|yaml|libyaml-dev
    php|ssh2|libssh2-1-dev
    php|zmq|libzmq3-dev
    php|mongodb swoole|libssl-dev
    php|event|libevent-dev libssl-dev
    php|gnupg|libgpgme-dev
    php|grpc protobuf|zlib1g-dev
    php|vips|libvips-dev
    php|sqlsrv pdo_sqlsrv|unixodbc-dev
    rust|openssl-sys native-tls|libssl-dev pkg-config
    rust|libsqlite3-sys|libsqlite3-dev pkg-config
    rust|pq-sys|libpq-dev
    rust|mysqlclient-sys|default-libmysqlclient-dev
    rust|libz-sys libgit2-sys|zlib1g-dev cmake pkg-config
    rust|libssh2-sys|libssl-dev zlib1g-dev pkg-config
    rust|rdkafka-sys|cmake libssl-dev zlib1g-dev
    rust|alsa-sys|libasound2-dev pkg-config
    rust|libudev-sys hidapi|libudev-dev pkg-config
    rust|libdbus-sys|libdbus-1-dev pkg-config
    rust|bindgen clang-sys|libclang-dev
    rust|prost-build tonic-build|protobuf-compiler
    rust|freetype-sys|libfreetype-dev cmake
    rust|servo-fontconfig-sys yeslogic-fontconfig-sys|libfontconfig-dev pkg-config
    rust|gtk-sys gdk-sys|libgtk-3-dev
    rust|glib-sys gobject-sys|libglib2.0-dev
    rust|x11 xcb|libx11-dev libxcb1-dev
    rust|zstd-sys|libzstd-dev pkg-config
    rust|rocksdb librocksdb-sys|libclang-dev
    rust|aws-lc-sys boring-sys|cmake libclang-dev
    rust|libsodium-sys|libsodium-dev pkg-config
    rust|openblas-src|libopenblas-dev gfortran
    """
}
