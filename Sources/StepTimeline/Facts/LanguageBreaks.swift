/// Features that a version of a language or tool dropped or added, by the error of a build that misses them, with the fitting image.
enum LanguageBreaks {
  /// A reason for another version of an official image.
  struct Break: Equatable, Sendable {
    /// The words of the log.
    let sign: String
    /// The official image: `python`.
    let image: String
    /// The version that has it.
    let version: String
    /// Whether the version is the first one with the feature; otherwise it is the last one.
    let isFirst: Bool
    /// The feature that the other version lacks.
    let reason: String
  }

  /// All rows.
  static let all: [Break] = FactTable.rows(table).compactMap { row in
    guard row.count == 5 else { return nil }
    return Break(
      sign: String(row[0]), image: String(row[1]), version: String(row[2]), isFirst: row[3] == "first",
      reason: String(row[4]))
  }

  /// The words of the log that concern an image, without taking the rows apart.
  static func signs(of image: String) -> [String] {
    FactTable.lines(table).compactMap { line in
      guard FactTable.hasField(1, image, in: line) else { return nil }
      return line.utf8.firstIndex(of: UInt8(ascii: "|")).map { String(line[..<$0]) }
    }
  }

  /// Words of the log, image, version, first or last that has it, what other versions lack.
  ///
  /// Sources: docs.python.org, "What's New"; the NEWS of Ruby; php.net, migration guides; Go's and Rust's release notes; the
  /// change logs of SwiftPM and Julia's Pkg.
  static let table = """
    php7 (no such package)|alpine|3.15|last|Alpine 3.16 no longer has PHP 7
    python2 (no such package)|alpine|3.15|last|Alpine 3.16 no longer has Python 2
    Could not find method compile() for arguments|gradle|6|last|Gradle 7 no longer has the configuration `compile`
    Could not find method testCompile() for arguments|gradle|6|last|Gradle 7 no longer has the configuration `testCompile`
    source type: `SocketAddrV4`|rust|1.63|last|Rust 1.64 laid socket addresses out anew, and an old release of the crate socket2 relies on the old way
    satisfies the requirement tensorflow==1.15|python|3.7|last|TensorFlow 1 has no files for later Pythons
    satisfies the requirement tensorflow==1.14|python|3.7|last|TensorFlow 1 has no files for later Pythons
    satisfies the requirement tensorflow==1.13|python|3.7|last|TensorFlow 1 has no files for later Pythons
    satisfies the requirement tensorflow==1.|python|3.6|last|this release of TensorFlow has no files for later Pythons
    satisfies the requirement tensorflow==2.0.|python|3.7|last|this release of TensorFlow has no files for later Pythons
    satisfies the requirement tensorflow==2.2.|python|3.8|last|this release of TensorFlow has no files for later Pythons
    satisfies the requirement tensorflow==2.3.|python|3.8|last|this release of TensorFlow has no files for later Pythons
    satisfies the requirement tensorflow==2.4.|python|3.8|last|this release of TensorFlow has no files for later Pythons
    satisfies the requirement tensorflow==2.5.|python|3.9|last|this release of TensorFlow has no files for later Pythons
    satisfies the requirement tensorflow==2.6.|python|3.9|last|this release of TensorFlow has no files for later Pythons
    satisfies the requirement tensorflow==2.7.|python|3.9|last|this release of TensorFlow has no files for later Pythons
    satisfies the requirement tensorflow==2.8.|python|3.10|last|this release of TensorFlow has no files for later Pythons
    satisfies the requirement tensorflow==2.9.|python|3.10|last|this release of TensorFlow has no files for later Pythons
    satisfies the requirement tensorflow==2.10.|python|3.10|last|this release of TensorFlow has no files for later Pythons
    satisfies the requirement tensorflow==2.12.|python|3.11|last|this release of TensorFlow has no files for later Pythons
    satisfies the requirement tensorflow==2.13.|python|3.11|last|this release of TensorFlow has no files for later Pythons
    satisfies the requirement tensorflow==2.15.|python|3.11|last|this release of TensorFlow has no files for later Pythons
    satisfies the requirement torch==1.4.|python|3.8|last|this release of PyTorch has no files for later Pythons
    satisfies the requirement torch==1.5.|python|3.8|last|this release of PyTorch has no files for later Pythons
    satisfies the requirement torch==1.6.|python|3.8|last|this release of PyTorch has no files for later Pythons
    satisfies the requirement torch==1.8.|python|3.9|last|this release of PyTorch has no files for later Pythons
    satisfies the requirement torch==1.9.|python|3.9|last|this release of PyTorch has no files for later Pythons
    satisfies the requirement torch==1.10.|python|3.9|last|this release of PyTorch has no files for later Pythons
    satisfies the requirement torch==1.11.|python|3.10|last|this release of PyTorch has no files for later Pythons
    satisfies the requirement torch==1.12.|python|3.10|last|this release of PyTorch has no files for later Pythons
    satisfies the requirement torch==1.13.|python|3.10|last|this release of PyTorch has no files for later Pythons
    satisfies the requirement torch==2.0.|python|3.11|last|this release of PyTorch has no files for later Pythons
    satisfies the requirement torch==2.1.|python|3.11|last|this release of PyTorch has no files for later Pythons
    cannot import name 'Mapping' from 'collections'|python|3.9|last|Python 3.10 has it in collections.abc only
    cannot import name 'MutableMapping' from 'collections'|python|3.9|last|Python 3.10 has it in collections.abc only
    cannot import name 'Sequence' from 'collections'|python|3.9|last|Python 3.10 has it in collections.abc only
    cannot import name 'Iterable' from 'collections'|python|3.9|last|Python 3.10 has it in collections.abc only
    cannot import name 'Callable' from 'collections'|python|3.9|last|Python 3.10 has it in collections.abc only
    cannot import name 'Hashable' from 'collections'|python|3.9|last|Python 3.10 has it in collections.abc only
    module 'collections' has no attribute 'Callable'|python|3.9|last|Python 3.10 has it in collections.abc only
    module 'collections' has no attribute 'Mapping'|python|3.9|last|Python 3.10 has it in collections.abc only
    module 'collections' has no attribute 'MutableMapping'|python|3.9|last|Python 3.10 has it in collections.abc only
    module 'collections' has no attribute 'Iterable'|python|3.9|last|Python 3.10 has it in collections.abc only
    module 'collections' has no attribute 'Hashable'|python|3.9|last|Python 3.10 has it in collections.abc only
    module 'collections' has no attribute 'Sequence'|python|3.9|last|Python 3.10 has it in collections.abc only
    cannot import name 'gcd' from 'fractions'|python|3.8|last|Python 3.9 has it in math only
    module 'base64' has no attribute 'decodestring'|python|3.8|last|Python 3.9 dropped it
    module 'base64' has no attribute 'encodestring'|python|3.8|last|Python 3.9 dropped it
    object has no attribute 'getchildren'|python|3.8|last|Python 3.9 dropped it
    module 'time' has no attribute 'clock'|python|3.7|last|Python 3.8 dropped it
    module 'platform' has no attribute 'linux_distribution'|python|3.7|last|Python 3.8 dropped it
    module 'cgi' has no attribute 'escape'|python|3.7|last|Python 3.8 dropped it
    module 'asyncio' has no attribute 'coroutine'|python|3.10|last|Python 3.11 dropped it
    module 'inspect' has no attribute 'getargspec'|python|3.10|last|Python 3.11 dropped it
    module 'inspect' has no attribute 'formatargspec'|python|3.10|last|Python 3.11 dropped it
    cannot import name 'getargspec' from 'inspect'|python|3.10|last|Python 3.11 dropped it
    cannot import name 'formatargspec' from 'inspect'|python|3.10|last|Python 3.11 dropped it
    No module named 'asynchat'|python|3.11|last|Python 3.12 dropped it
    No module named 'asyncore'|python|3.11|last|Python 3.12 dropped it
    No module named 'smtpd'|python|3.11|last|Python 3.12 dropped it
    No module named 'imp'|python|3.11|last|Python 3.12 dropped it
    module 'configparser' has no attribute 'SafeConfigParser'|python|3.11|last|Python 3.12 dropped it
    module 'ssl' has no attribute 'wrap_socket'|python|3.11|last|Python 3.12 dropped it
    module 'unittest' has no attribute 'makeSuite'|python|3.12|last|Python 3.13 dropped it
    No module named 'cgi'|python|3.12|last|Python 3.13 dropped it
    No module named 'crypt'|python|3.12|last|Python 3.13 dropped it
    No module named 'imghdr'|python|3.12|last|Python 3.13 dropped it
    No module named 'pipes'|python|3.12|last|Python 3.13 dropped it
    No module named 'telnetlib'|python|3.12|last|Python 3.13 dropped it
    No module named 'audioop'|python|3.12|last|Python 3.13 dropped it
    No module named 'sndhdr'|python|3.12|last|Python 3.13 dropped it
    No module named 'nntplib'|python|3.12|last|Python 3.13 dropped it
    No module named 'lib2to3'|python|3.12|last|Python 3.13 dropped it
    module 'pkgutil' has no attribute 'find_loader'|python|3.13|last|Python 3.14 dropped it
    module 'ast' has no attribute 'Str'|python|3.13|last|Python 3.14 dropped it
    module 'ast' has no attribute 'Num'|python|3.13|last|Python 3.14 dropped it
    undefined method `untaint'|ruby|3.1|last|Ruby 3.2 dropped it
    undefined method `taint'|ruby|3.1|last|Ruby 3.2 dropped it
    undefined method `exists?' for File|ruby|3.1|last|Ruby 3.2 dropped it
    undefined method `exists?' for Dir|ruby|3.1|last|Ruby 3.2 dropped it
    undefined method 'exists?' for class File|ruby|3.1|last|Ruby 3.2 dropped it
    undefined method 'exists?' for class Dir|ruby|3.1|last|Ruby 3.2 dropped it
    undefined method 'untaint' for|ruby|3.1|last|Ruby 3.2 dropped it
    uninitialized constant Fixnum|ruby|3.1|last|Ruby 3.2 dropped it
    undefined method `new' for BigDecimal|ruby|2.6|last|Ruby 2.7 dropped it
    Psych::AliasesNotEnabled|ruby|3.0|last|the YAML reader of Ruby 3.1 refuses aliases
    Psych::BadAlias|ruby|3.0|last|the YAML reader of Ruby 3.1 refuses aliases
    cannot load such file -- webrick|ruby|2.7|last|Ruby 3.0 no longer brings it
    cannot load such file -- rexml|ruby|2.7|last|Ruby 3.0 no longer brings it as its own
    cannot load such file -- net/smtp|ruby|3.0|last|Ruby 3.1 no longer brings it as its own
    cannot load such file -- net/pop|ruby|3.0|last|Ruby 3.1 no longer brings it as its own
    cannot load such file -- net/imap|ruby|3.0|last|Ruby 3.1 no longer brings it as its own
    cannot load such file -- bigdecimal|ruby|3.3|last|Ruby 3.4 no longer brings it as its own
    cannot load such file -- base64|ruby|3.3|last|Ruby 3.4 no longer brings it as its own
    cannot load such file -- csv|ruby|3.3|last|Ruby 3.4 no longer brings it as its own
    cannot load such file -- mutex_m|ruby|3.3|last|Ruby 3.4 no longer brings it as its own
    cannot load such file -- drb|ruby|3.3|last|Ruby 3.4 no longer brings it as its own
    cannot load such file -- observer|ruby|3.3|last|Ruby 3.4 no longer brings it as its own
    cannot load such file -- abbrev|ruby|3.3|last|Ruby 3.4 no longer brings it as its own
    cannot load such file -- getoptlong|ruby|3.3|last|Ruby 3.4 no longer brings it as its own
    cannot load such file -- syslog|ruby|3.3|last|Ruby 3.4 no longer brings it as its own
    cannot load such file -- ostruct|ruby|3.4|last|Ruby 4.0 no longer brings it as its own
    cannot load such file -- logger|ruby|3.4|last|Ruby 4.0 no longer brings it as its own
    cannot load such file -- benchmark|ruby|3.4|last|Ruby 4.0 no longer brings it as its own
    cannot load such file -- fiddle|ruby|3.4|last|Ruby 4.0 no longer brings it as its own
    cannot load such file -- pstore|ruby|3.4|last|Ruby 4.0 no longer brings it as its own
    Call to undefined function create_function()|php|7.4|last|PHP 8 dropped it
    Call to undefined function each()|php|7.4|last|PHP 8 dropped it
    Call to undefined function get_magic_quotes_gpc()|php|7.4|last|PHP 8 dropped it
    offset access syntax with curly braces is no longer supported|php|7.4|last|PHP 8 dropped it
    Unparenthesized `a ? b : c ? d : e` is not supported|php|7.4|last|PHP 8 dropped it
    The (real) cast has been removed|php|7.4|last|PHP 8 dropped it
    __autoload() is no longer supported|php|7.4|last|PHP 8 dropped it
    Call to undefined function mysql_connect()|php|5.6|last|PHP 7 dropped it
    Call to undefined function ereg|php|5.6|last|PHP 7 dropped it
    type annotations needed for `Box<_>`|rust|1.79|last|an old release of the crate time does not compile with Rust 1.80
    Blocked mirror for repositories|maven|3.6.3|last|Maven 3.8.1 refuses repositories without TLS
    maven-default-http-blocker|maven|3.6.3|last|Maven 3.8.1 refuses repositories without TLS
    node-gyp -v v3.8.0|node|14|last|node-sass 4 does not work with newer ones
    unknown 'PinsStorage' version '2'|swift|5.6|first|Package.resolved has this form since Swift 5.6
    unknown 'PinsStorage' version '3'|swift|5.10|first|Package.resolved has this form since Swift 5.10
    manifest file you are using was most likely generated by a different version of Julia|julia|1.10|first|Manifest.toml has this form since Julia 1.7
    """
}
