/// Debian's packages for headers and for what CMake and pkg-config look for, if the lists of files do not give one answer.
///
/// Written by hand.
enum HeaderPackages {
  /// Debian's package for a header that several packages have, or that is of a version.
  static func package(ofHeader key: String) -> String? { value(key, in: headers) }

  /// Debian's package for one of the finders that CMake brings itself (`find_package(ZLIB)`).
  static func package(ofFinder name: String) -> String? { value(name, in: finders) }

  /// Debian's package for a module of pkg-config whose package is not in the generated list.
  static func package(ofModule name: String) -> String? { value(name, in: modules) }

  private static func value(_ key: String, in table: String) -> String? {
    FactTable.rows(table, of: key).first.flatMap { $0.count > 1 ? String($0[1]) : nil }
  }

  /// A header or its folder, and Debian's package, if the lists name several or one of a version.
  static let headers = """
    Python.h|python3-dev
    X11/|libx11-dev
    GL/|libgl-dev
    MagickWand/|libmagickwand-dev
    Magick++.h|libmagick++-dev
    allheaders.h|libleptonica-dev
    boost/|libboost-dev
    cairo.h|libcairo2-dev
    cairo/|libcairo2-dev
    crypt.h|libcrypt-dev
    curl/|libcurl4-openssl-dev
    db.h|libdb-dev
    dbus/|libdbus-1-dev
    event.h|libevent-dev
    gdal.h|libgdal-dev
    gdal_priv.h|libgdal-dev
    jni.h|default-jdk-headless
    jpeglib.h|libjpeg-dev
    lua.h|liblua5.3-dev
    magic.h|libmagic-dev
    mysql.h|default-libmysqlclient-dev
    mysql/|default-libmysqlclient-dev
    node.h|libnode-dev
    node_api.h|libnode-dev
    opencv2/|libopencv-dev
    pcap.h|libpcap-dev
    pcap/|libpcap-dev
    portaudio.h|portaudio19-dev
    postgres.h|postgresql-server-dev-all
    rdkafka.h|librdkafka-dev
    librdkafka/|librdkafka-dev
    ruby.h|ruby-dev
    tcl.h|tcl-dev
    tk.h|tk-dev
    tidy.h|libtidy-dev
    unistr.h|libunistring-dev
    zip.h|libzip-dev
    snappy.h|libsnappy-dev
    snappy-c.h|libsnappy-dev
    sodium.h|libsodium-dev
    zmq.h|libzmq3-dev
    zmq.hpp|cppzmq-dev
    lame/|libmp3lame-dev
    oniguruma.h|libonig-dev
    rrd.h|librrd-dev
    mosquitto.h|libmosquitto-dev
    spatialindex/|libspatialindex-dev
    secp256k1.h|libsecp256k1-dev
    vips/|libvips-dev
    hiredis/|libhiredis-dev
    libmemcached/|libmemcached-dev
    sybdb.h|freetds-dev
    sybfront.h|freetds-dev
    sql.h|unixodbc-dev
    sqlext.h|unixodbc-dev
    xmlsec/|libxmlsec1-dev
    yaml.h|libyaml-dev
    lber.h|libldap-dev
    ldap.h|libldap-dev
    leveldb/|libleveldb-dev
    rocksdb/|librocksdb-dev
    gflags/|libgflags-dev
    glog/|libgoogle-glog-dev
    gtest/|libgtest-dev
    gmock/|libgmock-dev
    nlohmann/|nlohmann-json3-dev
    rapidjson/|rapidjson-dev
    spdlog/|libspdlog-dev
    fmt/|libfmt-dev
    catch2/|catch2
    tbb/|libtbb-dev
    gssapi.h|libkrb5-dev
    libssh2.h|libssh2-1-dev
    amqp.h|librabbitmq-dev
    graphviz/|libgraphviz-dev
    netcdf.h|libnetcdf-dev
    hdf5.h|libhdf5-dev
    fftw3.h|libfftw3-dev
    cblas.h|libopenblas-dev
    lapacke.h|liblapacke-dev
    ffmpeg/|libavcodec-dev
    sys/capability.h|libcap-dev
    libwebsockets.h|libwebsockets-dev
    gtk/|libgtk-3-dev
    rabbitmq-c/|librabbitmq-dev
    tss2/|libtss2-dev
    sys/cdefs.h|libc6-dev
    bits/|libc6-dev
    MagickCore/|libmagickcore-dev
    magick/|libmagickcore-dev
    php.h|php-dev
    perl.h|libperl-dev
    EXTERN.h|libperl-dev
    """

  /// CMake's own finders, and Debian's package.
  static let finders = """
    ALSA|libasound2-dev
    Armadillo|libarmadillo-dev
    BISON|bison
    BLAS|libblas-dev
    BZip2|libbz2-dev
    Boost|libboost-all-dev
    CUPS|libcups2-dev
    CURL|libcurl4-openssl-dev
    Catch2|catch2
    Clang|libclang-dev
    Curses|libncurses-dev
    Doxygen|doxygen
    EXPAT|libexpat1-dev
    FFTW3|libfftw3-dev
    FFTW|libfftw3-dev
    FLEX|flex
    FLTK|libfltk1.3-dev
    Fontconfig|libfontconfig-dev
    Freetype|libfreetype-dev
    GDAL|libgdal-dev
    GIF|libgif-dev
    GLEW|libglew-dev
    GLUT|freeglut3-dev
    GSL|libgsl-dev
    GTest|libgtest-dev
    Gettext|gettext
    Git|git
    GnuTLS|libgnutls28-dev
    HDF5|libhdf5-dev
    ICU|libicu-dev
    ImageMagick|libmagickwand-dev
    JNI|default-jdk-headless
    JPEG|libjpeg-dev
    Java|default-jdk-headless
    LAPACK|liblapack-dev
    LLVM|llvm-dev
    LibArchive|libarchive-dev
    LibLZMA|liblzma-dev
    LibSSH2|libssh2-1-dev
    LibXml2|libxml2-dev
    LibXslt|libxslt1-dev
    Lua|liblua5.3-dev
    MPI|libopenmpi-dev
    NetCDF|libnetcdf-dev
    ODBC|unixodbc-dev
    OpenAL|libopenal-dev
    OpenGL|libgl-dev
    OpenSSL|libssl-dev
    PNG|libpng-dev
    PROJ|libproj-dev
    Patch|patch
    Perl|perl
    PkgConfig|pkg-config
    PostgreSQL|libpq-dev
    Protobuf|libprotobuf-dev protobuf-compiler
    Python3|python3-dev
    PythonLibs|python3-dev
    Python|python3-dev
    Qt5|qtbase5-dev
    Qt6|qt6-base-dev
    RapidJSON|rapidjson-dev
    Ruby|ruby-dev
    SDL2|libsdl2-dev
    SDL|libsdl1.2-dev
    SQLite3|libsqlite3-dev
    SWIG|swig
    TCL|tcl-dev
    TIFF|libtiff-dev
    Thrift|libthrift-dev
    VTK|libvtk9-dev
    Vulkan|libvulkan-dev
    Wget|wget
    X11|libx11-dev
    XercesC|libxerces-c-dev
    ZLIB|zlib1g-dev
    wxWidgets|libwxgtk3.2-dev
    """

  /// Modules of pkg-config that the generated list lacks.
  static let modules = """
    libcurl|libcurl4-openssl-dev
    libcurl-gnutls|libcurl4-gnutls-dev
    ayatana-appindicator3-0.1|libayatana-appindicator3-dev
    blas|libblas-dev
    capnp|libcapnp-dev
    fuse|libfuse-dev
    fuse3|libfuse3-dev
    jack|libjack-jackd2-dev
    lapack|liblapack-dev
    libiio|libiio-dev
    luajit|libluajit-5.1-dev
    mit-krb5|libkrb5-dev
    openblas|libopenblas-dev
    SDL2_image|libsdl2-image-dev
    SDL2_mixer|libsdl2-mixer-dev
    SDL2_ttf|libsdl2-ttf-dev
    """
}
