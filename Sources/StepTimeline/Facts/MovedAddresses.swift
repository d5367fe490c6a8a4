/// Addresses that have moved, and their replacements.
enum MovedAddresses {
  /// An address as Dockerfiles write it.
  struct Row: Equatable, Sendable {
    /// The beginning of the old address.
    let old: String
    /// The replacement.
    ///
    /// `{k8s}` is replaced with a release of Kubernetes, `{letter}` with the letter after a version of OpenSSL.
    let new: String
    /// A text of the log that shows that it is gone; `gone` for an answer that says so.
    let sign: String
    let reason: String
  }

  /// The rows whose old address is in a text.
  static func named(in text: String) -> [Row] { FactTable.rows(table, whose: 0, isIn: text).compactMap(read) }

  private static func read(_ row: [Substring]) -> Row? {
    guard row.count == 4 else { return nil }
    return Row(old: String(row[0]), new: String(row[1]), sign: String(row[2]), reason: String(row[3]))
  }

  /// Old address, new address, words of the log, what happened.
  ///
  /// Sources: the projects' own pages and announcements.
  static let table = """
    https://www.openssl.org/source/openssl-1.1.1|https://github.com/openssl/openssl/releases/download/OpenSSL_1_1_1{letter}/openssl-1.1.1|gone|OpenSSL moved its old releases to GitHub
    https://www.openssl.org/source/openssl-1.1.0|https://github.com/openssl/openssl/releases/download/OpenSSL_1_1_0{letter}/openssl-1.1.0|gone|OpenSSL moved its old releases to GitHub
    https://www.openssl.org/source/openssl-1.0.2|https://github.com/openssl/openssl/releases/download/OpenSSL_1_0_2{letter}/openssl-1.0.2|gone|OpenSSL moved its old releases to GitHub
    http://zlib.net/zlib-1|https://zlib.net/fossils/zlib-1|gone|zlib.net moves older releases to `/fossils`
    https://zlib.net/zlib-1|https://zlib.net/fossils/zlib-1|gone|zlib.net moves older releases to `/fossils`
    http://www.zlib.net/zlib-1|https://zlib.net/fossils/zlib-1|gone|zlib.net moves older releases to `/fossils`
    https://www.zlib.net/zlib-1|https://zlib.net/fossils/zlib-1|gone|zlib.net moves older releases to `/fossils`
    http://central.maven.org/maven2|https://repo1.maven.org/maven2|central.maven.org|central.maven.org no longer exists
    http://repo1.maven.org/maven2|https://repo1.maven.org/maven2|501|Maven Central requires HTTPS
    http://repo.maven.apache.org/maven2|https://repo.maven.apache.org/maven2|501|Maven Central requires HTTPS
    http://uk.maven.org/maven2|https://repo1.maven.org/maven2|uk.maven.org|uk.maven.org no longer exists
    http://apt.postgresql.org/pub/repos/apt|https://apt-archive.postgresql.org/pub/repos/apt|-pgdg Release' does not have a Release file|PostgreSQL moved the packages for old Debian and Ubuntu releases to its archive
    https://apt.postgresql.org/pub/repos/apt|https://apt-archive.postgresql.org/pub/repos/apt|-pgdg Release' does not have a Release file|PostgreSQL moved the packages for old Debian and Ubuntu releases to its archive
    https://bootstrap.pypa.io/2.7/get-pip.py|https://bootstrap.pypa.io/pip/2.7/get-pip.py|gone|get-pip.py for old Python versions has moved
    https://bootstrap.pypa.io/3.4/get-pip.py|https://bootstrap.pypa.io/pip/3.4/get-pip.py|gone|get-pip.py for old Python versions has moved
    https://bootstrap.pypa.io/3.5/get-pip.py|https://bootstrap.pypa.io/pip/3.5/get-pip.py|gone|get-pip.py for old Python versions has moved
    https://registry.npm.taobao.org|https://registry.npmmirror.com|registry.npm.taobao.org|the mirror was renamed in 2022, and the certificate of the old host has expired
    http://registry.npm.taobao.org|https://registry.npmmirror.com|registry.npm.taobao.org|the mirror was renamed in 2022, and the certificate of the old host has expired
    https://npm.taobao.org/mirrors|https://npmmirror.com/mirrors|npm.taobao.org|the mirror was renamed in 2022, and the certificate of the old host has expired
    https://dl.bintray.com/sbt/debian|https://repo.scala-sbt.org/scalasbt/debian|dl.bintray.com|Bintray was shut down in 2021
    https://mran.microsoft.com/snapshot|https://packagemanager.posit.co/cran|mran.microsoft.com|Microsoft shut down MRAN in 2023
    http://mran.microsoft.com/snapshot|https://packagemanager.posit.co/cran|mran.microsoft.com|Microsoft shut down MRAN in 2023
    https://mran.revolutionanalytics.com/snapshot|https://packagemanager.posit.co/cran|mran.revolutionanalytics.com|Microsoft shut down MRAN in 2023
    https://raw.githubusercontent.com/python-poetry/poetry/master/install-poetry.py|https://install.python-poetry.org|gone|Poetry's installer moved to install.python-poetry.org
    https://kubernetes-helm.storage.googleapis.com/helm-|https://get.helm.sh/helm-|gone|Helm's archives moved to get.helm.sh
    https://storage.googleapis.com/kubernetes-helm/helm-|https://get.helm.sh/helm-|gone|Helm's archives moved to get.helm.sh
    https://packages.cloud.google.com/apt/doc/apt-key.gpg|https://pkgs.k8s.io/core:/stable:/{k8s}/deb/Release.key|apt.kubernetes.io|Kubernetes shut down its old package repository in March 2024
    https://apt.kubernetes.io/ kubernetes-xenial main|https://pkgs.k8s.io/core:/stable:/{k8s}/deb/ /|apt.kubernetes.io|Kubernetes shut down its old package repository in March 2024
    http://apt.kubernetes.io/ kubernetes-xenial main|https://pkgs.k8s.io/core:/stable:/{k8s}/deb/ /|apt.kubernetes.io|Kubernetes shut down its old package repository in March 2024
    https://chromedriver.storage.googleapis.com/LATEST_RELEASE_|https://googlechromelabs.github.io/chrome-for-testing/LATEST_RELEASE_|chromedriver.storage.googleapis.com|ChromeDriver 115 and later are released with Chrome for Testing
    http://chromedriver.storage.googleapis.com/LATEST_RELEASE_|https://googlechromelabs.github.io/chrome-for-testing/LATEST_RELEASE_|chromedriver.storage.googleapis.com|ChromeDriver 115 and later are released with Chrome for Testing
    http://download.gna.org/wkhtmltopdf/0.12/|https://github.com/wkhtmltopdf/wkhtmltopdf/releases/download/|download.gna.org|gna.org was shut down in 2017
    https://download.gna.org/wkhtmltopdf/0.12/|https://github.com/wkhtmltopdf/wkhtmltopdf/releases/download/|download.gna.org|gna.org was shut down in 2017
    Miniconda3-latest-Linux-x86_64.sh|Miniconda3-py310_23.3.1-0-Linux-x86_64.sh|Installer requires GLIBC >=|the latest installer requires a newer glibc than the image has
    """

  /// Releases of Kubernetes that pkgs.k8s.io has, each with the day from which on it was there (kubernetes.io/releases).
  private static let kubernetes = """
    v1.29|2023-12-13
    v1.30|2024-04-17
    v1.31|2024-08-13
    v1.32|2024-12-11
    v1.33|2025-04-23
    v1.34|2025-08-27
    v1.35|2025-12-17
    v1.36|2026-04-22
    v1.37|2026-08-26
    """

  /// The release of Kubernetes of a day; the oldest of the table if that is not known.
  static func kubernetes(on day: Day?) -> String {
    let rows = FactTable.rows(kubernetes)
    let last = rows.last { row in
      guard let day, row.count == 2, let since = Day(row[1]) else { return false }
      return since <= day
    }
    return String((last ?? rows[0])[0])
  }

  /// Images that have left Docker Hub or their host: the beginning of the old name, the new one.
  ///
  /// Sources: the repositories' pages on Docker Hub; kubernetes.io, "registry.k8s.io".
  static let images = """
    microsoft/mssql-server-linux:|mcr.microsoft.com/mssql/server:
    microsoft/azure-cli:|mcr.microsoft.com/azure-cli:
    microsoft/powershell:|mcr.microsoft.com/powershell:
    microsoft/windowsservercore:|mcr.microsoft.com/windows/servercore:
    microsoft/nanoserver:|mcr.microsoft.com/windows/nanoserver:
    k8s.gcr.io/|registry.k8s.io/
    dockerfile/java:oracle-java8|eclipse-temurin:8-jdk
    dockerfile/java:openjdk-7-jdk|openjdk:7-jdk
    dockerfile/nodejs|node
    dockerfile/python|python
    dockerfile/nginx|nginx
    dockerfile/redis|redis
    dockerfile/mongodb|mongo
    google/golang|golang
    google/nodejs|node
    """

  /// The last patch level of each release of CUDA: Docker Hub has tags with it only.
  ///
  /// Source: hub.docker.com/r/nvidia/cuda/tags.
  static let cuda = [
    "11.0": "11.0.3", "11.1": "11.1.1", "11.2": "11.2.2", "11.3": "11.3.1", "11.4": "11.4.3",
    "11.5": "11.5.2", "11.6": "11.6.2", "11.7": "11.7.1", "11.8": "11.8.0", "12.0": "12.0.1",
    "12.1": "12.1.1", "12.2": "12.2.2", "12.3": "12.3.2", "12.4": "12.4.1", "12.5": "12.5.1",
    "12.6": "12.6.3", "12.8": "12.8.1", "12.9": "12.9.1",
  ]
}
