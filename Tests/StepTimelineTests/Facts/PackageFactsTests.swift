import Testing

@testable import StepTimeline

/// The name of a package in a release, and the package that has a file.
@Suite("Facts about packages") struct PackageFactsTests {
  private func release(_ distribution: Distribution, _ name: String) throws -> DistributionRelease {
    try #require(DistributionReleases.release(distribution, name))
  }

  @Test(
    "A package that a release has under another name",
    arguments: [
      ("python", "12", "python-is-python3"), ("python-dev", "11", "python-dev-is-python3"),
      ("python-pip", "11", "python3-pip"),
      ("python-setuptools", "12", "python3-setuptools"), ("mysql-client", "10", "default-mysql-client"),
      ("mysql-server", "12", "default-mysql-server"),
      ("libmysqlclient-dev", "12", "default-libmysqlclient-dev"),
      ("netcat", "12", "netcat-openbsd"), ("libssl1.1", "12", "libssl3"), ("libssl1.1", "13", "libssl3t64"),
      ("qt5-default", "11", "qtbase5-dev"), ("libpng12-dev", "9", "libpng-dev"),
      ("libav-tools", "9", "ffmpeg"),
      ("openjdk-8-jdk", "10", "openjdk-11-jdk"), ("openjdk-8-jre-headless", "12", "openjdk-17-jre-headless"),
      ("openjdk-11-jdk", "13", "openjdk-21-jdk"), ("php7.4-cli", "12", "php8.2-cli"),
      ("php5-curl", "12", "php-curl"),
      ("postgresql-client-11", "12", "postgresql-client-15"), ("python3.7-dev", "12", "python3.11-dev"),
      ("libicu67", "12", "libicu72"), ("libssl1.0.0", "13", "libssl3t64"), ("g++-8", "12", "g++-12"),
      ("libcurl4", "13", "libcurl4t64"),
      ("libavcodec58", "13", "libavcodec61"),
      ("libglib2.0-0", "13", "libglib2.0-0t64"), ("nodejs-legacy", "10", "nodejs"),
      ("libncurses5-dev", "13", "libncurses-dev"),
    ]
  ) func renamed(_ name: String, _ version: String, _ expected: String) throws {
    let change = try #require(PackageChanges.change(of: name, in: release(.debian, version)))
    #expect(change.replacements.first?.first == expected)
  }

  @Test("A package that a release has is left alone, and so is one that is not known")
  func same() throws {
    for (name, version) in [
      ("python", "10"), ("netcat", "11"), ("mysql-client", "9"), ("libssl1.1", "11"), ("openjdk-8-jdk", "9"),
      ("php8.2-cli", "12"), ("python3", "12"), ("curl", "12"), ("libicu72", "12"), ("php", "12"),
      ("postgresql", "12"), ("postgresql-11-postgis-3", "12"), ("php7.4-mcrypt", "12"),
      ("unheard-of", "12"), ("", "12"), ("libcurl4", "12"),
    ] {
      #expect(
        try PackageChanges.change(of: name, in: release(.debian, version)) == nil, "\(name) in \(version)")
    }
    #expect(try PackageChanges.change(of: "python", in: release(.alpine, "3.18")) == nil)
  }

  @Test("What has no successor says so, and what is only provided too")
  func dropped() throws {
    let gconf = try #require(PackageChanges.change(of: "libgconf-2-4", in: release(.debian, "13")))
    #expect(gconf.replacements.isEmpty)
    #expect(try #require(PackageChanges.change(of: "netcat", in: release(.debian, "12"))).isVirtual)
    let qt = try #require(PackageChanges.change(of: "qt5-default", in: release(.ubuntu, "22.04")))
    #expect(qt.replacements.first?.count == 3)
    #expect(
      try PackageChanges.change(of: "libasound2", in: release(.ubuntu, "24.04"))?.replacements.first == [
        "libasound2t64"
      ])
    #expect(
      try PackageChanges.change(of: "libgtk-3-0", in: release(.ubuntu, "24.04"))?.replacements.first == [
        "libgtk-3-0t64"
      ])
    #expect(try PackageChanges.change(of: "libgtk-3-0", in: release(.ubuntu, "22.04")) == nil)
    #expect(
      try PackageChanges.change(of: "php7.2-mbstring", in: release(.ubuntu, "22.04"))?.replacements.first
        == ["php8.1-mbstring"])
  }

  @Test("Every row of the changes is read, and no replacement is itself gone")
  func rows() throws {
    for row in FactTable.rows(PackageChanges.table) {
      #expect(row.count >= 3, "\(row)")
      let words = FactTable.words(row[1]).map(String.init)
      let distribution = try #require(Distribution(rawValue: words[0]))
      for release in [try release(distribution, words[1]), try release(.debian, "13")] {
        let replacements = PackageChanges.change(of: row[0], in: release)?.replacements ?? []
        for replacement in replacements.flatMap({ $0 }) {
          let next = PackageChanges.change(of: replacement, in: release)
          #expect(
            next == nil || next?.replacements.isEmpty == true,
            "\(release.name): \(row[0]), then \(replacement)")
        }
      }
    }
  }

  @Test(
    "The package with a command",
    arguments: [
      ("jq", "jq", "jq", "jq"), ("ps", "procps", "procps", "procps-ng"),
      ("xmllint", "libxml2-utils", "libxml2-utils", "libxml2"),
      ("dig", "dnsutils", "bind-tools", "bind-utils"), ("cwebp", "webp", "libwebp-tools", "libwebp-tools"),
    ]
  ) func commands(_ name: String, _ apt: String, _ apk: String, _ dnf: String) {
    #expect(PackageIndex.package(withCommand: name, for: .apt) == apt)
    #expect(PackageIndex.package(withCommand: name, for: .apk) == apk)
    #expect(PackageIndex.package(withCommand: name, for: .dnf) == dnf)
  }

  @Test(
    "The package with a header",
    arguments: [
      ("zlib.h", "zlib1g-dev", "zlib-dev"), ("openssl/ssl.h", "libssl-dev", "openssl-dev"),
      ("ffi.h", "libffi-dev", "libffi-dev"),
      ("Python.h", "python3-dev", "python3-dev"), ("libpq-fe.h", "libpq-dev", "libpq-dev"),
      ("curl/curl.h", "libcurl4-openssl-dev", "curl-dev"),
      ("libxml/parser.h", "libxml2-dev", "libxml2-dev"), ("glib.h", "libglib2.0-dev", "glib-dev"),
      ("ft2build.h", "libfreetype-dev", "freetype-dev"),
      ("mysql.h", "default-libmysqlclient-dev", "mariadb-connector-c-dev"),
      ("jpeglib.h", "libjpeg-dev", "libjpeg-turbo-dev"), ("sasl/sasl.h", "libsasl2-dev", "cyrus-sasl-dev"),
      ("lber.h", "libldap-dev", "openldap-dev"), ("X11/Xlib.h", "libx11-dev", "libx11-dev"),
      ("linux/types.h", "linux-libc-dev", "linux-headers"), ("stdio.h", "libc6-dev", "musl-dev"),
    ]
  ) func headers(_ path: String, _ apt: String, _ apk: String) {
    #expect(PackageIndex.package(withHeader: path, for: .apt) == apt)
    #expect(PackageIndex.package(withHeader: path, for: .apk) == apk)
  }

  @Test("The package with a name of pkg-config, CMake, the linker and the loader")
  func others() throws {
    #expect(PackageIndex.package(withPkgConfig: "libxml-2.0", for: .apt) == "libxml2-dev")
    #expect(PackageIndex.package(withPkgConfig: "openssl", for: .dnf) == "openssl-devel")
    #expect(PackageIndex.package(withPkgConfig: "vips", for: .apk) == "vips-dev")
    #expect(PackageIndex.package(withPkgConfig: "no-such-thing", for: .apt) == nil)
    #expect(PackageIndex.package(withCMake: "OpenSSL", for: .apt) == "libssl-dev")
    #expect(PackageIndex.package(withCMake: "fmt", for: .apt) == "libfmt-dev")
    #expect(PackageIndex.package(withLibrary: "z", for: .apt) == "zlib1g-dev")
    #expect(PackageIndex.package(withLibrary: "snappy", for: .apt) == "libsnappy-dev")
    #expect(PackageIndex.package(withLibrary: "no-such-thing", for: .apt) == nil)
    #expect(PackageIndex.package(withSharedObject: "libGL.so.1", for: .apt) == "libgl1")
    #expect(PackageIndex.package(withSharedObject: "libgomp.so.1", for: .apk) == "libgomp")
    #expect(PackageIndex.package(withSharedObject: "libcairo.so.2", for: .apt) == "libcairo2")
    #expect(
      try PackageIndex.package(withSharedObject: "libglib-2.0.so.0", for: .apt, in: release(.debian, "13"))
        == "libglib2.0-0t64")
    #expect(PackageIndex.Capability.sharedObject("libGL.so.1", for: .dnf) == "'libGL.so.1()(64bit)'")
    #expect(PackageIndex.Capability.command("rsync", for: .apt) == nil)
  }

  @Test("What a package of a language needs")
  func native() {
    #expect(NativeDependencies.packages(for: "psycopg2", in: .python, with: .apk) == ["libpq-dev"])
    #expect(
      NativeDependencies.packages(for: "Python_LDAP", in: .python, with: .dnf) == [
        "openldap-devel", "cyrus-sasl-devel",
      ])
    #expect(
      NativeDependencies.packages(for: "nokogiri", in: .ruby, with: .apt) == [
        "libxml2-dev", "libxslt1-dev", "zlib1g-dev",
      ])
    #expect(NativeDependencies.packages(for: "unheard-of", in: .node, with: .apt).isEmpty)
    #expect(NativeDependencies.compiler(for: .python, with: .apk) == ["build-base", "python3-dev"])
  }

  @Test("The generated tables are in order, so that halving finds every word")
  func order() {
    let tables = [
      DebianContents.commands, DebianContents.headers, DebianContents.pkgConfig, DebianContents.cmake,
      DebianContents.libraries, DebianContents.sharedObjects, DebianRenames.in12, DebianRenames.in13,
      PackageTranslations.same,
    ]
    for table in tables {
      let words = table.withUTF8Buffer { bytes in
        bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map {
          $0.prefix { $0 != UInt8(ascii: ">") }
        }
        .map(Array.init)
      }
      #expect(!words.isEmpty)
      #expect(zip(words, words.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
      for name in stride(from: 0, to: words.count, by: 97).map({ String(decoding: words[$0], as: UTF8.self) })
      {
        #expect(WordTable.value(of: name, in: table) != nil, "\(name)")
        #expect(WordTable.value(of: name + "~", in: table) == nil)
      }
      #expect(WordTable.value(of: "", in: table) == nil)
    }
  }
}
