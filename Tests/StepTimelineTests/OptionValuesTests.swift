import StepTimeline
import Testing

/// No value of an option makes a report fail.
@Suite struct OptionValuesTests {
  private static let values = [Int.min, -1, 0, 1, 19, Int.max]

  @Test(arguments: values)
  func everyReportTakesEveryNumber(value: Int) throws {
    let log = try Samples.bytes("go-unknown-revision.plain.log")
    let builds = BuildLogReader.builds(in: log, source: "log", options: .init(tailLines: value))
    #expect(builds.count == 1)
    var options = ReportOptions()
    options.width = value
    options.top = value
    options.tail = value
    options.maxBytes = value
    for chart in ReportOptions.Chart.allCases {
      options.chart = chart
      for format in ReportFormat.allCases {
        #expect(!format.render(builds, options: options).isEmpty, "\(format), \(chart)")
      }
    }
    var statistics = LogStatistics()
    statistics.add(builds)
    for format in SummaryFormat.allCases {
      #expect(!format.render(LogComparison(base: builds, head: builds), options: options).isEmpty)
      #expect(!format.render(statistics, options: options).isEmpty)
    }
    for format in ExplainFormat.allCases {
      #expect(!format.diagnoses(builds[0].diagnoses, options: options).isEmpty)
    }
  }
}
