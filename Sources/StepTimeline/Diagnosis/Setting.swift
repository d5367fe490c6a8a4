extension Rule {
  /// A setting of the build's environment whose value may be why it fails here and works on the host.
  ///
  /// `--host-env` compares the settings that the rule of a failure names.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Setting: String, Sendable, Codable, CaseIterable {
    /// The module proxy was asked for something that it cannot have: GOPROXY, and which modules GONOPROXY and GOPRIVATE keep
    /// away from it.
    case goProxy = "go-proxy"
    /// Go asked a server itself, although a proxy may have the module: GOPROXY.
    case goDirect = "go-direct"
    /// The checksum database was asked for something that it cannot have: GOSUMDB, GONOSUMDB and GOPRIVATE.
    case goChecksums = "go-checksums"
    /// The release of Go: GOTOOLCHAIN and GOVERSION.
    case goToolchain = "go-toolchain"
    /// Modules or the vendor folder, and who may change go.mod: GOFLAGS.
    case goFlags = "go-flags"
    /// Modules or GOPATH: GO111MODULE.
    case goModules = "go-modules"
    /// C code in Go: CGO_ENABLED.
    case cgo
  }
}
