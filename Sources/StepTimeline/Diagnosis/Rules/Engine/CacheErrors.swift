extension RuleCatalog {
  /// A build cache that cannot be read or written.
  static let cacheErrors: [Rule] = [
    Rule(
      id: "bk-cache-import-warning", family: "buildkit", subject: .engine,
      title: "A build cache could not be imported (the build goes on without it)",
      kind: .warning, level: 3, confidence: .certain,
      patterns: [
        "failed to configure {kind} cache importer: {reason...}",
        "local cache import at {path} skipped due to err: {reason...}",
      ],
      causes: [
        "There is no cache yet on the first build.",
        "The cache is in a registry that is not reachable or wants a login.",
      ],
      fixes: ["Nothing on the first run; otherwise check the name of the cache and log in."],
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
      title: "The build uses GitHub's old cache service, which has been switched off",
      level: 95, confidence: .certain,
      patterns: [
        "This legacy service is shutting down", "gh.io/gha-cache-sunset",
        Pattern("Cache service responded with 422", confidence: .likely),
      ],
      causes: [
        "An old buildx, BuildKit or action still speaks version 1 of GitHub's cache API (`type=gha`)."
      ],
      fixes: [
        Fix(
          "Update the actions; buildx 0.21 and BuildKit 0.20 or newer speak version 2.",
          snippet: "- uses: docker/setup-buildx-action@v3\n- uses: docker/build-push-action@v6"),
        "A self-hosted runner must be up to date as well.",
      ],
      verify: ["docker buildx version"],
      docs: ["https://docs.docker.com/build/cache/backends/gha/", "https://gh.io/gha-cache-sunset"],
      examples: [
        Example(error: "failed to solve: This legacy service is shutting down, effective April 15, 2025.")
      ]
    ),
    Rule(
      id: "bk-cache-manifest-refused", partOf: "bk-cache-export-failed", family: "buildkit", subject: .engine,
      title: "The registry does not take the build cache in the form in which it was written",
      level: 93, confidence: .likely,
      patterns: [
        Pattern("error writing manifest blob: {...}unexpected status {...}400 Bad Request", place: .error)
      ],
      causes: ["Amazon ECR and others take a cache only as an image manifest with OCI media types."],
      fixes: [
        Fix(
          "Write it as one.",
          snippet: #"""
            --cache-to type=registry,ref=<your registry>/<name>:cache,mode=max,\
            image-manifest=true,oci-mediatypes=true
            """#),
        "In a repository whose tags may not change, keep the cache in another repository.",
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
        "No right to write to the cache's registry or repository.",
        "The cache service (GitHub Actions) is full, slow or down.",
        "The registry does not take this kind of manifest (older Amazon ECR, Harbor).",
      ],
      fixes: [
        Fix(
          "Do not fail the build for its cache.",
          snippet: "--cache-to type=registry,ref=<your registry>/<name>:cache,ignore-error=true"),
        Fix(
          "Write it as an image manifest, for registries that want one.",
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
        "`cache-to: gha` without a type means the image docker.io/library/gha, which nobody may push to."
      ],
      fixes: [
        Fix(
          "Write the type of the cache.",
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
      title: "The folder of the local cache, {folder}, was removed or is missing while the cache was written",
      level: 94, confidence: .likely,
      patterns: [
        Pattern(
          "error writing layer blob: mkdir {folder}/ingest/{}: no such file or directory", place: .error),
        Pattern("error writing {...}: mkdir {folder}/ingest/{}: no such file or directory", place: .error),
        Pattern(
          "error writing {...}: rename {folder}/ingest/{...}: no such file or directory", place: .error),
        Pattern("error writing {...}: open {folder}/ingest/{...}: no such file or directory", place: .error),
      ],
      causes: [
        "Another job or build on the same machine uses the same folder and removed it meanwhile.",
        "A step of the workflow moves or cleans the folder during the build.",
      ],
      fixes: [
        Fix(
          "Give each job or build a cache folder of its own.",
          snippet: "--cache-to type=local,dest=/tmp/.buildx-cache-$GITHUB_RUN_ID-$GITHUB_JOB,mode=max"),
        Fix("Or keep the cache outside the machine.", snippet: "--cache-to type=gha,mode=max"),
        "Run it again if no other build is running now.",
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
      title: "The cache's registry refuses to be written to: no login, or no right to push there",
      level: 93, confidence: .likely,
      patterns: .each(["exporting cache", "exporting content cache", "preparing build cache"]) { step in
        [Pattern].each([
          "401 Unauthorized", "403 Forbidden", "denied: ", "insufficient_scope", "authorization failed",
        ]) {
          Pattern("error writing {...}\($0)", place: .error, inStep: step)
        }
      },
      causes: [
        "There was no login to the registry of `--cache-to`, or its token may not push to that repository."
      ],
      fixes: [
        Fix(
          "Log in to that registry with a token that may push, before the build.",
          snippet: #"echo "$REGISTRY_TOKEN" | docker login <your registry> -u <user> --password-stdin"#),
        Fix(
          "In GitHub Actions grant the job the right, for ghcr.io.",
          snippet: "permissions:\n  packages: write"),
        Fix("Or do not fail the build for its cache.", snippet: "--cache-to …,ignore-error=true"),
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
        "A fault of older BuildKit versions in the export of a cache with mode=max; the image itself was built."
      ],
      fixes: [
        Fix(
          "Update BuildKit, or let the build go on without its cache.",
          snippet: "--cache-to …,ignore-error=true   # or mode=min"),
        Fix("Clear the builder's cache and build again.", snippet: "docker buildx prune --all --force"),
      ],
      docs: ["https://github.com/moby/buildkit/issues/1981"],
      examples: [Example(error: "failed to solve: rpc error: code = Unknown desc = invalid incomplete links")]
    ),
  ]
}
