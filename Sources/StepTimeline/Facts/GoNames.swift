/// Functions, types and constants that later releases of Go added to the standard library, by that release.
///
/// Source: the release notes at go.dev/doc.
enum GoNames {
  /// A name, and the second number of the release that brought it: 13 for Go 1.13.
  struct Addition: Sendable {
    let name: String
    let minor: Int

    /// The release as images name it.
    var version: String { "1.\(minor)" }

    /// How the images of Go begin that have the name.
    ///
    /// `golang:1.2` stands for all from 1.20 on: the images before 1.10 are not asked about.
    var images: [String] {
      minor < 20
        ? (max(minor, 10)..<20).map { "golang:1.\($0)" } + ["golang:1.2", "golang:1.3"]
        : (minor..<30).map { "golang:1.\($0)" } + ["golang:1.3"]
    }
  }

  static let additions: [Addition] = [
    (7, "io.SeekCurrent io.SeekStart"), (8, "sort.Slice sort.SliceStable sort.SliceIsSorted"),
    (9, "sync.Map"),
    (10, "strings.Builder driver.Connector"),
    (12, "strings.ReplaceAll bits.Add64 bits.Mul64 os.UserHomeDir"),
    (13, "errors.Is errors.As errors.Unwrap http.NewRequestWithContext ed25519.PrivateKey"),
    (
      16,
      "os.ReadFile os.WriteFile os.ReadDir os.MkdirTemp os.CreateTemp io.ReadAll io.Discard io.NopCloser filepath.WalkDir"
    ),
    (17, "unsafe.Slice unsafe.Add"), (18, "strings.Cut strings.Clone bytes.Cut reflect.Pointer"),
    (19, "atomic.Int64 atomic.Pointer atomic.Bool url.JoinPath fmt.Appendf"),
    (
      20,
      "unsafe.SliceData unsafe.String unsafe.StringData strings.CutPrefix strings.CutSuffix errors.Join time.DateOnly time.DateTime context.WithCancelCause filepath.IsLocal"
    ),
    (21, "sync.OnceFunc sync.OnceValue sync.OnceValues context.WithoutCancel"), (22, "reflect.TypeFor"),
    (24, "slog.DiscardHandler strings.SplitSeq"), (26, "errors.AsType"),
  ].flatMap { minor, names in
    names.split(separator: " ").map { Addition(name: String($0), minor: minor) }
  }
}
