/// Packages that have another name in later releases.
enum PackageNames {
  /// The package that replaces another one in a release: first the one that the package manager itself names.
  static func successor(of name: String, _ manager: PackageTool, _ site: RepairSite) -> String? {
    if let named = namedByTool(name, site) { return named }
    if let release = DistributionRelease(of: site), let change = PackageChanges.change(of: name, in: release)
    {
      return change.replacements.first?.joined(separator: " ")
    }
    switch manager {
    case .apt:
      if let known = debian.first(where: { $0.old.split(separator: " ").contains(Substring(name)) }) {
        return known.new
      }
      if name.hasPrefix("openjdk-") { return java(name, site) }
      if name.hasPrefix("python-"), !name.hasPrefix("python-is-") { return "python3-" + name.dropFirst(7) }
      if name.hasPrefix("ttf-") { return "fonts-" + name.dropFirst(4) }
      if name.hasPrefix("php5-") { return "php-" + name.dropFirst(5) }
      return nil
    case .apk:
      return alpine.first { $0.old.split(separator: " ").contains(Substring(name)) }?.new
    case .dnf, .yum, .microdnf:
      return redHat.first { $0.old.split(separator: " ").contains(Substring(name)) }?.new
    case .zypper, .pacman: return nil
    }
  }

  /// `However the following packages replace it:`, `… is a virtual package provided by:` and the lines below.
  private static func namedByTool(_ name: String, _ site: RepairSite) -> String? {
    var missing: String?
    for (index, line) in site.output.enumerated() {
      if line.hasText("is not available, but is referred to") { missing = line.between("Package ", " ") }
      if line.hasText("following packages replace it"), let missing, missing != name { continue }
      let names =
        line.hasText("following packages replace it")
        || (line.hasText("virtual package provided by") && line.hasText(name))
      guard names else { continue }
      let listed = site.output[(index + 1)...].prefix { $0.hasPrefix(" ") }
        .compactMap { $0.split(separator: " ").first.map(String.init) }
      // Debian 13 and Ubuntu 24.04 built libraries anew for 64-bit times.
      if listed.contains(name + "t64") { return name + "t64" }
      for next in site.output[(index + 1)...].prefix(3) {
        guard next.hasPrefix(" "), let word = next.split(separator: " ").first.map(String.init),
          PackageEdits.isName(word)
        else { break }
        // Python 2 is offered beside it, and pip for it is nowhere.
        if name.hasPrefix("python"), next.hasText("python-is-python3") { return "python-is-python3" }
        return word
      }
    }
    return nil
  }

  /// `openjdk-11-jdk` of Debian 11 is `openjdk-17-jdk` in Debian 12.
  private static func java(_ name: String, _ site: RepairSite) -> String? {
    let parts = name.split(separator: "-", maxSplits: 2)
    guard parts.count == 3, Int(parts[1]) != nil, let release = DebianRelease(of: site) else { return nil }
    let version: Int
    switch release {
    case .stretch: version = 8
    case .buster: version = 11
    case .bullseye, .bookworm: version = 17
    case .trixie: version = 21
    default: return nil
    }
    return String(version) == parts[1] ? nil : "openjdk-\(version)-\(parts[2])"
  }

  private static let debian: [(old: String, new: String)] = [
    ("python python-minimal", "python-is-python3"), ("python-dev python-all-dev", "python3-dev"),
    ("python-pip", "python3-pip"), ("python-virtualenv", "python3-virtualenv"),
    ("python3-distutils", "python3-setuptools"),
    ("mysql-client", "default-mysql-client"), ("mysql-server", "default-mysql-server"),
    ("libmysqlclient-dev", "default-libmysqlclient-dev"), ("netcat", "netcat-openbsd"),
    ("libssl1.0-dev libssl1.1-dev", "libssl-dev"), ("libpng12-dev libpng3-dev", "libpng-dev"),
    ("libjpeg62-dev libjpeg8-dev", "libjpeg-dev"), ("libncurses5-dev libncursesw5-dev", "libncurses-dev"),
    ("qt5-default", "qtbase5-dev"), ("libgl1-mesa-glx", "libgl1"), ("libgl1-mesa-dev", "libgl-dev"),
    ("libtiff5-dev libtiff4-dev", "libtiff-dev"), ("libcurl3-dev", "libcurl4-openssl-dev"),
    ("libcurl3", "libcurl4"),
    ("libgdk-pixbuf2.0-0", "libgdk-pixbuf-2.0-0"), ("libgdk-pixbuf2.0-dev", "libgdk-pixbuf-2.0-dev"),
    ("bsdmainutils", "bsdextrautils"), ("realpath", "coreutils"), ("chromium-browser", "chromium"),
    ("gnupg-curl", "gnupg"), ("python-software-properties", "software-properties-common"),
    ("libappindicator1", "libayatana-appindicator3-1"), ("libappindicator3-1", "libayatana-appindicator3-1"),
    ("libreadline6-dev libreadline5-dev", "libreadline-dev"), ("libicu-dev52 libicu52", "libicu-dev"),
    ("libfreetype6-dev", "libfreetype-dev"), ("phantomjs-bin", "phantomjs"), ("exa", "eza"),
    ("neofetch", "fastfetch"),
    ("libmagickwand-6.q16-dev", "libmagickwand-dev"), ("libmagickcore-6.q16-dev", "libmagickcore-dev"),
    ("pkgconfig", "pkg-config"), ("zlib-devel", "zlib1g-dev"), ("openssl-devel", "libssl-dev"),
    ("gcc-c++", "g++"),
    ("libffi-devel", "libffi-dev"), ("python3-devel", "python3-dev"), ("build-base", "build-essential"),
    ("zlib-dev", "zlib1g-dev"), ("openssl-dev", "libssl-dev"), ("postgresql-dev", "libpq-dev"),
    ("node", "nodejs"),
    ("golang-go1", "golang-go"), ("docker docker-engine", "docker.io"), ("awscli-v2", "awscli"),
    ("libldap-dev2", "libldap2-dev"), ("libzmq-dev", "libzmq3-dev"), ("mongodb-clients", "mongodb-org-shell"),
    ("libenchant1c2a libenchant-dev", "libenchant-2-dev"), ("ttf-mscorefonts-installer", "fonts-liberation"),
  ]

  private static let alpine: [(old: String, new: String)] = [
    ("python python2", "python3"), ("py-pip py2-pip python-pip", "py3-pip"),
    ("python-dev python2-dev", "python3-dev"),
    ("py-setuptools py2-setuptools", "py3-setuptools"), ("libressl-dev", "openssl-dev"),
    ("libressl", "openssl"),
    ("mysql mysql-server", "mariadb"), ("mysql-dev", "mariadb-dev"), ("pkgconfig", "pkgconf"),
    ("emacs", "emacs-nox"),
    ("build-essential", "build-base"), ("libssl-dev", "openssl-dev"), ("zlib1g-dev", "zlib-dev"),
    ("libpng12-dev", "libpng-dev"), ("python3-pip", "py3-pip"), ("gnupg1 gpg", "gnupg"),
    ("g++-multilib", "g++"),
    ("libjpeg-dev", "libjpeg-turbo-dev"), ("netcat", "netcat-openbsd"), ("dnsutils", "bind-tools"),
    ("iputils-ping", "iputils"), ("xz-utils", "xz"),
    ("default-libmysqlclient-dev libmysqlclient-dev", "mariadb-dev"),
    ("ttf-ubuntu-font-family", "font-ubuntu"), ("ttf-dejavu", "font-dejavu"),
    ("ttf-freefont", "font-freefont"),
    ("ttf-liberation", "font-liberation"), ("msttcorefonts-installer", "font-liberation"),
    ("docker-compose", "docker-cli-compose"), ("libc6-dev", "musl-dev"), ("procps", "procps-ng"),
    ("p7zip", "7zip"),
    ("clang-dev", "clang-dev"), ("shadow-utils", "shadow"), ("vim-common", "xxd"),
    ("libexecinfo-dev", "musl-dev"),
  ]

  private static let redHat: [(old: String, new: String)] = [
    ("python python2", "python3"), ("python-pip python2-pip", "python3-pip"),
    ("python-devel python2-devel", "python3-devel"),
    ("build-essential", "gcc gcc-c++ make"), ("libssl-dev", "openssl-devel"), ("zlib1g-dev", "zlib-devel"),
    ("g++", "gcc-c++"), ("xz-utils", "xz"), ("netcat nc", "nmap-ncat"), ("procps", "procps-ng"),
    ("mysql-community-client", "mysql"), ("iputils-ping", "iputils"), ("dnsutils", "bind-utils"),
  ]
}
