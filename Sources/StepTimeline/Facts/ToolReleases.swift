/// Which version of a language's runtime a release of a tool needs, and the last release of a tool for a runtime.
///
/// A row holds for the versions up to its last one, down to the row below.
enum ToolReleases {
  /// The language whose version decides.
  enum Runtime: String, Sendable, CaseIterable {
    case ruby, node, python, php, java, go
  }

  /// A tool's versions that need the same runtime.
  struct Release: Equatable, Sendable {
    /// `bundler`.
    let tool: String
    let runtime: Runtime
    /// The last of these versions; nil if it is the tool's newest one and needs no pin.
    let last: String?
    /// The oldest version of the runtime that they run on.
    let needs: String
  }

  /// The newest release of a tool that runs on a version of its runtime: bundler 2.4.22 on Ruby 2.7.
  ///
  /// Nil if the tool is not known, or if the runtime is older than all that is known.
  static func newest(of tool: some StringProtocol, on runtime: Runtime, version: some StringProtocol)
    -> Release?
  {
    guard let version = VersionNumber(version) else { return nil }
    return releases(of: tool).first { release in
      release.runtime == runtime
        && VersionNumber(release.needs).map { $0 <= version || $0.begins(with: version) } ?? false
    }
  }

  /// The runtime that a version of a tool needs: Node 18.17 for npm 10.
  static func release(of tool: some StringProtocol, version: some StringProtocol) -> Release? {
    guard let version = VersionNumber(version) else { return nil }
    return releases(of: tool).last { release in
      release.last.flatMap(VersionNumber.init).map {
        version <= $0 || version.begins(with: $0) || $0.begins(with: version)
      } ?? true
    }
  }

  /// All that is known of a tool, the newest first.
  static func releases(of tool: some StringProtocol) -> [Release] {
    let tool = tool.lowercased()
    return FactTable.rows(table, of: tool).compactMap { row in
      guard row.count >= 4, let runtime = Runtime(rawValue: String(row[1])) else { return nil }
      return Release(
        tool: tool, runtime: runtime, last: row[2].isEmpty ? nil : String(row[2]), needs: String(row[3]))
    }
  }

  /// The Python versions for which bootstrap.pypa.io has a `get-pip.py` of their own, as `pip/3.7/get-pip.py`.
  ///
  /// Source: the folders of github.com/pypa/get-pip, `public`.
  static func getPip(for python: some StringProtocol) -> String? {
    guard let version = VersionNumber(python), version.parts.count >= 2 else { return nil }
    let series = version.parts[..<2].map(String.init).joined(separator: ".")
    guard ["2.6", "2.7", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8"].contains(series) else { return nil }
    return "https://bootstrap.pypa.io/pip/\(series)/get-pip.py"
  }

  /// Tool, runtime, last version (empty: the newest), oldest runtime; a tool's newest versions first.
  ///
  /// Sources: `required_ruby_version` of rubygems.org, `engines` of registry.npmjs.org, `requires_python` of pypi.org,
  /// `require` of packagist.org, the dependencies that pecl.php.net shows.
  static let table = """
    bundler|ruby||3.2
    bundler|ruby|2.6.9|3.1
    bundler|ruby|2.5.23|3.0
    bundler|ruby|2.4.22|2.6
    bundler|ruby|2.3.27|2.3
    bundler|ruby|1.17.3|1.8.7
    rubygems|ruby||3.2
    rubygems|ruby|3.6.9|3.1
    rubygems|ruby|3.5.23|3.0
    rubygems|ruby|3.4.22|2.6
    rubygems|ruby|3.3.27|2.3
    rubygems|ruby|2.7.11|1.8.7
    nokogiri|ruby||3.2
    nokogiri|ruby|1.18.10|3.1
    nokogiri|ruby|1.17.2|3.0
    nokogiri|ruby|1.15.7|2.7
    nokogiri|ruby|1.13.10|2.6
    nokogiri|ruby|1.12.5|2.5
    nokogiri|ruby|1.10.10|2.3
    nokogiri|ruby|1.9.1|2.1
    rails|ruby||3.2
    rails|ruby|7.2|3.1
    rails|ruby|7.1|2.7
    rails|ruby|6.1.7.10|2.5
    rails|ruby|5.2.8.1|2.2.2
    rails|ruby|4.2.11.3|1.9.3
    rubocop|ruby||2.7
    rubocop|ruby|1.50.2|2.6
    rubocop|ruby|1.28.2|2.5
    rubocop|ruby|1.12.1|2.4
    rubocop|ruby|0.81.0|2.3
    public_suffix|ruby||3.2
    public_suffix|ruby|6.0.2|3.0
    public_suffix|ruby|5.1.1|2.6
    public_suffix|ruby|4.0.7|2.3
    zeitwerk|ruby||3.2
    zeitwerk|ruby|2.6.18|2.5
    sinatra|ruby||2.7.8
    sinatra|ruby|3.2.0|2.6
    sinatra|ruby|2.2.4|2.3
    connection_pool|ruby||3.2
    connection_pool|ruby|2.5.5|2.5
    npm|node||20.17
    npm|node|10.9.4|18.17
    npm|node|9.9.4|14.17
    npm|node|8.19.4|12.13
    npm|node|7.24.2|10
    npm|node|6.14.18|6
    npm|node|5.10.0|4
    pnpm|node||18.12
    pnpm|node|8.15.9|16.14
    pnpm|node|7.33.7|14.6
    pnpm|node|6.35.1|12.17
    pnpm|node|5.18.10|10.16
    pnpm|node|3.8.1|8.15
    corepack|node||18.17
    node-gyp|node||20.17
    node-gyp|node|11.5.0|18.17
    node-gyp|node|10.3.1|16.14
    node-gyp|node|9.4.1|12.13
    node-gyp|node|8.4.1|10.12
    node-gyp|node|6.1.0|6
    yarn|node|1.22.22|4
    typescript|node||14.17
    typescript|node|5.0.4|12.20
    typescript|node|4.9.5|4.2
    @angular/cli|node||20.19
    @angular/cli|node|19|18.19
    @angular/cli|node|17|18.13
    @angular/cli|node|16|16.14
    @angular/cli|node|15|14.20
    @angular/cli|node|14|14.15
    @angular/cli|node|13|12.20
    @angular/cli|node|12|12.14
    @angular/cli|node|11|10.13
    @angular/cli|node|8|10.9
    @angular/cli|node|7|8.9
    @angular/cli|node|1.7.4|6.9
    @nestjs/cli|node||20.11
    @nestjs/cli|node|10|16.14
    @nestjs/cli|node|9|12.9
    @nestjs/cli|node|7|10.13
    @vue/cli|node||12
    @vue/cli|node|4.5.19|8.9
    vite|node||20.19
    vite|node|6|18
    vite|node|4|14.18
    vite|node|2|12.2
    nodemon|node||10
    nodemon|node|2.0.22|8.10
    nodemon|node|1.19.4|4
    ts-node|node||12
    ts-node|node|9.1.1|10
    ts-node|node|8.10.2|6
    pm2|node||16
    pm2|node|5.4.3|12
    pm2|node|4.5.6|8.10
    eslint|node||18.18
    eslint|node|8.57.1|12.22
    eslint|node|7.32.0|10.12
    eslint|node|6.8.0|8.10
    eslint|node|5.16.0|6.14
    serverless|node||18.17
    serverless|node|3.40.0|12
    serverless|node|2.72.4|10
    serverless|node|1.83.3|6
    firebase-tools|node||20
    firebase-tools|node|13|18
    firebase-tools|node|12|16.13
    firebase-tools|node|11|14.18
    http-server|node||12
    http-server|node|0.12.3|6
    gulp-cli|node||10.13
    gulp-cli|node|2.3.0|0.10
    grunt-cli|node||10
    grunt-cli|node|1.3.2|4
    sass|node||14
    sass|node|1.32.13|8.9
    prisma|node||20.19
    prisma|node|6|18.18
    prisma|node|5|16.13
    prisma|node|4|14.17
    gatsby-cli|node||18
    gatsby-cli|node|4|14.15
    gatsby-cli|node|3|12.13
    gatsby-cli|node|2|10.13
    pip|python||3.9
    pip|python|25.0.1|3.8
    pip|python|24.0|3.7
    pip|python|21.3.1|3.6
    pip|python|20.3.4|3.5
    pip|python|19.1.1|3.4
    setuptools|python||3.9
    setuptools|python|75.3.4|3.8
    setuptools|python|68.0.0|3.7
    setuptools|python|59.6.0|3.6
    setuptools|python|50.3.2|3.5
    setuptools|python|44.1.1|2.7
    wheel|python||3.9
    wheel|python|0.45.1|3.8
    wheel|python|0.42.0|3.7
    wheel|python|0.37.1|2.7
    virtualenv|python||3.8
    virtualenv|python|20.26.6|3.7
    virtualenv|python|20.17.1|3.6
    virtualenv|python|20.15.1|2.7
    poetry|python||3.9
    poetry|python|1.8.5|3.8
    poetry|python|1.5.1|3.7
    poetry|python|1.1.15|3.6
    pipenv|python||3.9
    pipenv|python|2024.4.1|3.8
    pipenv|python|2023.10.3|3.7
    pipenv|python|2022.4.8|3.6
    numpy|python||3.11
    numpy|python|2.2.6|3.10
    numpy|python|2.0.2|3.9
    numpy|python|1.24.4|3.8
    numpy|python|1.21.6|3.7
    numpy|python|1.19.5|3.6
    numpy|python|1.18.5|3.5
    numpy|python|1.16.6|2.7
    pandas|python||3.11
    pandas|python|2.3.3|3.9
    pandas|python|2.0.3|3.8
    pandas|python|1.3.5|3.7
    pandas|python|1.1.5|3.6
    pandas|python|0.25.3|3.5
    pandas|python|0.24.2|2.7
    scipy|python||3.11
    scipy|python|1.15.3|3.10
    scipy|python|1.13.1|3.9
    scipy|python|1.10.1|3.8
    scipy|python|1.7.3|3.7
    scipy|python|1.5.4|3.6
    scipy|python|1.4.1|3.5
    scipy|python|1.2.3|2.7
    scikit-learn|python||3.10
    scikit-learn|python|1.6.1|3.9
    scikit-learn|python|1.3.2|3.8
    scikit-learn|python|1.0.2|3.7
    scikit-learn|python|0.24.2|3.6
    scikit-learn|python|0.22.1|3.5
    scikit-learn|python|0.20.4|2.7
    matplotlib|python||3.10
    matplotlib|python|3.9.4|3.9
    matplotlib|python|3.7.5|3.8
    matplotlib|python|3.5.3|3.7
    matplotlib|python|3.3.4|3.6
    matplotlib|python|3.0.3|3.5
    matplotlib|python|2.2.5|2.7
    cryptography|python||3.8
    cryptography|python|45.0.7|3.7
    cryptography|python|40.0.2|3.6
    cryptography|python|3.2.1|3.5
    cryptography|python|3.3.2|2.7
    pyyaml|python||3.8
    pyyaml|python|6.0.1|3.6
    pyyaml|python|5.4.1|2.7
    django|python||3.12
    django|python|5.2|3.10
    django|python|4.2|3.8
    django|python|3.2.25|3.6
    django|python|2.2.28|3.5
    django|python|1.11.29|2.7
    flask|python||3.9
    flask|python|3.0.3|3.8
    flask|python|2.2.5|3.7
    flask|python|2.0.3|3.6
    flask|python|1.1.4|2.7
    pytest|python||3.9
    pytest|python|8.3.5|3.8
    pytest|python|7.4.4|3.7
    pytest|python|7.0.1|3.6
    pytest|python|6.1.2|3.5
    pytest|python|4.6.11|2.7
    composer|php||7.2.5
    composer|php|2.2.25|5.3.2
    redis|php||7.4
    redis|php|5.3.7|7.0
    redis|php|4.3.0|5.3
    xdebug|php||8.0
    xdebug|php|3.1.6|7.2
    xdebug|php|2.9.8|7.1
    xdebug|php|2.7.2|7.0
    xdebug|php|2.5.5|5.5
    apcu|php||7.0
    apcu|php|4.0.11|5.1
    memcached|php||7.0
    memcached|php|2.2.0|5.2
    mongodb|php||8.1
    mongodb|php|1.20.1|7.4
    mongodb|php|1.16.2|7.2
    mongodb|php|1.11.1|7.1
    mongodb|php|1.9.2|7.0
    mongodb|php|1.7.5|5.6
    swoole|php||8.1
    swoole|php|5.1.8|8.0
    swoole|php|4.8.13|7.2
    swoole|php|4.5.11|7.1
    igbinary|php||7.0
    igbinary|php|2.0.8|5.2
    yaml|php||7.1
    yaml|php|1.3.2|5.2
    amqp|php||7.4
    amqp|php|1.11.0|5.6
    """
}
