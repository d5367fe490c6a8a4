extension RuleCatalog {
  /// The export and import of a build cache: GitHub Actions, a registry, a folder; and what a builder says when it
  /// loses its connection or its time.
  static let cacheTransfer: [Rule] = [
    Rule(
      id: "bk-cache-gha-timeout", partOf: "bk-cache-export-failed", family: "buildkit", subject: .engine,
      title: "The export of the cache to GitHub Actions took too long (BuildKit's limit is ten minutes)",
      level: 95, confidence: .certain, retryable: true,
      patterns: [
        Pattern("maximum timeout reached", place: .error), Pattern("^maximum timeout reached"),
      ],
      causes: [
        "GitHub's cache service throttled the upload or was slow; mode=max writes the layers of all stages.",
        "The cache is large, and its layers do not fit into the time.",
      ],
      fixes: [
        Fix(
          "Let the build go on without its cache, write less, or allow more time.",
          snippet: "cache-to: type=gha,mode=min,timeout=20m,ignore-error=true"),
        "Run it again: the service is often fast again minutes later.",
        Fix(
          "Keep the cache in a registry instead.",
          snippet: "cache-to: type=registry,ref=<your registry>/<image>:buildcache,mode=max"),
      ],
      docs: [
        "https://docs.docker.com/build/cache/backends/gha/", "https://github.com/moby/buildkit/issues/2804",
      ],
      examples: [Example(error: "maximum timeout reached", step: "exporting to GitHub Actions Cache")]
    ),
    Rule(
      id: "bk-cache-gha-service", partOf: "bk-cache-export-failed", family: "buildkit", subject: .engine,
      title: "The cache service of GitHub Actions failed or broke the connection while the cache was written",
      level: 94, confidence: .likely, retryable: true,
      patterns: [
        Pattern("artifactcache.actions.githubusercontent.com/{...}: http: read on closed response body"),
        Pattern(
          "artifactcache.actions.githubusercontent.com/", place: .error, notOnLine: ["is shutting down"]),
        Pattern("results-receiver.actions.githubusercontent.com", place: .error),
        Pattern("productionresultssa{}.blob.core.windows.net", place: .error),
        Pattern("failed to solve: not_found", place: .error, inStep: "GitHub Actions Cache"),
        Pattern("not_found: cache entry", place: .error),
        Pattern("GitHub Actions is temporarily unavailable", place: .error),
        Pattern(
          "failed to parse error response {}: <{...}services aren't available right now", place: .error),
        Pattern("error writing layer blob: {reason...}", place: .error, inStep: "GitHub Actions Cache"),
      ],
      causes: [
        "A passing fault of GitHub's cache service or of the way to it; the image itself is not concerned.",
        "An old BuildKit or Docker action does not speak the service's present API.",
      ],
      fixes: [
        Fix(
          "Run the job again, and let the build go on without its cache when this happens.",
          snippet: "cache-to: type=gha,mode=max,ignore-error=true"),
        Fix(
          "Update docker/build-push-action and BuildKit.",
          snippet: "uses: docker/setup-buildx-action@v3\nuses: docker/build-push-action@v6"),
      ],
      docs: ["https://docs.docker.com/build/cache/backends/gha/", "https://www.githubstatus.com/"],
      examples: [
        Example(
          error: """
            error writing layer blob: Patch "https://artifactcache.actions.githubusercontent.com/x/_apis/\
            artifactcache/caches/612": http: read on closed response body
            """, step: "exporting cache")
      ]
    ),
    Rule(
      id: "bk-cache-type-missing", partOf: "bk-cache-export-failed", family: "buildkit", subject: .engine,
      title: "The cache is written to an image named {name|gha}: `type=` is missing before gha",
      level: 96, confidence: .certain,
      patterns: [
        "authorization failed", "401 Unauthorized", "insufficient_scope", "403 Forbidden", "access denied",
      ].map {
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
      id: "bk-cache-upload-lost", partOf: "bk-cache-export-failed", family: "buildkit", subject: .engine,
      title: "The registry lost the upload of a cache layer (404 to the closing PUT)",
      level: 94, confidence: .likely, retryable: true,
      patterns: ["exporting cache", "exporting content cache", "preparing build cache"].map {
        Pattern(
          "unexpected status from PUT request to https://{host}/v2/{}/blobs/uploads/{}: 404", place: .error,
          inStep: $0)
      },
      causes: [
        "The upload of a large layer took longer than the registry or a reverse proxy keeps its session, so that its end is answered by 404.",
        "Several instances of the registry do not share their uploads.",
      ],
      fixes: [
        Fix(
          "Do not fail the build for its cache, and write less of it.",
          snippet:
            "--cache-to type=registry,ref=<your registry>/<image>:buildcache,mode=min,ignore-error=true"),
        "Raise the time-out of the registry's uploads and of the proxy before it.",
      ],
      docs: [
        "https://docs.docker.com/build/cache/backends/registry/",
        "https://distribution.github.io/distribution/spec/api/#completed-upload",
      ],
      examples: [
        Example(
          error: """
            error writing layer blob: failed commit on ref "layer-sha256:0f": unexpected status from PUT request \
            to https://registry.example.com/v2/app-cache/blobs/uploads/14281199?digest=sha256%3A0f: 404 Not Found
            """, step: "exporting cache to registry")
      ]
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
      patterns: ["exporting cache", "exporting content cache", "preparing build cache"].flatMap { step in
        ["401 Unauthorized", "403 Forbidden", "denied: ", "insufficient_scope", "authorization failed"].map {
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
      id: "bk-deadline-exceeded", family: "buildkit", subject: .engine,
      title:
        "BuildKit did not answer its own request in time (gRPC deadline): the builder is overloaded or lost",
      level: 88, confidence: .likely, retryable: true,
      patterns: [
        Pattern(
          "failed to solve: DeadlineExceeded: context deadline exceeded", place: .error, notOnLine: ["://"]),
        Pattern(
          "code = DeadlineExceeded desc = context deadline exceeded", place: .error, notOnLine: ["://"]),
        Pattern("^DeadlineExceeded: context deadline exceeded", place: .error),
      ],
      causes: [
        "The builder had too much to do at once (many targets, exports, a slow disk), and an internal request ran out of time.",
        "The builder or its connection is gone.",
      ],
      fixes: [
        "Run the build again, with fewer targets at once.",
        Fix(
          "Let the builder run fewer steps at once.",
          snippet: "# buildkitd.toml\n[worker.oci]\n  max-parallelism = 4"),
        "Update BuildKit and buildx, and look at the load of the builder's disk.",
      ],
      verify: ["docker logs $(docker ps -qf name=buildx_buildkit) | tail -50"],
      docs: [
        "https://docs.docker.com/build/buildkit/configure/", "https://github.com/moby/buildkit/issues/3725",
      ],
      examples: [Example(error: "failed to solve: DeadlineExceeded: context deadline exceeded")]
    ),
    Rule(
      id: "bk-manifest-merge-not-found", family: "registry", subject: .registry,
      title:
        "The list of platforms cannot be merged: the registry does not find a manifest that was just pushed (attestations)",
      level: 93, confidence: .likely,
      patterns: [
        Pattern(
          "httpReadSeeker: failed open: content at {url} not found: not found",
          inStep: "merging manifest list"),
        Pattern("content at https://{host}/v2/{}/manifests/{digest} not found: not found"),
        Pattern("{digest}: not found", place: .error, inStep: "merging manifest list"),
      ],
      causes: [
        "Buildx 0.10 adds provenance attestations, so that each platform's result is an index; merging them fails with some versions and registries."
      ],
      fixes: [
        Fix(
          "Build without the attestation, or update buildx.",
          snippet: "docker buildx build --provenance=false …\n# docker/build-push-action: provenance: false"),
        "Update buildx and BuildKit (0.10.1 and later merge such results).",
      ],
      docs: [
        "https://docs.docker.com/build/metadata/attestations/",
        "https://github.com/docker/buildx/releases/tag/v0.10.0",
      ],
      examples: [
        Example(
          error:
            "httpReadSeeker: failed open: content at https://registry.example.com/v2/app/manifests/sha256:965a not found: not found",
          step: "merging manifest list registry.example.com/app:v1")
      ]
    ),
    Rule(
      id: "bk-no-output-rule", partOf: "registry-push-failed", family: "registry", subject: .registry,
      title: "Nothing was built that could be pushed or loaded: the build has no output",
      level: 92, confidence: .likely,
      patterns: [Pattern("no output rule", place: .error)],
      causes: ["The target or its platforms give no result, for instance a bake target without output."],
      fixes: [
        Fix("Say where the result goes.", snippet: "docker buildx build --load …   # or --push"),
        "In a bake file give the target an `output`.",
      ],
      docs: ["https://docs.docker.com/build/exporters/"],
      examples: [Example(error: "no output rule")]
    ),
    Rule(
      id: "gcp-artifact-registry-denied", partOf: "registry-push-failed", family: "registry",
      subject: .registry,
      title: "The account may not push to Artifact Registry: the permission {permission} is missing",
      level: 95, confidence: .certain,
      patterns: [
        #"denied: Permission "{permission}" denied on resource"#,
        #"denied: Permission '{permission}' denied on resource"#,
        #"Permission \"{permission}\" denied on resource"#,
      ],
      causes: [
        "The service account that is logged in lacks the role of a writer on the repository.",
        "The repository or project in the image's name does not exist, or is another one.",
      ],
      fixes: [
        Fix(
          "Grant the service account the right to write (artifactregistry.writer).",
          snippet: """
            gcloud artifacts repositories add-iam-policy-binding <repository> --location=<region> \\
                --member=serviceAccount:<account> --role=roles/artifactregistry.writer
            """),
        Fix(
          "Log docker in to that registry.", snippet: "gcloud auth configure-docker <region>-docker.pkg.dev"),
      ],
      docs: ["https://cloud.google.com/artifact-registry/docs/access-control"],
      examples: [
        Example(
          error:
            #"denied: Permission "artifactregistry.repositories.uploadArtifacts" denied on resource "x" (or it may not exist)"#
        )
      ]
    ),
    Rule(
      id: "bake-named-twice", partOf: "bake-target-not-found", family: "compose", subject: .engine,
      title: "bake was written twice: the second one is taken for the name of a target",
      level: 96, confidence: .certain,
      patterns: [Pattern("failed to find target bake", place: .error)],
      causes: [
        "`docker buildx bake bake` asks for a target with the name bake, which the file does not define."
      ],
      fixes: [
        Fix(
          "Remove the second bake, or name a target that the file defines.",
          snippet: "docker buildx bake --print   # lists the targets")
      ],
      docs: ["https://docs.docker.com/reference/cli/docker/buildx/bake/"],
      examples: [Example(error: "failed to find target bake")]
    ),
    Rule(
      id: "kaniko-no-source-files", partOf: "copy-source-not-found", family: "dockerfile", subject: .engine,
      title: "No file of the context matches the COPY (kaniko: no source files)",
      level: 95, confidence: .certain,
      repairs: [.unignore, .nearestPath],
      patterns: [
        "copy failed: no source files specified", "failed to get files used from context: copy failed",
      ].map {
        Pattern($0)
      },
      causes: [
        "The files are not in the context: they are built by an earlier job that did not run or was not handed over, or .dockerignore leaves them out."
      ],
      fixes: [
        "Build the files before the image and hand them to this job (artifacts); check .dockerignore for the path.",
        Fix(
          "Check the path against the context.",
          snippet: "/kaniko/executor --context dir://<folder with the files> …"),
      ],
      docs: ["https://github.com/GoogleContainerTools/kaniko#kaniko-build-contexts"],
      examples: [
        Example(
          error:
            "error building stage: failed to get files used from context: copy failed: no source files specified"
        )
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
    Rule(
      id: "bk-load-several-platforms", partOf: "bk-driver-unsupported", family: "buildkit", subject: .engine,
      title:
        "An image of several platforms cannot be loaded into this Docker (docker exporter, manifest lists)",
      level: 97, confidence: .certain,
      patterns: [
        "docker exporter does not currently support exporting manifest lists",
        "docker exporter does not support exporting manifest lists",
      ].map { Pattern($0) },
      causes: [
        "`--load` with more than one platform (or with attestations) gives a manifest list, which the classic image store does not take."
      ],
      fixes: [
        Fix(
          "Push the image, or load one platform at a time.",
          snippet: "docker buildx build --platform linux/amd64,linux/arm64 --push …"),
        "Or turn on Docker's containerd image store, which can hold several platforms.",
      ],
      docs: [
        "https://docs.docker.com/build/building/multi-platform/",
        "https://docs.docker.com/build/exporters/oci-docker/",
      ],
      examples: [Example(error: "docker exporter does not currently support exporting manifest lists")]
    ),
  ]
}
