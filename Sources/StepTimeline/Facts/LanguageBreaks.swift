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
  static let all: [Break] = FactTable.rows(table).compactMap(read)

  /// The rows whose words are in a text.
  static func said(in text: String) -> [Break] {
    FactTable.rows(table, whose: 0, isIn: text).compactMap(read)
  }

  private static func read(_ row: [Substring]) -> Break? {
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
    php7 (no such package)|alpine|3.15|last|Alpine 3.16 removed the PHP 7 packages
    python2 (no such package)|alpine|3.15|last|Alpine 3.16 removed Python 2
    Could not find method compile() for arguments|gradle|6|last|Gradle 7 removed the `compile` configuration
    Plugin with id 'maven' not found|gradle|6|last|Gradle 7 removed the plugin `maven`; `maven-publish` takes its place
    Could not find method testCompile() for arguments|gradle|6|last|Gradle 7 removed the `testCompile` configuration
    source type: `SocketAddrV4`|rust|1.63|last|Rust 1.64 changed the memory layout of socket addresses, and old releases of the `socket2` crate depend on the old one
    satisfies the requirement tensorflow==1.15|python|3.7|last|TensorFlow 1 has no wheels for newer Python versions
    satisfies the requirement tensorflow==1.14|python|3.7|last|TensorFlow 1 has no wheels for newer Python versions
    satisfies the requirement tensorflow==1.13|python|3.7|last|TensorFlow 1 has no wheels for newer Python versions
    satisfies the requirement tensorflow==1.|python|3.6|last|this TensorFlow release has no wheels for newer Python versions
    satisfies the requirement tensorflow==2.0.|python|3.7|last|this TensorFlow release has no wheels for newer Python versions
    satisfies the requirement tensorflow==2.2.|python|3.8|last|this TensorFlow release has no wheels for newer Python versions
    satisfies the requirement tensorflow==2.3.|python|3.8|last|this TensorFlow release has no wheels for newer Python versions
    satisfies the requirement tensorflow==2.4.|python|3.8|last|this TensorFlow release has no wheels for newer Python versions
    satisfies the requirement tensorflow==2.5.|python|3.9|last|this TensorFlow release has no wheels for newer Python versions
    satisfies the requirement tensorflow==2.6.|python|3.9|last|this TensorFlow release has no wheels for newer Python versions
    satisfies the requirement tensorflow==2.7.|python|3.9|last|this TensorFlow release has no wheels for newer Python versions
    satisfies the requirement tensorflow==2.8.|python|3.10|last|this TensorFlow release has no wheels for newer Python versions
    satisfies the requirement tensorflow==2.9.|python|3.10|last|this TensorFlow release has no wheels for newer Python versions
    satisfies the requirement tensorflow==2.10.|python|3.10|last|this TensorFlow release has no wheels for newer Python versions
    satisfies the requirement tensorflow==2.12.|python|3.11|last|this TensorFlow release has no wheels for newer Python versions
    satisfies the requirement tensorflow==2.13.|python|3.11|last|this TensorFlow release has no wheels for newer Python versions
    satisfies the requirement tensorflow==2.15.|python|3.11|last|this TensorFlow release has no wheels for newer Python versions
    satisfies the requirement torch==1.4.|python|3.8|last|this PyTorch release has no wheels for newer Python versions
    satisfies the requirement torch==1.5.|python|3.8|last|this PyTorch release has no wheels for newer Python versions
    satisfies the requirement torch==1.6.|python|3.8|last|this PyTorch release has no wheels for newer Python versions
    satisfies the requirement torch==1.8.|python|3.9|last|this PyTorch release has no wheels for newer Python versions
    satisfies the requirement torch==1.9.|python|3.9|last|this PyTorch release has no wheels for newer Python versions
    satisfies the requirement torch==1.10.|python|3.9|last|this PyTorch release has no wheels for newer Python versions
    satisfies the requirement torch==1.11.|python|3.10|last|this PyTorch release has no wheels for newer Python versions
    satisfies the requirement torch==1.12.|python|3.10|last|this PyTorch release has no wheels for newer Python versions
    satisfies the requirement torch==1.13.|python|3.10|last|this PyTorch release has no wheels for newer Python versions
    satisfies the requirement torch==2.0.|python|3.11|last|this PyTorch release has no wheels for newer Python versions
    satisfies the requirement torch==2.1.|python|3.11|last|this PyTorch release has no wheels for newer Python versions
    cannot import name 'Mapping' from 'collections'|python|3.9|last|Python 3.10 removed `collections.Mapping` (now `collections.abc.Mapping`)
    cannot import name 'MutableMapping' from 'collections'|python|3.9|last|Python 3.10 removed `collections.MutableMapping` (now `collections.abc.MutableMapping`)
    cannot import name 'Sequence' from 'collections'|python|3.9|last|Python 3.10 removed `collections.Sequence` (now `collections.abc.Sequence`)
    cannot import name 'Iterable' from 'collections'|python|3.9|last|Python 3.10 removed `collections.Iterable` (now `collections.abc.Iterable`)
    cannot import name 'Callable' from 'collections'|python|3.9|last|Python 3.10 removed `collections.Callable` (now `collections.abc.Callable`)
    cannot import name 'Hashable' from 'collections'|python|3.9|last|Python 3.10 removed `collections.Hashable` (now `collections.abc.Hashable`)
    module 'collections' has no attribute 'Callable'|python|3.9|last|Python 3.10 removed `collections.Callable` (now `collections.abc.Callable`)
    module 'collections' has no attribute 'Mapping'|python|3.9|last|Python 3.10 removed `collections.Mapping` (now `collections.abc.Mapping`)
    module 'collections' has no attribute 'MutableMapping'|python|3.9|last|Python 3.10 removed `collections.MutableMapping` (now `collections.abc.MutableMapping`)
    module 'collections' has no attribute 'Iterable'|python|3.9|last|Python 3.10 removed `collections.Iterable` (now `collections.abc.Iterable`)
    module 'collections' has no attribute 'Hashable'|python|3.9|last|Python 3.10 removed `collections.Hashable` (now `collections.abc.Hashable`)
    module 'collections' has no attribute 'Sequence'|python|3.9|last|Python 3.10 removed `collections.Sequence` (now `collections.abc.Sequence`)
    cannot import name 'gcd' from 'fractions'|python|3.8|last|Python 3.9 removed `fractions.gcd` (now `math.gcd`)
    module 'base64' has no attribute 'decodestring'|python|3.8|last|Python 3.9 removed `base64.decodestring`
    module 'base64' has no attribute 'encodestring'|python|3.8|last|Python 3.9 removed `base64.encodestring`
    object has no attribute 'getchildren'|python|3.8|last|Python 3.9 removed `Element.getchildren()`
    module 'time' has no attribute 'clock'|python|3.7|last|Python 3.8 removed `time.clock`
    module 'platform' has no attribute 'linux_distribution'|python|3.7|last|Python 3.8 removed `platform.linux_distribution`
    module 'cgi' has no attribute 'escape'|python|3.7|last|Python 3.8 removed `cgi.escape`
    module 'asyncio' has no attribute 'coroutine'|python|3.10|last|Python 3.11 removed `asyncio.coroutine`
    module 'inspect' has no attribute 'getargspec'|python|3.10|last|Python 3.11 removed `inspect.getargspec`
    module 'inspect' has no attribute 'formatargspec'|python|3.10|last|Python 3.11 removed `inspect.formatargspec`
    cannot import name 'getargspec' from 'inspect'|python|3.10|last|Python 3.11 removed `inspect.getargspec`
    cannot import name 'formatargspec' from 'inspect'|python|3.10|last|Python 3.11 removed `inspect.formatargspec`
    No module named 'asynchat'|python|3.11|last|Python 3.12 removed the `asynchat` module
    No module named 'asyncore'|python|3.11|last|Python 3.12 removed the `asyncore` module
    No module named 'smtpd'|python|3.11|last|Python 3.12 removed the `smtpd` module
    No module named 'imp'|python|3.11|last|Python 3.12 removed the `imp` module
    module 'configparser' has no attribute 'SafeConfigParser'|python|3.11|last|Python 3.12 removed `configparser.SafeConfigParser`
    module 'ssl' has no attribute 'wrap_socket'|python|3.11|last|Python 3.12 removed `ssl.wrap_socket`
    module 'unittest' has no attribute 'makeSuite'|python|3.12|last|Python 3.13 removed `unittest.makeSuite`
    No module named 'cgi'|python|3.12|last|Python 3.13 removed the `cgi` module
    No module named 'crypt'|python|3.12|last|Python 3.13 removed the `crypt` module
    No module named 'imghdr'|python|3.12|last|Python 3.13 removed the `imghdr` module
    No module named 'pipes'|python|3.12|last|Python 3.13 removed the `pipes` module
    No module named 'telnetlib'|python|3.12|last|Python 3.13 removed the `telnetlib` module
    No module named 'audioop'|python|3.12|last|Python 3.13 removed the `audioop` module
    No module named 'sndhdr'|python|3.12|last|Python 3.13 removed the `sndhdr` module
    No module named 'nntplib'|python|3.12|last|Python 3.13 removed the `nntplib` module
    No module named 'lib2to3'|python|3.12|last|Python 3.13 removed the `lib2to3` module
    module 'pkgutil' has no attribute 'find_loader'|python|3.13|last|Python 3.14 removed `pkgutil.find_loader`
    module 'ast' has no attribute 'Str'|python|3.13|last|Python 3.14 removed `ast.Str`
    module 'ast' has no attribute 'Num'|python|3.13|last|Python 3.14 removed `ast.Num`
    undefined method `untaint'|ruby|3.1|last|Ruby 3.2 removed `untaint`
    undefined method `taint'|ruby|3.1|last|Ruby 3.2 removed `taint`
    undefined method `exists?' for File|ruby|3.1|last|Ruby 3.2 removed `File.exists?`
    undefined method `exists?' for Dir|ruby|3.1|last|Ruby 3.2 removed `Dir.exists?`
    undefined method 'exists?' for class File|ruby|3.1|last|Ruby 3.2 removed `File.exists?`
    undefined method 'exists?' for class Dir|ruby|3.1|last|Ruby 3.2 removed `Dir.exists?`
    undefined method 'untaint' for|ruby|3.1|last|Ruby 3.2 removed `untaint`
    uninitialized constant Fixnum|ruby|3.1|last|Ruby 3.2 removed `Fixnum`
    undefined method `new' for BigDecimal|ruby|2.6|last|Ruby 2.7 removed `BigDecimal.new`
    Psych::AliasesNotEnabled|ruby|3.0|last|the YAML parser in Ruby 3.1 rejects aliases by default
    Psych::BadAlias|ruby|3.0|last|the YAML parser in Ruby 3.1 rejects aliases by default
    cannot load such file -- webrick|ruby|2.7|last|Ruby 3.0 removed `webrick` from the standard library
    cannot load such file -- rexml|ruby|2.7|last|since Ruby 3.0, `rexml` is a bundled gem and must be in the Gemfile
    cannot load such file -- net/smtp|ruby|3.0|last|since Ruby 3.1, `net-smtp` is a bundled gem and must be in the Gemfile
    cannot load such file -- net/pop|ruby|3.0|last|since Ruby 3.1, `net-pop` is a bundled gem and must be in the Gemfile
    cannot load such file -- net/imap|ruby|3.0|last|since Ruby 3.1, `net-imap` is a bundled gem and must be in the Gemfile
    cannot load such file -- bigdecimal|ruby|3.3|last|since Ruby 3.4, `bigdecimal` is a bundled gem and must be in the Gemfile
    cannot load such file -- base64|ruby|3.3|last|since Ruby 3.4, `base64` is a bundled gem and must be in the Gemfile
    cannot load such file -- csv|ruby|3.3|last|since Ruby 3.4, `csv` is a bundled gem and must be in the Gemfile
    cannot load such file -- mutex_m|ruby|3.3|last|since Ruby 3.4, `mutex_m` is a bundled gem and must be in the Gemfile
    cannot load such file -- drb|ruby|3.3|last|since Ruby 3.4, `drb` is a bundled gem and must be in the Gemfile
    cannot load such file -- observer|ruby|3.3|last|since Ruby 3.4, `observer` is a bundled gem and must be in the Gemfile
    cannot load such file -- abbrev|ruby|3.3|last|since Ruby 3.4, `abbrev` is a bundled gem and must be in the Gemfile
    cannot load such file -- getoptlong|ruby|3.3|last|since Ruby 3.4, `getoptlong` is a bundled gem and must be in the Gemfile
    cannot load such file -- syslog|ruby|3.3|last|since Ruby 3.4, `syslog` is a bundled gem and must be in the Gemfile
    cannot load such file -- ostruct|ruby|3.4|last|since Ruby 4.0, `ostruct` is a bundled gem and must be in the Gemfile
    cannot load such file -- logger|ruby|3.4|last|since Ruby 4.0, `logger` is a bundled gem and must be in the Gemfile
    cannot load such file -- benchmark|ruby|3.4|last|since Ruby 4.0, `benchmark` is a bundled gem and must be in the Gemfile
    cannot load such file -- fiddle|ruby|3.4|last|since Ruby 4.0, `fiddle` is a bundled gem and must be in the Gemfile
    cannot load such file -- pstore|ruby|3.4|last|since Ruby 4.0, `pstore` is a bundled gem and must be in the Gemfile
    Call to undefined function create_function()|php|7.4|last|PHP 8 removed `create_function()`
    Call to undefined function each()|php|7.4|last|PHP 8 removed `each()`
    Call to undefined function get_magic_quotes_gpc()|php|7.4|last|PHP 8 removed `get_magic_quotes_gpc()`
    offset access syntax with curly braces is no longer supported|php|7.4|last|PHP 8 removed offset access with curly braces
    Unparenthesized `a ? b : c ? d : e` is not supported|php|7.4|last|PHP 8 rejects nested ternary operators without parentheses
    The (real) cast has been removed|php|7.4|last|PHP 8 removed the `(real)` cast
    __autoload() is no longer supported|php|7.4|last|PHP 8 removed `__autoload()`
    Call to undefined function mysql_connect()|php|5.6|last|PHP 7 removed the mysql extension
    Call to undefined function ereg|php|5.6|last|PHP 7 removed the ereg extension
    type annotations needed for `Box<_>`|rust|1.79|last|old releases of the `time` crate do not compile with Rust 1.80
    Blocked mirror for repositories|maven|3.6.3|last|Maven 3.8.1 blocks repositories that use plain HTTP
    maven-default-http-blocker|maven|3.6.3|last|Maven 3.8.1 blocks repositories that use plain HTTP
    node-gyp -v v3.8.0|node|14|last|node-sass 4 does not support newer Node.js versions
    unknown 'PinsStorage' version '2'|swift|5.6|first|this Package.resolved format requires Swift 5.6 or later
    unknown 'PinsStorage' version '3'|swift|5.10|first|this Package.resolved format requires Swift 5.10 or later
    manifest file you are using was most likely generated by a different version of Julia|julia|1.10|first|this Manifest.toml format requires Julia 1.7 or later
    """
}
