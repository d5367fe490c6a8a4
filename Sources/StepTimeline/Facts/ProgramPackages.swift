/// In which package a program is, where that has another name than the program.
///
/// What is not here is in ``DebianContents``; see ``PackageIndex``.
///
/// Sources: the package contents that Alpine, Debian and Fedora publish (pkgs.alpinelinux.org, packages.debian.org,
/// packages.fedoraproject.org).
enum ProgramPackages {
  /// The package to install for a program; the program's own name if nothing else is known.
  static func package(of program: String, for manager: PackageManager) -> String {
    PackageIndex.package(withCommand: program, for: manager) ?? program
  }

  /// The package to install for a program; `nil` for one that no package is known to have.
  static func packageOrNil(of program: String, for manager: PackageManager) -> String? {
    if let package = PackageIndex.package(withCommand: program, for: manager) { return package }
    // What Debian names after its program has the same name elsewhere most often.
    return PackageIndex.package(withCommand: program, for: .apt) == program ? program : nil
  }

  /// The package that this table names; nil where it has none.
  static func known(_ program: String, for manager: PackageManager) -> String? {
    for row in table where row.programs.split(separator: " ").contains(Substring(program)) {
      let package =
        switch manager {
        case .apk: row.apk
        case .apt: row.apt
        case .dnf: row.dnf
        }
      return package.isEmpty ? nil : package
    }
    return nil
  }

  /// Programs, and their package in Alpine, in Debian and Ubuntu, in Fedora and Red Hat; empty if it is unknown.
  private static let table: [(programs: String, apk: String, apt: String, dnf: String)] = [
    ("adduser addgroup deluser delgroup", "", "adduser", "shadow-utils"),
    ("useradd groupadd usermod groupmod userdel groupdel chpasswd", "shadow", "passwd", "shadow-utils"),
    ("ps top pgrep pkill free watch", "procps", "procps", "procps-ng"),
    ("ip ss", "iproute2", "iproute2", "iproute"),
    ("ping", "iputils", "iputils-ping", "iputils"),
    ("nslookup dig host", "bind-tools", "dnsutils", "bind-utils"),
    ("nc netcat", "netcat-openbsd", "netcat-openbsd", "nmap-ncat"),
    ("telnet", "busybox-extras", "telnet", "telnet"),
    (
      "ssh scp sftp ssh-keyscan ssh-keygen ssh-agent ssh-add", "openssh-client", "openssh-client",
      "openssh-clients"
    ),
    ("gpg gpg2", "gnupg", "gnupg", "gnupg2"),
    ("gcc cc", "build-base", "build-essential", "gcc"),
    ("g++ c++", "build-base", "build-essential", "gcc-c++"),
    ("ld as ar objdump strip readelf", "binutils", "binutils", "binutils"),
    ("pip pip3", "py3-pip", "python3-pip", "python3-pip"),
    ("python", "python3", "python-is-python3", "python3"),
    ("python3-config", "python3-dev", "python3-dev", "python3-devel"),
    ("node", "nodejs", "nodejs", "nodejs"),
    ("npx", "npm", "npm", "npm"),
    ("java", "openjdk21-jre-headless", "default-jre-headless", "java-21-openjdk-headless"),
    ("javac jar jlink", "openjdk21", "default-jdk-headless", "java-21-openjdk-devel"),
    ("mvn", "maven", "maven", "maven"),
    ("go gofmt", "go", "golang-go", "golang"),
    ("gem", "ruby", "ruby", "rubygems"),
    ("bundle bundler", "ruby-bundler", "ruby-bundler", "rubygem-bundler"),
    ("xz unxz", "xz", "xz-utils", "xz"),
    ("7z 7za", "7zip", "p7zip-full", "p7zip"),
    ("envsubst", "gettext", "gettext-base", "gettext"),
    ("msgfmt xgettext", "gettext", "gettext", "gettext"),
    ("killall fuser pstree", "psmisc", "psmisc", "psmisc"),
    ("ifconfig netstat route", "net-tools", "net-tools", "net-tools"),
    ("protoc", "protoc", "protobuf-compiler", "protobuf-compiler"),
    ("pg_config", "libpq-dev", "libpq-dev", "libpq-devel"),
    ("psql pg_dump pg_isready", "postgresql-client", "postgresql-client", "postgresql"),
    ("mysql mysqldump mysqladmin", "mysql-client", "default-mysql-client", "mysql"),
    ("mysql_config", "mariadb-connector-c-dev", "default-libmysqlclient-dev", "mariadb-connector-c-devel"),
    ("redis-cli", "redis", "redis-tools", "redis"),
    ("sqlite3", "sqlite", "sqlite3", "sqlite"),
    ("curl-config", "curl-dev", "libcurl4-openssl-dev", "libcurl-devel"),
    ("xml2-config", "libxml2-dev", "libxml2-dev", "libxml2-devel"),
    ("xmllint", "libxml2-utils", "libxml2-utils", "libxml2"),
    ("xsltproc", "libxslt", "xsltproc", "libxslt"),
    ("convert magick identify mogrify", "imagemagick", "imagemagick", "ImageMagick"),
    ("ffprobe", "ffmpeg", "ffmpeg", "ffmpeg-free"),
    ("gs", "ghostscript", "ghostscript", "ghostscript"),
    ("dot", "graphviz", "graphviz", "graphviz"),
    ("pdftotext pdftoppm pdfinfo", "poppler-utils", "poppler-utils", "poppler-utils"),
    ("tesseract", "tesseract-ocr", "tesseract-ocr", "tesseract"),
    ("soffice", "libreoffice", "libreoffice", "libreoffice"),
    ("fc-cache fc-list", "fontconfig", "fontconfig", "fontconfig"),
    ("xvfb-run Xvfb", "xvfb-run", "xvfb", "xorg-x11-server-Xvfb"),
    ("lsb_release", "", "lsb-release", "redhat-lsb-core"),
    ("add-apt-repository apt-add-repository", "", "software-properties-common", ""),
    ("update-ca-certificates update-ca-trust", "ca-certificates", "ca-certificates", "ca-certificates"),
    ("locale-gen", "", "locales", "glibc-langpack-en"),
    ("tput clear infocmp", "ncurses", "ncurses-bin", "ncurses"),
    ("column hexdump", "util-linux-misc", "bsdextrautils", "util-linux"),
    ("uuidgen", "uuidgen", "uuid-runtime", "util-linux"),
    ("xxd", "xxd", "xxd", "vim-common"),
    ("htpasswd", "apache2-utils", "apache2-utils", "httpd-tools"),
    ("setcap getcap", "libcap", "libcap2-bin", "libcap"),
    ("cron crontab crond", "", "cron", "cronie"),
    ("which", "which", "debianutils", "which"),
    ("diff cmp", "diffutils", "diffutils", "diffutils"),
    ("find xargs", "findutils", "findutils", "findutils"),
    ("awk", "gawk", "gawk", "gawk"),
    ("ldd", "musl-utils", "libc-bin", "glibc-common"),
    ("autoreconf autoheader", "autoconf", "autoconf", "autoconf"),
    ("aclocal", "automake", "automake", "automake"),
    ("libtoolize", "libtool", "libtool", "libtool"),
    ("pkg-config", "pkgconf", "pkg-config", "pkgconf-pkg-config"),
    ("ninja", "ninja-build", "ninja-build", "ninja-build"),
    ("yacc", "bison", "bison", "bison"),
    ("makeinfo", "texinfo", "texinfo", "texinfo"),
    ("docker", "docker-cli", "docker.io", ""),
    ("aws", "aws-cli", "awscli", "awscli"),
    ("mkfs.ext4 e2fsck", "e2fsprogs", "e2fsprogs", "e2fsprogs"),
  ]
}
