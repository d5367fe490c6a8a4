/// Repairs of PHP images: extensions.
enum PhpRecipes {
  /// Installs the extension that code or Composer asks for, as the image's PHP wants it.
  static func installExtension(_ site: RepairSite) -> Proposal? {
    guard let failing = site.editable, let name = wanted(site),
      let manager = site.manager,
      let family = manager.family
    else { return nil }
    if site.state.image?.official == "php" {
      let isOwn = own.contains(name)
      let names = ([name] + others(than: name, site)).filter {
        !bundled.contains($0) && !isInstalled($0, site) && own.contains($0) == isOwn
      }
      guard names.first == name else { return nil }
      var packages: [String] = []
      for package in names.flatMap({ NativeDependencies.packages(for: $0, in: .php, with: family) })
      where package != "make" && !packages.contains(package) {
        packages.append(package)
      }
      guard packages.allSatisfy(PackageEdits.isName) else { return nil }
      guard isOwn || pecl.contains(name), isOwn || family == .apt else { return nil }
      let list = names.joined(separator: " ")
      let command =
        isOwn ? "docker-php-ext-install \(list)" : "pecl install \(list) && docker-php-ext-enable \(list)"
      let install = packages.isEmpty ? "" : manager.installLine(packages).dropFirst("RUN ".count) + " && "
      return proposal(list, ["RUN \(install)\(command)"], before: failing, site)
    }
    guard let package = package(name, manager, site),
      let edits = PackageEdits(site: site, manager: manager).install([package])
    else { return nil }
    return Proposal(
      text: "Install `\(package)`: the PHP extension `\(name)` is a separate package in this image.",
      changes: site.change(edits))
  }

  private static func proposal(_ name: String, _ lines: [String], before failing: Int, _ site: RepairSite)
    -> Proposal
  {
    Proposal(
      text: "Install the PHP extension `\(name)` before it is used: the image does not include it.",
      changes: site.change([site.insert(lines: site.asRoot(lines, user: site.state.user), before: failing)]))
  }

  /// The other extensions that Composer misses; it lists all of them.
  private static func others(than name: String, _ site: RepairSite) -> [String] {
    var names: [String] = []
    for line in site.output where line.hasText("missing from your system") {
      guard let other = line.between(" ext-", " ")?.lowercased(), own.contains(other) || pecl.contains(other),
        other != name, !names.contains(other)
      else { continue }
      names.append(other)
    }
    return names
  }

  private static func isInstalled(_ name: String, _ site: RepairSite) -> Bool {
    site.state.stages.contains { stage in
      site.file.stages[stage].instructions.contains { index in
        index < site.failing ?? 0
          && ShellScript(of: site.file.instructions[index], in: site.file).commands.contains {
            ["docker-php-ext-install", "docker-php-ext-enable", "install-php-extensions", "pecl"].contains(
              $0.program)
              && $0.has(name)
          }
      }
    }
  }

  /// The package of an extension where PHP comes from the distribution, named as the other packages of PHP are.
  private static func package(_ name: String, _ manager: PackageTool, _ site: RepairSite) -> String? {
    for package in site.state.packages where package.hasPrefix("php") {
      let series = package.dropFirst("php".count).prefix { $0.isNumber || $0 == "." }
      let rest = package.dropFirst("php".count + series.count)
      guard rest.isEmpty || rest.hasPrefix("-") || rest.hasPrefix("=") else { continue }
      switch manager {
      case .apt: return "php\(series)-\(debian[name] ?? name)"
      case .apk: return "php\(series)-\(name)"
      default: return nil
      }
    }
    return nil
  }

  /// Debian's packages with several extensions.
  private static let debian = [
    "simplexml": "xml", "dom": "xml", "xmlreader": "xml", "xmlwriter": "xml", "xsl": "xml",
    "pdo_mysql": "mysql",
    "mysqli": "mysql", "pdo_pgsql": "pgsql", "pdo_sqlite": "sqlite3", "sockets": "common", "exif": "common",
    "gettext": "common", "shmop": "common", "calendar": "common", "pcntl": "cli",
  ]

  /// The extension that is asked for: by its name, or by a function or class of it.
  static func wanted(_ site: RepairSite) -> String? {
    if let name = site.capture("extension")?.lowercased(), own.contains(name) || pecl.contains(name) {
      return name
    }
    for line in site.evidence + site.output {
      if let function = line.between("undefined function ", "(")?.split(separator: "\\").last {
        return functions.first { function.hasPrefix($0.prefix) }?.name
      }
      for quote in ["\"", "'"] {
        if let name = line.between("Class \(quote)", "\(quote) not found") {
          return classes[name.split(separator: "\\").last.map(String.init) ?? ""]
        }
      }
    }
    return nil
  }

  /// Beginnings of functions that extensions have (php.net/manual/en/extensions.alphabetical.php).
  static let functions: [(prefix: String, name: String)] = [
    ("mb_", "mbstring"), ("simplexml_", "simplexml"), ("curl_", "curl"), ("imagecreate", "gd"),
    ("imagepng", "gd"),
    ("imagejpeg", "gd"), ("getimagesizefromwebp", "gd"), ("mysqli_", "mysqli"), ("bcadd", "bcmath"),
    ("bcmul", "bcmath"),
    ("bcdiv", "bcmath"), ("bcsub", "bcmath"), ("bccomp", "bcmath"), ("bcpow", "bcmath"), ("bcmod", "bcmath"),
    ("gmp_", "gmp"), ("pcntl_", "pcntl"), ("exif_", "exif"), ("ldap_", "ldap"), ("pg_", "pgsql"),
    ("zip_", "zip"),
    ("imap_", "imap"), ("xml_parser_", "xml"), ("utf8_encode", "xml"), ("utf8_decode", "xml"),
    ("intl_", "intl"),
    ("numfmt_", "intl"), ("collator_", "intl"), ("socket_create", "sockets"), ("gettext", "gettext"),
    ("apcu_", "apcu"), ("bzopen", "bz2"), ("bzcompress", "bz2"), ("shmop_", "shmop"), ("xsl_", "xsl"),
  ]

  /// Classes that extensions have.
  static let classes = [
    "DOMDocument": "dom", "SimpleXMLElement": "simplexml", "XMLReader": "xmlreader", "XMLWriter": "xmlwriter",
    "ZipArchive": "zip", "SoapClient": "soap", "SoapServer": "soap", "NumberFormatter": "intl",
    "IntlDateFormatter": "intl", "Collator": "intl", "Normalizer": "intl", "mysqli": "mysqli",
    "XSLTProcessor": "xsl", "Imagick": "imagick", "Redis": "redis", "Memcached": "memcached",
  ]

  /// The extensions that `docker-php-ext-install` builds (docker-library/php).
  private static let own: Set<String> = [
    "bcmath", "bz2", "calendar", "dba", "dom", "enchant", "exif", "ffi", "gd", "gettext", "gmp", "imap",
    "intl", "ldap",
    "mysqli", "opcache", "pcntl", "pdo", "pdo_dblib", "pdo_mysql", "pdo_odbc", "pdo_pgsql", "pdo_sqlite",
    "pgsql",
    "shmop", "simplexml", "snmp", "soap", "sockets", "sysvmsg", "sysvsem", "sysvshm", "tidy", "xml",
    "xmlreader",
    "xmlwriter", "xsl", "zip", "mbstring", "curl",
  ]
  /// The extensions that the official image has already.
  private static let bundled: Set<String> = [
    "mbstring", "curl", "dom", "simplexml", "xml", "xmlreader", "xmlwriter", "pdo", "pdo_sqlite",
  ]
  /// The extensions that PECL has.
  private static let pecl: Set<String> = [
    "redis", "apcu", "mongodb", "imagick", "memcached", "xdebug", "igbinary", "msgpack", "swoole", "amqp",
  ]
}
