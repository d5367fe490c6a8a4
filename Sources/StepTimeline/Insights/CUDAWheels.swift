/// Wheels with CUDA libraries in an image that has nothing else for a GPU.
///
/// Said if PyTorch came with CUDA (its `nvidia-…` wheels, or PyPI's large torch wheel), no image of the build is one
/// for GPUs, and no instruction names a CUDA index. PyTorch has wheels for the CPU alone, a tenth as large
/// (pytorch.org/get-started/locally).
enum CUDAWheels {
  static let id = "cuda-wheels-for-cpu"
  private static let leastBytes: Int64 = 300_000_000
  static let index = "https://download.pytorch.org/whl/cpu"

  static func find(_ context: InsightContext) -> [Advice] {
    guard !context.isForGPU else { return [] }
    return context.heavy.compactMap { i in
      guard context.kind(i) == .run, let work = context.work(i), work.hasCUDA, work.hasTorch,
        !work.hasCPUWheels, work.cudaBytes >= leastBytes, let seconds = context.seconds(i)
      else { return nil }
      let share = min(1, Double(work.cudaBytes) / Double(max(work.fetchedBytes, 1)))
      let known = work[.fetching] + work[.unpacking]
      let saved = (known > 0 ? known : seconds) * share
      var advice = Advice(
        id, i, saving: saved,
        "pip downloads \(InsightContext.size(work.cudaBytes)) of CUDA wheels (\(context.text(saved)) with"
          + " unpacking), but no base image here is for a GPU: if the image runs on CPUs, install the CPU wheels"
          + " first, in the required version: `pip install torch==<version> --index-url \(index)`.")
      advice.snippet = "RUN pip install torch==<version> --index-url \(index)"
      return advice
    }
  }
}

extension InsightContext {
  /// Whether something in the build is for a GPU: a base image, an index, an option.
  var isForGPU: Bool {
    let marks = [
      "cuda", "nvidia", "nvcr.io", "rocm", "-gpu", "tensorrt", "l4t", "/cu11", "/cu12", "/cu13",
      "pytorch/pytorch",
    ]
    return build.steps.contains { step in
      guard step.parts.kind == .from || step.parts.kind == .run, let text = step.parts.instruction else {
        return false
      }
      let lower = text.lowercased()
      return marks.contains { lower.hasText($0) }
    }
  }
}
