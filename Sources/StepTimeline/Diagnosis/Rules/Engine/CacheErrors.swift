extension RuleCatalog {
  /// A build cache that cannot be read or written.
  static let cacheErrors: [Rule] = [
    Rule(
      id: "bk-cache-import-warning", family: "buildkit", subject: .engine,
      title: "A build cache could not be imported (the build continues without it)",
      kind: .warning, level: 3, confidence: .certain,
      patterns: [
        "failed to configure {kind} cache importer: {reason...}",
        "local cache import at {path} skipped due to err: {reason...}",
      ],
      causes: [
        "There is no cache yet on the first build.",
        "The cache's registry is not reachable or requires a login.",
      ],
      fixes: [
        "Ignore this on the first build. Otherwise check the cache's name in `--cache-from`, and log in to its registry."
      ],
      verify: ["docker buildx imagetools inspect <your registry>/app:cache"],
      docs: ["https://docs.docker.com/build/cache/backends/"],
      examples: [
        Example(
          error: "failed to configure registry cache importer: registry.corp.example/app:cache: not found"),
        "WARNING: local cache import at /cache skipped due to err: could not read /cache/index.json",
      ]
    ),
    Rule(
      id: "bk-gha-cache-retired", family: "buildkit", subject: .engine,
      title: "The build uses GitHub's old cache service, which was shut down",
      level: 95, confidence: .certain,
      patterns: [
        "This legacy service is shutting down", "gh.io/gha-cache-sunset",
        Pattern("Cache service responded with 422", confidence: .likely),
      ],
      causes: [
        "An old buildx, BuildKit or action still uses version 1 of GitHub's cache API (`type=gha`)."
      ],
      fixes: [
        Fix(
          "Update `docker/setup-buildx-action` and `docker/build-push-action`: buildx 0.21 and BuildKit 0.20 or newer support version 2 of the API.",
          snippet: "- uses: docker/setup-buildx-action@v3\n- uses: docker/build-push-action@v6"),
        "Update a self-hosted runner as well.",
      ],
      verify: ["docker buildx version"],
      docs: ["https://docs.docker.com/build/cache/backends/gha/", "https://gh.io/gha-cache-sunset"],
      examples: [
        Example(error: "failed to solve: This legacy service is shutting down, effective April 15, 2025.")
      ]
    ),
    Rule(
      id: "bk-cache-manifest-refused", partOf: "bk-cache-export-failed", family: "buildkit", subject: .engine,
      title: "The registry does not accept the build cache in this format",
      level: 93, confidence: .likely,
      patterns: [
        Pattern("error writing manifest blob: {...}unexpected status {...}400 Bad Request", place: .error)
      ],
      causes: ["Amazon ECR and others accept a cache only as an image manifest with OCI media types."],
      fixes: [
        Fix(
          "Add `image-manifest=true,oci-mediatypes=true` to `--cache-to`.",
          snippet: #"""
            --cache-to type=registry,ref=<your registry>/<name>:cache,mode=max,\
            image-manifest=true,oci-mediatypes=true
            """#),
        "If the repository's tags are immutable, store the cache in a different repository.",
      ],
      verify: ["docker buildx version; docker buildx inspect"],
      docs: [
        "https://docs.docker.com/build/cache/backends/registry/",
        "https://aws.amazon.com/blogs/containers/announcing-remote-cache-support-in-amazon-ecr-for-buildkit-clients/",
      ],
      examples: [
        Example(
          error: """
            failed to solve: error writing manifest blob: failed commit on ref "sha256:48b6": unexpected status from \
            PUT request to https://1.dkr.ecr.eu-west-1.amazonaws.com/v2/app/manifests/cache: 400 Bad Request
            """)
      ]
    ),
    Rule(
      id: "bk-cache-localhost", partOf: "bk-cache-export-failed", family: "buildkit", subject: .registry,
      title: "The builder cannot export the cache to the registry {host|localhost}:{port}",
      level: 92, confidence: .likely,
      patterns: .each(["localhost", "127.0.0.1"]) { host in
        .each(["error writing layer blob: ", "error writing manifest blob: ", "error writing config blob: "])
        {
          [
            Pattern(
              "\($0){...}://\(host):{port}/v2/", place: .error,
              notOnLine: [
                "unexpected status", "failed to authorize", "unauthorized", "denied", "no space left",
              ],
              more: ["://{host}:{port}/v2/"])
          ]
        }
      },
      causes: [
        "A builder of the docker-container driver has its own network. There, `localhost` is the builder itself.",
        "BuildKit uses HTTPS for this registry, but the registry has no TLS. BuildKit normally uses HTTP for localhost; `registry.insecure=true` or `insecure = true` changes that.",
      ],
      fixes: [
        Fix(
          "Create a builder in the host's network, and allow plain HTTP for this registry in its buildkitd.toml.",
          snippet: """
            printf '[registry."{host|localhost}:{port}"]\\n  http = true\\n' > buildkitd.toml
            docker buildx create --use --driver-opt network=host --buildkitd-config buildkitd.toml
            """),
        "Remove `registry.insecure=true` from `--cache-to`, if it is there.",
        Fix(
          "Or keep the cache in a folder.",
          snippet:
            "docker buildx build --cache-to type=local,dest=<folder> --cache-from type=local,src=<folder> ."),
      ],
      verify: ["curl -sS http://{host|localhost}:{port}/v2/"],
      docs: [
        "https://docs.docker.com/build/buildkit/configure/",
        "https://docs.docker.com/build/cache/backends/registry/",
      ],
      examples: [
        Example(
          error:
            "failed to solve: error writing layer blob: failed to do request: Head \"https://localhost:5000/v2/app/blobs/sha256:22f4\": read: connection reset by peer"
        )
      ],
      implies: ["network-reset-eof", "bk-cache-export-failed"]
    ),
    Rule(
      id: "bk-cache-export-failed", family: "buildkit", subject: .engine,
      title: "The build cache could not be exported",
      level: 91, confidence: .certain,
      patterns: [
        Pattern("error writing layer blob: {reason...}", place: .error),
        Pattern("error writing manifest blob: {reason...}", place: .error),
        Pattern("error writing config blob: {reason...}", place: .error),
        Pattern("failed to reserve cache", place: .error),
      ],
      causes: [
        "The build has no permission to write to the cache's registry or repository.",
        "The cache service (GitHub Actions) is full, slow or down.",
        "The registry does not accept this kind of manifest (older Amazon ECR, Harbor).",
      ],
      fixes: [
        Fix(
          "Retry the build; if it fails again, add `ignore-error=true` to `--cache-to`, so a cache error does not fail the build.",
          snippet: "--cache-to type=registry,ref=<your registry>/<name>:cache,ignore-error=true"),
        Fix(
          "Export the cache as an image manifest, if the registry requires it.",
          snippet:
            "--cache-to type=registry,ref=<your registry>/<name>:cache,image-manifest=true,oci-mediatypes=true"
        ),
      ],
      verify: ["docker login <your registry>"],
      docs: [
        "https://docs.docker.com/build/cache/backends/", "https://docs.docker.com/build/cache/backends/gha/",
      ],
      examples: [
        Example(
          error: """
            failed to solve: error writing layer blob: failed to copy: unexpected status from PUT request \
            to https://registry.corp.example/v2/cache/blobs/uploads/1: 403 Forbidden
            """),
        Example(error: "failed to solve: error writing layer blob: failed to reserve cache"),
      ]
    ),
    Rule(
      id: "bk-cache-type-missing", partOf: "bk-cache-export-failed", family: "buildkit", subject: .engine,
      title: "The cache is written to an image named {name|gha}: `type=` is missing before gha",
      level: 96, confidence: .certain,
      patterns: .each([
        "authorization failed", "401 Unauthorized", "insufficient_scope", "403 Forbidden", "access denied",
      ]) {
        Pattern(
          "failed to {...}\($0)", place: .error, more: ["library/{name}:pull"],
          inDockerfile: ["library/gha:pull,push"])
      },
      causes: [
        "`cache-to: gha` without a type means the image docker.io/library/gha, which nobody can push to."
      ],
      fixes: [
        Fix(
          "Use `type=gha` in `cache-from` and `cache-to`.",
          snippet: "cache-from: type=gha\ncache-to: type=gha,mode=max")
      ],
      docs: ["https://docs.docker.com/build/cache/backends/gha/"],
      examples: [
        Example(
          error:
            "error writing layer blob: failed to authorize: failed to fetch oauth token: 401 Unauthorized",
          step: "exporting content cache",
          dockerfile: "[auth] library/gha:pull,push token for registry-1.docker.io")
      ],
      implies: ["registry-auth-token"]
    ),
    Rule(
      id: "bk-cache-folder-gone", partOf: "bk-cache-export-failed", family: "buildkit", subject: .engine,
      title: "The local cache folder {folder} was removed or is missing during the cache export",
      level: 94, confidence: .likely,
      patterns: [
        Pattern(
          "error writing layer blob: mkdir {folder}/ingest/{}: no such file or directory", place: .error),
        Pattern("error writing {...}: mkdir {folder}/ingest/{}: no such file or directory", place: .error),
        Pattern(
          "error writing {...}: rename {folder}/ingest/{...}: no such file or directory", place: .error),
        Pattern(
          "error writing {...}desc = rename {folder}/ingest/{...}: no such file or directory", place: .error),
        Pattern("error writing {...}: open {folder}/ingest/{...}: no such file or directory", place: .error),
      ],
      causes: [
        "Another build or another target of the same bake writes to the same folder at the same time, or removed it.",
        "A step of the workflow moves or cleans the folder during the build.",
      ],
      fixes: [
        Fix(
          "Use a separate cache folder for each job, build and target, and do not move or clean it during the build.",
          snippet: "--cache-to type=local,dest=/tmp/.buildx-cache-$GITHUB_RUN_ID-$GITHUB_JOB,mode=max"),
        Fix("Or store the cache outside the machine.", snippet: "--cache-to type=gha,mode=max"),
        "Retry the build if no other build is running now.",
      ],
      docs: ["https://docs.docker.com/build/cache/backends/local/"],
      examples: [
        Example(
          error:
            "error writing layer blob: mkdir /tmp/.buildx-cache/new/ingest/517a: no such file or directory: unknown",
          step: "exporting cache to client directory")
      ]
    ),
    Rule(
      id: "bk-cache-denied", partOf: "bk-cache-export-failed", family: "buildkit", subject: .engine,
      title: "Access denied by the registry of the build cache: no login, or no permission to push there",
      level: 93, confidence: .likely,
      patterns: .each(["exporting cache", "exporting content cache", "preparing build cache"]) { step in
        [Pattern].each([
          "401 Unauthorized", "403 Forbidden", "denied: ", "insufficient_scope", "authorization failed",
        ]) {
          Pattern("error writing {...}\($0)", place: .error, inStep: step)
        }
      },
      causes: [
        "The job did not log in to the registry of `--cache-to`, or its token has no permission to push to that repository."
      ],
      fixes: [
        Fix(
          "Before the build, log in to the cache's registry with a token that has push permission (ghcr.io in GitHub Actions: `packages: write`).",
          snippet: #"echo "$REGISTRY_TOKEN" | docker login <your registry> -u <user> --password-stdin"#),
        Fix(
          "In GitHub Actions, grant the job permission to push to ghcr.io.",
          snippet: "permissions:\n  packages: write"),
        Fix("Or ignore errors of the cache export.", snippet: "--cache-to …,ignore-error=true"),
      ],
      docs: ["https://docs.docker.com/build/cache/backends/registry/"],
      examples: [
        Example(
          error:
            "error writing layer blob: unexpected status from POST request to https://registry.example.com/v2/app/blobs/uploads/: 401 Unauthorized",
          step: "exporting cache to registry")
      ]
    ),
    Rule(
      id: "bk-cache-incomplete-links", partOf: "bk-cache-export-failed", family: "buildkit", subject: .engine,
      title: "This BuildKit cannot export the build's cache (invalid incomplete links)",
      level: 94, confidence: .certain, retryable: true,
      patterns: [Pattern("invalid incomplete links")],
      causes: [
        "Older BuildKit versions have a bug in the export of a cache with mode=max; the image itself was built."
      ],
      fixes: [
        Fix(
          "Update BuildKit, or use `mode=min` or `ignore-error=true` in `--cache-to`.",
          snippet: "--cache-to …,ignore-error=true   # or mode=min"),
        Fix("Clear the builder's cache and build again.", snippet: "docker buildx prune --all --force"),
      ],
      docs: ["https://github.com/moby/buildkit/issues/1981"],
      examples: [Example(error: "failed to solve: rpc error: code = Unknown desc = invalid incomplete links")]
    ),
    Rule(
      id: "cache-folder-locked", family: "buildkit", subject: .engine,
      title: "Two builds write the local cache in {folder} at the same time",
      level: 95, confidence: .likely, retryable: true,
      repairs: [],
      patterns: [
        Pattern("could not lock {folder}/index.json.lock", place: .error),
        Pattern("could not lock {folder}/index.json.lock", inStep: "exporting "),
      ],
      causes: [
        "Targets of one bake file, or jobs on one machine, export their cache to the same folder (`--cache-to type=local`)."
      ],
      fixes: [
        Fix(
          "Give each target a folder of its own.",
          snippet: "--cache-to type=local,dest={folder|<folder>}/<target>"),
        "Or use a cache to which several builds can write (`type=gha` or `type=registry`).",
      ],
      docs: ["https://docs.docker.com/build/cache/backends/local/"],
      examples: [
        Example(
          "could not lock /tmp/.buildx-cache-web/index.json.lock",
          step: "[web] exporting to docker image format")
      ]
    ),
  ]
}
