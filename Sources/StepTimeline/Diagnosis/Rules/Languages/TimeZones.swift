extension RuleCatalog {
  /// Images without the data of time zones, in the words of each language.
  static let timeZones: [Rule] = [
    Rule(
      id: "time-zone-data-missing", family: "languages", subject: .package,
      title: "The image has no time zone data (tzdata): {zone|none is found}",
      level: 88, confidence: .likely,
      patterns: [
        Pattern("tzinfo-data is not present. Please add gem 'tzinfo-data'"),
        Pattern("TZInfo::DataSourceNotFound", notOnLine: ["rescue", "etry"]),
        Pattern("TZInfo::ZoneinfoDirectoryNotFound", notOnLine: ["rescue", "etry"]),
        "ZoneInfoNotFoundError: 'No time zone found with key {zone}'",
        Pattern("panic: unknown time zone {zone}", confidence: .likely),
        "TimeZoneNotFoundException: The time zone ID '{zone}' was not found on the local computer",
      ],
      causes: [
        "Alpine, slim and distroless images do not include the package tzdata.",
        "If the package is installed, the name of the time zone is misspelled.",
      ],
      fixes: [
        Fix(
          "Install the package tzdata in this stage, or add the gem tzinfo-data to the Gemfile and run `bundle install`.",
          snippet: "# Gemfile\ngem \"tzinfo-data\"", when: ["tzinfo-data"]),
        Fix(
          "Install the package tzdata in this stage.", snippet: "RUN apk add --no-cache tzdata", base: .apk),
        Fix(
          "Install the package tzdata in this stage.",
          snippet: "RUN apt-get update && apt-get install -y --no-install-recommends tzdata", base: .apt),
        Fix("Install the package tzdata in this stage.", snippet: "RUN dnf install -y tzdata", base: .dnf),
        Fix(
          "Install the time zone data with the program.", snippet: "RUN pip install tzdata",
          when: ["ZoneInfo"]),
      ],
      verify: ["docker run --rm {image|<image>} ls /usr/share/zoneinfo"],
      docs: ["https://tzinfo.github.io/", "https://docs.python.org/3/library/zoneinfo.html#data-sources"],
      examples: [
        "TZInfo::DataSourceNotFound: tzinfo-data is not present. Please add gem 'tzinfo-data' to your Gemfile and run bundle install",
        "zoneinfo._common.ZoneInfoNotFoundError: 'No time zone found with key Europe/Oslo'",
      ]
    )
  ]
}
