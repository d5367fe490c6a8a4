extension RuleCatalog {
  /// The surroundings of Go in an image: caches, permissions, disk, variables.
  static let goEnvironment: [Rule] = [
    Rule(
      id: "go-modcache-permission", family: "go-modules",
      title: "Go cannot write to its module cache (permission denied, or a read-only file system)",
      level: 93, confidence: .certain,
      repairs: [.ownCacheMount],
      patterns: [
        "writing stat cache: {...}: permission denied",
        "writing go.mod cache: {...}: permission denied",
        "could not create module cache: mkdir {}: ",
        // Go 1.12 and 1.13.
        "go: failed to create cache directory {}: mkdir {}: ",
        "mkdir {}/go/pkg: permission denied",
        "mkdir /go/pkg{...}: permission denied",
        Pattern("/pkg/mod/{}: permission denied", notOnLine: ["fork/exec", "exec: "]),
        "/pkg/mod/{}: read-only file system",
      ],
      causes: [
        "Root downloaded the modules, and a later USER needs the same cache.",
        "A cache mount is owned by root by default.",
        "The cache is mounted read-only.",
      ],
      fixes: [
        Fix(
          "Move the Go caches to a directory that the user can write to.",
          snippet: "ENV GOMODCACHE=/tmp/gomod GOCACHE=/tmp/gocache", unless: ["--mount=type=cache"]),
        Fix(
          "If it is a cache mount, set its owner to the user (`uid`, `gid`).",
          snippet: """
            RUN --mount=type=cache,target=/go/pkg/mod,uid=1000,gid=1000 go mod download
            """),
        "Or switch to the user only after the build.",
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'id; ls -ldn /go /go/pkg; go env GOMODCACHE'"],
      docs: [
        "https://go.dev/ref/mod#module-cache",
        "https://docs.docker.com/reference/dockerfile/#run---mounttypecache",
      ],
      examples: ["go: writing go.mod cache: mkdir /go/pkg/mod/cache: permission denied"]
    ),
    Rule(
      id: "go-build-cache-permission", family: "go-modules",
      title: "The Go build cache cannot be created: the user has no home directory or no write permission",
      level: 93, confidence: .certain,
      repairs: [.ownCacheMount],
      patterns: [
        Pattern("failed to initialize build cache at {path}: {reason...}", confidence: .likely),
        "build cache is required, but could not be located",
        "module cache not found: neither GOMODCACHE nor GOPATH is set",
        // Other programs in Go say so of caches of their own.
        Pattern("neither $XDG_CACHE_HOME nor $HOME are defined", with: ["GOCACHE"]),
        Pattern("neither $XDG_CACHE_HOME nor $HOME are defined", confidence: .likely),
      ],
      causes: [
        "The user has no home directory, or the step runs as a numeric user: HOME is / or empty.",
        "GOCACHE is in the home directory of root, or in a cache mount that root owns.",
      ],
      fixes: [
        Fix(
          "Set GOCACHE and GOMODCACHE to directories that the user can write to.",
          snippet: "ENV GOCACHE=/tmp/gocache GOMODCACHE=/tmp/gomod"),
        Fix(
          "Or create the user with a home directory.",
          snippet: """
            RUN adduser -D -u 1000 <user>
            USER <user>
            """, base: .apk),
        Fix(
          "Or create the user with a home directory.",
          snippet: """
            RUN useradd -m -u 1000 <user>
            USER <user>
            """, base: .apt),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'id; echo $HOME; go env GOCACHE GOMODCACHE'"],
      docs: [
        "https://pkg.go.dev/cmd/go#hdr-Build_and_test_caching",
        "https://docs.docker.com/reference/dockerfile/#user",
      ],
      examples: [
        "failed to initialize build cache at /root/.cache/go-build: mkdir /root/.cache: permission denied"
      ]
    ),
    Rule(
      id: "go-gosum-readonly", family: "go-modules",
      settings: [.goFlags],
      title: "Go needs to update {path|go.sum}, but the file is not writable",
      level: 93, confidence: .certain,
      patterns: ["updating go.sum: open {path}: {reason...}", "updating go.mod: open {path}: {reason...}"],
      causes: [
        "COPY made root the owner of the file, and the step runs as another user.",
        "The sources are bind-mounted read-only.",
        "go.sum or go.mod is incomplete; otherwise Go would not need to update it.",
      ],
      fixes: [
        Fix(
          "Run `go mod tidy` outside the image and commit the result: then Go does not need to write.",
          snippet: "go mod tidy && git add go.sum"),
        Fix(
          "Or make the user the owner of the files.",
          snippet: "COPY --chown=<user of the step> go.mod go.sum ./"),
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'id; ls -ln go.mod go.sum'"],
      docs: ["https://go.dev/ref/mod#go-mod-tidy", "https://docs.docker.com/reference/dockerfile/#copy"],
      examples: ["go: updating go.sum: open /src/go.sum: permission denied"]
    ),
    Rule(
      id: "go-tmpdir", family: "go-modules",
      title: "Go cannot create its temporary work directory: {reason|no usable /tmp}",
      level: 92, confidence: .certain,
      patterns: ["go: creating work dir: {reason...}"],
      causes: [
        "TMPDIR or GOTMPDIR is set to a directory that does not exist.",
        "The image has no /tmp, or the user has no write permission for it.",
      ],
      fixes: [
        Fix(
          "Create /tmp with write permission for everyone, or set TMPDIR to a directory that exists.",
          snippet: "RUN mkdir -p /tmp && chmod 1777 /tmp")
      ],
      verify: ["docker run --rm {image|<image>} sh -c 'echo $TMPDIR; ls -ld /tmp'"],
      docs: ["https://pkg.go.dev/cmd/go#hdr-Environment_variables"],
      examples: ["go: creating work dir: stat /var/build: no such file or directory"]
    ),
    Rule(
      id: "go-disk-full", family: "go-modules",
      title: "Disk full: no space left where Go writes its caches",
      level: 94, confidence: .certain,
      patterns: [
        "/pkg/mod/{}: no space left on device",
        "/go-build{}: no space left on device",
        "^go: {...}: no space left on device",
        "writing stat cache: {...}: no space left on device",
      ],
      causes: [
        "Images and build cache have filled the disk of the builder.",
        "/tmp is a small tmpfs (in memory).",
      ],
      fixes: [
        Fix(
          "Free disk space on the builder: remove old build cache and unused images.",
          snippet: """
            docker buildx prune
            docker system prune
            """),
        Fix("If /tmp is a small tmpfs, move temporary files to the disk.", snippet: "ENV GOTMPDIR=/var/tmp"),
      ],
      verify: ["docker system df", "df -h /var/lib/docker"],
      docs: [
        "https://docs.docker.com/reference/cli/docker/buildx/prune/",
        "https://docs.docker.com/engine/manage-resources/pruning/",
      ],
      examples: [
        """
        go: example.com/lib@v1.0.0: read "https://proxy.golang.org/example.com/lib/@v/v1.0.0.zip": write \
        /go/pkg/mod/cache/download/example.com/lib/@v/v1.0.0.zip2385.tmp: no space left on device
        """
      ]
    ),
    Rule(
      id: "go-env-write-failed", family: "go-modules",
      title: "`go env -w` could not save the setting: {reason|its file cannot be written}",
      level: 88, confidence: .certain,
      patterns: ["go: writing go env config: {reason...}"],
      causes: ["The user has no home directory for the Go settings, or may not write to it."],
      fixes: [
        Fix("Set the variable with ENV instead.", snippet: "ENV <variable>=<value>")
      ],
      verify: ["docker run --rm {image|<image>} go env GOENV"],
      docs: ["https://pkg.go.dev/cmd/go#hdr-Print_Go_environment_information"],
      examples: ["go: writing go env config: open /.config/go/env: no such file or directory"]
    ),
    Rule(
      id: "go-env-unknown", partOf: "go-env-write-failed", family: "go-modules",
      title: "`go env -w` does not know the variable {name}: it is misspelled, or newer than this Go",
      level: 89, confidence: .certain,
      patterns: ["go: unknown go command variable {name}"],
      causes: [
        "`go env -w` accepts only the variables of the go command.",
        "The variable was added in a later Go release than that of the image.",
      ],
      fixes: [
        Fix("Correct the name: `go help environment` lists the variables.", snippet: "go help environment"),
        "If the variable is not one of Go's, set it with ENV.",
      ],
      verify: ["docker run --rm {image|<image>} go env"],
      docs: ["https://pkg.go.dev/cmd/go#hdr-Environment_variables"],
      examples: ["go: unknown go command variable GOPROXI"]
    ),
    Rule(
      id: "go-env-w-ineffective", family: "go-modules",
      title: "`go env -w {name|<name>}` has no effect: an environment variable with that name overrides it",
      kind: .warning, level: 15, confidence: .certain,
      patterns: ["warning: go env -w {name}=... does not override conflicting OS environment variable"],
      causes: ["ENV or a build argument sets the same variable."],
      fixes: [Fix("Use ENV instead of `go env -w`.", snippet: "ENV {name|<name>}=<value>")],
      verify: ["docker run --rm {image|<image>} go env {name|GOPROXY}"],
      docs: ["https://go.dev/ref/mod#environment-variables"],
      examples: ["warning: go env -w GOPROXY=... does not override conflicting OS environment variable"]
    ),
    Rule(
      id: "go-copy-order-advice", family: "go-modules",
      title: "This step downloads modules and builds: every code change downloads the modules again",
      kind: .warning, level: 5, confidence: .certain,
      patterns: [Pattern("^go: downloading {module} {version}", inStep: "go build")],
      causes: ["The modules are not in a separate layer or cache."],
      fixes: [
        Fix(
          "Copy go.mod and go.sum first, and use cache mounts for modules and build results.",
          snippet: #"""
            COPY go.mod go.sum ./
            RUN --mount=type=cache,target=/go/pkg/mod go mod download
            COPY . .
            RUN --mount=type=cache,target=/go/pkg/mod \
                --mount=type=cache,target=/root/.cache/go-build go build <options> <package>
            """#)
      ],
      verify: ["Change a .go file and build again: the `go mod download` step must be CACHED."],
      docs: [
        "https://docs.docker.com/build/cache/optimize/",
        "https://docs.docker.com/reference/dockerfile/#run---mounttypecache",
      ],
      examples: [
        Example(
          "go: downloading example.com/lib v1.0.0",
          step: "[build 4/4] RUN go mod download && go build -o app .")
      ]
    ),
    Rule(
      id: "empty-build-arg-token", family: "go-modules",
      title: "A token in the URL of {host|the server} is empty",
      level: 75, confidence: .likely,
      patterns: [
        Pattern("https://@{host}/", place: .output),
        Pattern("https://:@{host}/", place: .output),
        Pattern("https://oauth2:@{host}/", place: .output),
        Pattern("https://x-access-token:@{host}/", place: .output),
        Pattern("https://gitlab-ci-token:@{host}/", place: .output),
      ],
      causes: [
        "ARG is declared before FROM or in another stage; the stage that uses it must declare it again.",
        "`--build-arg NAME` used a variable that is not set in the shell; in CI, forks get no secrets.",
        "`--secret id=x,env=NAME` passes an empty secret if NAME is not set, even if the secret is required.",
      ],
      fixes: [
        Fix(
          "Pass the token as a secret instead of a build argument, and stop the build if it is empty.",
          snippet: #"""
            RUN --mount=type=secret,id=<name>,env=<variable>,required \
                test -n "$<variable>" && <the command that needs it>
            # docker build --secret id=<name>,env=<variable> .
            """#),
        "In CI, check whether the secret is available to this kind of run.",
      ],
      verify: [#"grep -nE "^(FROM|ARG)" Dockerfile"#],
      docs: [
        "https://docs.docker.com/build/building/secrets/",
        "https://docs.docker.com/build/building/variables/",
        "https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/",
      ],
      examples: ["fatal: unable to access 'https://@git.corp.example/team/lib/': something went wrong"]
    ),
    Rule(
      id: "go-source-nul", family: "go-modules", subject: .file,
      title: "The Go file {file} contains NUL bytes: it is damaged, or not saved as UTF-8",
      level: 88, confidence: .certain,
      repairs: [],
      patterns: ["read {file}: unexpected NUL in input"],
      causes: [
        "An editor or a PowerShell redirection saved the file as UTF-16; Go reads only UTF-8.",
        "The file was damaged when it was written or copied: a full disk, a shared folder, a crash.",
      ],
      fixes: [
        Fix(
          "Clear the module cache, and download the modules again: the copy in it is damaged.",
          snippet: "docker buildx prune --filter type=exec.cachemount\ndocker build --no-cache .",
          when: ["/pkg/mod/"]),
        Fix(
          "Save the file as UTF-8. If it is damaged, restore it from git.",
          snippet: "iconv -f UTF-16 -t UTF-8 <file> > <new file>", unless: ["/pkg/mod/"]),
        "Check that the disk of the build machine is not full and has no errors.",
      ],
      verify: ["LC_ALL=C grep -rlP '\\x00' --include='*.go' ."],
      docs: ["https://go.dev/ref/spec#Source_code_representation"],
      examples: ["main.go:4:2: read /src/store/open.go: unexpected NUL in input"]
    ),
    Rule(
      id: "go-own-source-damaged", partOf: "go-source-nul", family: "go-modules", subject: .engine,
      title:
        "Go's own source file {file|in the image} contains NUL bytes: the base image is damaged on this machine",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: .each(
        [
          "read /usr/local/go/src/{}: unexpected NUL in input",
          "read /usr/lib/go/src/{}: unexpected NUL in input",
          "read /usr/lib/go-{}/src/{}: unexpected NUL in input",
          "read /usr/lib/golang/src/{}: unexpected NUL in input",
        ], more: ["read {file}: unexpected NUL in input"]),
      causes: [
        "A layer of the image is corrupt in the storage of this machine: a crash, a full disk or a disk error while it was pulled.",
        "The memory or the disk of the machine is faulty.",
      ],
      fixes: [
        Fix(
          "Remove the base image and pull it again, then build without the cache.",
          snippet: """
            docker image rm --force {image|<base image>}
            docker pull {image|<base image>}
            docker build --no-cache .
            """),
        "If it happens again, remove all images that share layers with it (`docker system prune --all`), and check the disk of the machine.",
      ],
      verify: ["docker run --rm {image|<base image>} go vet fmt log math"],
      docs: ["https://docs.docker.com/reference/cli/docker/image/rm/"],
      examples: [
        "/usr/local/go/src/net/http/client.go:12:2: read /usr/local/go/src/bufio/scan.go: unexpected NUL in input"
      ]
    ),
  ]
}
