import StepTimeline
import Testing

/// Causes on the side of the host and the client, each beside what is like it.
@Suite("Causes of host and client") struct HostCausesTests {
  private func rule(_ log: String) -> String? {
    builds(in: log).last?.diagnoses.first(where: \.isPrimary)?.rule
  }

  private func fix(_ log: String) -> String? {
    builds(in: log).last?.diagnoses.first(where: \.isPrimary)?.fixes.first?.text
  }

  private func metadata(_ step: String, _ error: String) -> String {
    "#2 [\(step)] load metadata for docker.io/library/alpine:3\n#2 ERROR: \(error)\nERROR: failed to solve: alpine:3: \(error)\n"
  }

  @Test("A platform without a system is the Mac's own")
  func darwin() {
    let title = builds(in: metadata("darwin/amd64 internal", "no match for platform in manifest: not found"))
      .last?.diagnoses.first?.title
    #expect(title?.contains("darwin") == true)
    let linux = builds(in: metadata("linux/riscv64 internal", "no match for platform in manifest: not found"))
    #expect(linux.last?.diagnoses.first?.title.contains("darwin") == false)
  }

  @Test("A keyring that is missing is told apart from a helper that is missing")
  func keyring() {
    let log = metadata(
      "internal",
      "error getting credentials - err: exit status 1, out: `GDBus.Error:org.freedesktop.DBus.Error.ServiceUnknown: The name org.freedesktop.secrets was not provided by any .service files`"
    )
    #expect(builds(in: log).last?.diagnoses.first?.title.contains("keyring") == true)
    #expect(rule(log) == "registry-credential-helper")
  }

  @Test("A local cache folder is no registry")
  func localCache() {
    let log = """
      #9 exporting cache to client directory
      #9 ERROR: error writing layer blob: failed commit on ref "layer-sha256:1a2b": commit failed: rpc error: code = Unknown desc = rename /tmp/cache/ingest/3c4d/data /tmp/cache/blobs/sha256/1a2b: no such file or directory: unknown
      ERROR: failed to solve: error writing layer blob: failed commit on ref "layer-sha256:1a2b": commit failed: rpc error: code = Unknown desc = rename /tmp/cache/ingest/3c4d/data /tmp/cache/blobs/sha256/1a2b: no such file or directory: unknown
      """
    #expect(rule(log) == "bk-cache-export-failed")
    #expect(fix(log)?.contains("separate cache folder") == true)
  }

  @Test("An index that apk never fetched is no problem of the network")
  func apkIndex() {
    let output = """
      WARNING: Ignoring APKINDEX.0a1b2c3d.tar.gz: No such file or directory
      ERROR: unsatisfiable constraints:
        jq (missing):
          required by: world[jq]
      """
    func log(_ command: String, _ more: String = "") -> String {
      """
      Step 2/2 : RUN \(command)
       ---> Running in 0123456789ab
      \(more)\(output)
      The command '/bin/sh -c \(command)' returned a non-zero code: 1
      """
    }
    #expect(fix(log("apk add jq"))?.contains("--no-cache") == true)
    let fetched = "fetch http://mirror.example.com/main/x86_64/APKINDEX.tar.gz\n"
    #expect(fix(log("apk add jq", fetched))?.contains("`--no-cache`") != true)
  }

  @Test("A path that names a processor asks for TARGETARCH")
  func processorInPath() {
    func log(_ path: String) -> String {
      """
       => ERROR [final 2/2] COPY --from=build \(path) /opt/                0.0s
      ------
       > [final 2/2] COPY --from=build \(path) /opt/:
      ------
      failed to compute cache key: "\(path)" not found: not found
      """
    }
    #expect(fix(log("/src/release/linux-amd64/bin"))?.contains("TARGETARCH") == true)
    #expect(fix(log("/src/release/bin"))?.contains("TARGETARCH") == false)
  }

  @Test("A context that docker may not read is not missing")
  func unreadableContext() {
    let log =
      "unable to prepare context: unable to evaluate symlinks in context path: lstat /srv/shop: permission denied\n"
    let title = builds(in: log).last?.diagnoses.first?.title
    #expect(title?.contains("permission denied") == true && title?.contains("/srv/shop") == true)
  }

  @Test("A wildcard without a file is one of the context or of another stage")
  func emptyWildcard() {
    func log(_ from: String) -> String {
      "Step 2/2 : COPY \(from)certs/* /etc/ssl/\nCOPY failed: no source files were specified\n"
    }
    #expect(rule(log("")) == "copy-source-not-found")
    #expect(rule(log("--from=build ")) == "copy-from-stage-missing")
    #expect(fix(log("--from=build "))?.contains("other stage") == true)
  }

  @Test("A here-document needs BuildKit, and a build that has it is not told to turn it on")
  func hereDocument() {
    let log = """
      #1 [internal] load build definition from Dockerfile
      #1 DONE 0.0s
      failed to solve with frontend dockerfile.v0: failed to create LLB definition: dockerfile parse error line 6: unknown instruction: MKDIR
      """
    let fixes = builds(in: log).last?.diagnoses.first?.fixes ?? []
    #expect(fixes.first?.text.contains("here-document") == true)
    #expect(!fixes.contains { ($0.snippet ?? "").contains("DOCKER_BUILDKIT") })
  }
}
