extension Build {
  /// Drops what ``LogStatistics`` does not need, so that thousands of builds take little memory.
  package mutating func keepFigures() {
    for i in steps.indices {
      steps[i].transfers = []
      steps[i].warnings = []
      steps[i].longestSilence = nil
      steps[i].lastLine = nil
      steps[i].error = nil
    }
    for i in failures.indices { failures[i].tail = [] }
    diagnoses.removeAll { !$0.isPrimary }
    for i in diagnoses.indices {
      diagnoses[i].fixes = []
      diagnoses[i].evidence = []
    }
    insights = []
    warnings = []
    environment = nil
    criticalPathSegments = []
  }
}
