/// The ids that the schema uses for the steps' indices.
struct StepNames {
  private let ids: [String]

  init(_ build: Build) { ids = build.steps.map(\.id) }

  subscript(index: Int?) -> String? {
    guard let index, ids.indices.contains(index) else { return nil }
    return ids[index]
  }

  subscript(indices: [Int]) -> [String] { indices.compactMap { self[$0] } }
}
