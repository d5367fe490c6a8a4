import StepTimeline
import Testing

/// What old releases of tools and builders say, and what a tool says that lacks a part of itself.
@Suite("Older wordings")
struct OlderWordingsTests {
  private func primary(_ step: String, _ output: String, closing: String? = nil) -> Diagnosis? {
    let end = "The command '/bin/sh -c \(step.dropFirst(4))' returned a non-zero code: 1"
    let log = """
      Step 1/2 : FROM base:1
       ---> 0123456789ab
      Step 2/2 : \(step)
       ---> Running in 0123456789ab
      \(output)
      \(closing ?? end)
      """
    return builds(in: log).last?.diagnoses.first(where: \.isPrimary)
  }

  private static let compilerOfItsOwnLine = """
    CMake Error at CMakeLists.txt:3 (project):
      The CMAKE_CXX_COMPILER:

        g++-11

      is not a full path and was not found in the PATH.
    """

  private static let crate = "error: failed to run custom build command for `shop-ui v0.3.0 (/app/ui)`\n"

  private static let index = """
    Warning: unable to access index for repository https://cran.acme.test/src/contrib:
      cannot open URL 'https://cran.acme.test/src/contrib/PACKAGES'
    """

  @Test(
    "The cause and the first fix",
    arguments: [
      (
        "RUN go get ./...",
        #"package corp.acme/a/b: unrecognized import path "corp.acme/a/b" (https fetch: Get https://corp.acme/a/b?go-get=1: dial tcp: i/o timeout)"#,
        "cannot connect to corp.acme of the package corp.acme/a/b", "Run the build again"
      ),
      (
        "RUN pip install acmejson",
        """
          Complete output from command python setup.py egg_info:
          FileNotFoundError: [Errno 2] No such file or directory: '/tmp/pip-install-q1/acmejson/setup.py'
        """, "too old for acmejson", "pip install --upgrade pip"
      ),
      (
        "RUN conda install -y numpy",
        """
          File "/opt/conda/bin/conda", line 7, in <module>
            from conda.cli import main
        ImportError: No module named 'conda'
        """, "conda in this image is broken", "conda --version"
      ),
      ("RUN cmake .", compilerOfItsOwnLine, "The compiler g++-11", "g++-11"),
      (
        "RUN rustup update nightly",
        "error: could not rename component file from '/root/.rustup/toolchains/nightly-x86_64/lib/rustlib/a/lib' to '/root/.rustup/tmp/a_dir/bk': Invalid cross-device link (os error 18)",
        "installed in an earlier layer", "rustup toolchain uninstall nightly-x86_64"
      ),
      (
        "RUN cargo build",
        "\(crate)thread 'main' panicked at 'could not install with npm: Error { repr: Os { code: 2, message: \"No such file or directory\" } }', ui/build.rs:4",
        "runs npm", "Install Node.js"
      ),
      (
        "RUN cargo build", "\(crate)  Error: running `yarn install`: No such file or directory (os error 2)",
        "runs yarn", "Install Node.js"
      ),
      (
        "RUN ./configure && make", "configure: error: Cannot find python in your system path",
        "cannot find Python", "PYTHON_VERSION=3"
      ),
      (
        "RUN Rscript setup.R",
        "\(index)\nError in loadNamespace(name) : there is no package called ‘tidyr’",
        "package index of cran.acme.test", "reaches cran.acme.test"
      ),
      (
        "RUN apt-get -y update",
        "Ign http://mirror.debian.org wheezy Release\nErr http://mirror.debian.org wheezy/main amd64 Packages",
        "http://mirror.debian.org wheezy/main amd64 no longer exists", "newer base image"
      ),
    ])
  func cause(_ step: String, _ output: String, _ title: String, _ fix: String) throws {
    let found = try #require(primary(step, output))
    #expect(found.title.contains(title), "\(found.title)")
    let first = try #require(found.fixes.first)
    #expect("\(first.text) \(first.snippet ?? "")".contains(fix), "\(first)")
  }

  @Test(
    "Words that are like them are no such cause",
    arguments: [
      ("RUN python tool.py", "ImportError: No module named 'conda'", "is broken"),
      (
        "RUN cargo build", "\(crate)  Error: could not read git config: Os { code: 2, kind: NotFound }",
        "runs"
      ),
      ("RUN Rscript setup.R", "\(index)\nError in f(x) : object 'y' not found", "package index"),
      (
        "RUN apt-get -y update",
        "Err http://mirror.debian.org wheezy/main amd64 Packages\n  Could not resolve 'mirror.debian.org'",
        "no longer exists"
      ),
      (
        "RUN ./fetch",
        "FileNotFoundError: [Errno 2] No such file or directory: '/tmp/pip-install-q1/acmejson/setup.py'",
        "too old for"
      ),
    ])
  func likeWords(_ step: String, _ output: String, _ title: String) {
    #expect(primary(step, output)?.title.contains(title) != true)
  }

  @Test(
    "Only empty platform arguments in the URL of ADD are the classic builder's",
    arguments: [("tool__", true), ("tool_linux_amd64", false)])
  func platformOfAddress(_ file: String, _ isEmpty: Bool) {
    let found = primary(
      "ADD https://dl.acme.test/tool_${TARGETOS}_${TARGETARCH} /usr/bin/tool", "",
      closing: "ADD failed: failed to GET https://dl.acme.test/\(file) with status 404 Not Found: ")
    #expect(found?.title.contains("classic builder") == isEmpty)
    if isEmpty { #expect(found?.fixes.first?.snippet?.contains("DOCKER_BUILDKIT=1") == true) }
  }

  @Test(
    "A shell that is not found is the image's only if it is no distribution",
    arguments: [("RUN apt-get update", true), ("RUN ./tool --version", false)])
  func shell(_ step: String, _ isDamaged: Bool) {
    let found = primary(step, "", closing: "Container command '/bin/sh' not found or does not exist.")
    #expect(found?.title.contains("damaged") == isDamaged)
  }
}
