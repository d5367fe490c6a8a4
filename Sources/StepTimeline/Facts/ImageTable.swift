/// The table of one official image.
struct ImageTable: Sendable {
  /// Where the suite is in a tag.
  enum Form: Sendable {
    /// `10-buster-slim`.
    case suiteBeforeVariant
    /// `3.7-slim-buster`, `7.2-fpm-stretch`.
    case suiteLast
  }

  let form: Form
  /// The words of a tag besides version and suite, such as `slim` and `fpm`.
  let variants: Set<String>
  /// Since when tags without a suite are on a release, of the series that were alive then.
  let switches: [String: Day]
  let series: [ImageSeries]

  /// Reads a table: a row `tags | form | variants | suite@day …`, then a row a series.
  init(_ text: String) {
    var form = Form.suiteLast
    var variants: Set<String> = []
    var switches: [String: Day] = [:]
    var series: [ImageSeries] = []
    for row in FactTable.rows(text) {
      if row[0] == "tags" {
        if row[1] == "suite-variant" { form = .suiteBeforeVariant }
        variants = Set(FactTable.words(row[2]).map(String.init))
        for word in FactTable.words(row[3]) {
          let parts = word.split(separator: "@")
          if parts.count == 2 { switches[String(parts[0])] = Day(parts[1]) }
        }
      } else if let read = ImageSeries(row) {
        series.append(read)
      }
    }
    self.form = form
    self.variants = variants
    self.switches = switches
    self.series = series
  }

  /// Other names of a version.
  var aliases: Set<String> { Set(series.flatMap(\.aliases) + ["latest", "lts", "current"]) }

  /// If all words of a tag are known here.
  func allows(_ tag: ImageTag) -> Bool { tag.variants.allSatisfy(variants.contains) }

  /// The series that a tag belongs to: the newest one of a day for `latest` and for numbers that several series begin with.
  func series(of tag: ImageTag, on day: Day?) -> ImageSeries? {
    let day = day ?? .factsRenewed
    if let named = series.first(where: { $0.aliases.contains(tag.alias) }) { return named }
    let known = series.filter { $0.first <= day && (tag.suite.isEmpty || $0.mayHave(tag.suite)) }
    if tag.alias == "lts" { return known.last { $0.isLongTerm(on: day) } }
    if tag.version.isEmpty { return known.last }
    guard let version = VersionNumber(tag.version) else { return nil }
    return series.first { series in
      VersionNumber(series.name).map(version.begins(with:)) ?? false
    } ?? known.last { series in VersionNumber(series.name).map { $0.begins(with: version) } ?? false }
  }

  /// The release that a tag is on.
  func release(of tag: ImageTag, series: ImageSeries?, on day: Day?) -> DistributionRelease? {
    if let alpine = tag.alpineVersion { return DistributionReleases.release(.alpine, alpine) }
    if !tag.suite.isEmpty && !tag.isAlpine { return DistributionReleases.release(codename: tag.suite) }
    guard let series, tag.variants.allSatisfy(variants.contains) else { return nil }
    let version = version(of: tag, in: series)
    if tag.isAlpine { return alpine(version, series: series, on: day) }
    return defaultSuite(version, series: series, on: day).flatMap(DistributionReleases.release(codename:))
  }

  /// The tags of a series' version with each suite that has it; of the series' newest version if a suite came later.
  func choices(_ tag: ImageTag, series: ImageSeries, on day: Day?) -> [OfficialImages.Choice] {
    let day = day ?? .factsRenewed
    let alpine = tag.isAlpine
    return (alpine ? series.alpine : series.suites).compactMap { span in
      guard let release = span.release(alpine: alpine), release.released <= day else { return nil }
      var other = tag
      other.suite = alpine ? "alpine" + span.suite : span.suite
      if ["latest", "lts", "current"].contains(other.alias) {
        (other.alias, other.version) = ("", series.name)
      }
      if tag.version.isEmpty && tag.alias.isEmpty { other.version = series.name }
      let version = VersionNumber(tag.version)
      let keeps = version.map { span.holds($0) } ?? true
      if !keeps { other.version = series.name }
      return OfficialImages.Choice(tag: text(other), release: release, keepsVersion: keeps)
    }
  }

  /// A tag of each newer series.
  func newerSeries(_ tag: ImageTag, than old: ImageSeries, on day: Day?) -> [OfficialImages.Choice] {
    let day = day ?? .factsRenewed
    guard let index = series.firstIndex(where: { $0.name == old.name }) else { return [] }
    return series[(index + 1)...].compactMap { series in
      guard series.first <= day else { return nil }
      var other = tag
      (other.alias, other.version) = ("", series.name)
      if tag.suite.isEmpty || tag.suite == "alpine" {
        guard let release = release(of: other, series: series, on: day) else { return nil }
        return OfficialImages.Choice(tag: text(other), release: release, keepsVersion: false)
      }
      return choices(other, series: series, on: day).last.map {
        OfficialImages.Choice(tag: $0.tag, release: $0.release, keepsVersion: false)
      }
    }
  }

  /// If a version of the series is on the tag's suite.
  func has(_ tag: ImageTag, series: ImageSeries) -> Bool {
    let version = version(of: tag, in: series)
    if let last = series.last, last < version, !last.begins(with: version) { return false }
    if tag.suite.isEmpty { return true }
    if tag.suite == "alpine" { return !series.alpine.isEmpty }
    let spans = tag.isAlpine ? series.alpine : series.suites
    let suite = tag.alpineVersion.map(String.init) ?? tag.suite
    return spans.contains { $0.suite == suite && $0.holds(version) }
  }

  private func version(of tag: ImageTag, in series: ImageSeries) -> VersionNumber {
    let named = VersionNumber(tag.version) ?? VersionNumber([])
    let own = VersionNumber(series.name) ?? VersionNumber([])
    return own.begins(with: named) ? own : named
  }

  /// The suite of a tag that names none.
  ///
  /// A version that is not the newest any more stays on the one of its last build.
  private func defaultSuite(_ version: VersionNumber, series: ImageSeries, on day: Day?) -> String? {
    guard let index = series.defaults.firstIndex(where: { $0.holdsNewest(of: version) }) else { return nil }
    let isExact = version.parts.count > 2 || (series.last.map { $0 == version } ?? false)
    guard !isExact, let day else { return series.defaults[index].suite }
    let earlier = series.defaults[...index].last { switches[$0.suite].map { $0 <= day } ?? true }
    return (earlier ?? series.defaults[0]).suite
  }

  /// The Alpine of a tag that names none: the newest one that the series has had for two weeks.
  private func alpine(_ version: VersionNumber, series: ImageSeries, on day: Day?) -> DistributionRelease? {
    let day = day ?? .factsRenewed
    guard version.parts.count <= 2, series.last != version else { return nil }
    return series.alpine.compactMap { $0.release(alpine: true) }.last {
      $0.released.number + 14 <= day.number
    }
  }

  private func text(_ tag: ImageTag) -> String {
    let version = [tag.alias.isEmpty ? tag.version : tag.alias]
    let suite = tag.suite.isEmpty ? [] : [tag.suite]
    let words = form == .suiteBeforeVariant ? version + suite + tag.variants : version + tag.variants + suite
    return words.joined(separator: "-")
  }
}

extension ImageSeries {
  /// If a tag of this series may name the suite.
  fileprivate func mayHave(_ suite: String) -> Bool {
    if suite == "alpine" { return !alpine.isEmpty }
    return suites.contains { $0.suite == suite } || alpine.contains { "alpine" + $0.suite == suite }
  }

  /// Node calls every even series long-term from its first October on.
  fileprivate func isLongTerm(on day: Day) -> Bool {
    guard let number = Int(name), number >= 4, number.isMultiple(of: 2) else { return false }
    return Day(number: (first.number / 10_000) * 10_000 + 10_25) <= day
  }
}

extension ImageSeries.Span {
  fileprivate func release(alpine: Bool) -> DistributionRelease? {
    alpine
      ? DistributionReleases.release(.alpine, suite) : DistributionReleases.release(codename: suite)
  }
}
