extension RuleCatalog {
  /// A build cache or an image on its way: uploads that end, and connections or time that a builder loses.
  static let cacheTransfer: [Rule] = [
    Rule(
      id: "bk-cache-gha-timeout", partOf: "bk-cache-export-failed", family: "buildkit", subject: .engine,
      title: "The cache export to GitHub Actions took too long (BuildKit's limit is ten minutes)",
      level: 95, confidence: .certain, retryable: true,
      patterns: [
        Pattern("maximum timeout reached", place: .error),
        Pattern("^maximum timeout reached", confidence: .likely),
      ],
      causes: [
        "GitHub's cache service throttled the upload or was slow; mode=max exports the layers of all stages.",
        "The cache is too large to upload within the limit.",
      ],
      fixes: [
        Fix(
          "Retry the build; if it fails again, use `mode=min`, increase `timeout`, or set `ignore-error=true` in `cache-to`.",
          snippet: "cache-to: type=gha,mode=min,timeout=20m,ignore-error=true"),
        "Run the job again after a few minutes: the service is often slow only for a short time.",
        Fix(
          "Or store the cache in a registry.",
          snippet: "cache-to: type=registry,ref=<your registry>/<image>:buildcache,mode=max"),
      ],
      docs: [
        "https://docs.docker.com/build/cache/backends/gha/", "https://github.com/moby/buildkit/issues/2804",
      ],
      examples: [Example(error: "maximum timeout reached", step: "exporting to GitHub Actions Cache")]
    ),
    Rule(
      id: "bk-cache-gha-service", partOf: "bk-cache-export-failed", family: "buildkit", subject: .engine,
      title: "GitHub's cache service failed or closed the connection during the cache export",
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
        "A temporary problem of GitHub's cache service or of the network; the image itself is not affected.",
        "An old BuildKit or Docker action does not support the current API of the service.",
      ],
      fixes: [
        Fix(
          "Retry the job; if it fails again, update the Docker actions, or add `ignore-error=true` to `cache-to`.",
          snippet: "cache-to: type=gha,mode=max,ignore-error=true"),
        Fix(
          "If the workflow has older versions of the Docker actions, update them to these or newer.",
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
      id: "bk-cache-upload-lost", partOf: "bk-cache-export-failed", family: "buildkit", subject: .engine,
      title: "The registry lost the upload of a cache layer (404 for the final PUT request)",
      level: 94, confidence: .likely, retryable: true,
      patterns: .each(["exporting cache", "exporting content cache", "preparing build cache"]) {
        Pattern(
          "unexpected status from PUT request to https://{host}/v2/{}/blobs/uploads/{}: 404", place: .error,
          inStep: $0)
      },
      causes: [
        "The upload of a large layer took longer than the registry or a reverse proxy keeps the upload open, so the final request got 404.",
        "Several instances of the registry do not share their uploads.",
      ],
      fixes: [
        Fix(
          "Retry the build; if it fails again, use `mode=min` and `ignore-error=true` in `--cache-to`.",
          snippet:
            "--cache-to type=registry,ref=<your registry>/<image>:buildcache,mode=min,ignore-error=true"),
        "Increase the upload timeout of the registry and of the proxy in front of it.",
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
      id: "bk-deadline-exceeded", family: "buildkit", subject: .engine,
      title:
        "BuildKit timed out (deadline exceeded): the builder is overloaded or lost",
      level: 88, confidence: .likely, retryable: true,
      patterns: [
        Pattern(
          "failed to solve: DeadlineExceeded: context deadline exceeded", place: .error, notOnLine: ["://"]),
        Pattern(
          "code = DeadlineExceeded desc = context deadline exceeded", place: .error, notOnLine: ["://"]),
        Pattern("^DeadlineExceeded: context deadline exceeded", place: .error),
      ],
      causes: [
        "The builder had too much to do at once (many targets, exports, a slow disk), and an internal request timed out.",
        "The builder stopped, or the connection to it was lost.",
      ],
      fixes: [
        "Retry the build; if it fails again, build fewer targets at once, or restart the builder.",
        Fix(
          "Limit the number of steps that the builder runs at once.",
          snippet: "# buildkitd.toml\n[worker.oci]\n  max-parallelism = 4"),
        "Update BuildKit and buildx, and check the disk load of the builder.",
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
        "The manifest list cannot be merged: a manifest that was just pushed is not found",
      level: 93, confidence: .likely,
      patterns: [
        Pattern(
          "httpReadSeeker: failed open: content at {url} not found: not found",
          inStep: "merging manifest list"),
        Pattern("content at https://{host}/v2/{}/manifests/{digest} not found: not found"),
        Pattern("{digest}: not found", place: .error, inStep: "merging manifest list"),
      ],
      causes: [
        "Buildx 0.10 adds provenance attestations, so each platform's result is an index; some versions and registries fail to merge them."
      ],
      fixes: [
        Fix(
          "Build without attestations (`--provenance=false`), or update buildx.",
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
      title: "The build has no output, so there is nothing to push or load",
      level: 92, confidence: .likely,
      patterns: [Pattern("no output rule", place: .error)],
      causes: ["The target or its platforms have no result, for example a bake target without output."],
      fixes: [
        Fix(
          "Add `--push` or `--load` to the build command, or set `output` in the bake target.",
          snippet: "docker buildx build --load …   # or --push")
      ],
      docs: ["https://docs.docker.com/build/exporters/"],
      examples: [Example(error: "no output rule")]
    ),
    Rule(
      id: "bk-cache-bucket-setting", partOf: "bk-cache-export-failed", family: "buildkit", subject: .engine,
      title: "The settings of the {kind} build cache lack the {setting} ({variable})",
      level: 95, confidence: .certain,
      patterns: [
        Pattern(
          "failed to configure {kind} cache {...}: {setting} ({variable}) not set for {...} cache",
          place: .error),
        Pattern("{setting} ({variable}) not set for {kind} cache", place: .error),
      ],
      causes: [
        "The builder reads {variable} in its own environment. It does not see the variables of the job."
      ],
      fixes: [
        Fix(
          "Give the {setting} in both `--cache-to` and `--cache-from`.",
          snippet:
            "--cache-to type={kind},{setting}=<{setting}>,… --cache-from type={kind},{setting}=<{setting}>,…")
      ],
      docs: ["https://docs.docker.com/build/cache/backends/"],
      examples: [
        Example(
          error: "failed to configure s3 cache exporter: region ($AWS_REGION) not set for s3 cache")
      ]
    ),
    Rule(
      id: "bk-cache-bucket-refused", partOf: "bk-cache-export-failed", family: "buildkit", subject: .engine,
      title: "The storage of the build cache rejected the builder's request: {reason|see the line}",
      level: 94, confidence: .likely,
      patterns: .each(["403", "401", "404", "301", "400"]) { status in
        Pattern(
          "operation error S3: {operation}, {...}StatusCode: \(status), {...}", place: .error,
          more: ["api error {reason...}", "StatusCode: \(status), {...}, {reason...}"])
      } + [
        Pattern("operation error S3: {...}no EC2 IMDS role found", place: .error),
        Pattern("operation error S3: {...}failed to refresh cached credentials", place: .error),
        Pattern("operation error S3: {...}get credentials", place: .error),
        Pattern("RESPONSE 403: 403 {reason...}", place: .error, inStep: "Azure Blob"),
        Pattern("RESPONSE 404: 404 {reason...}", place: .error, inStep: "Azure Blob"),
      ],
      causes: [
        "The credentials that BuildKit uses have no access to this bucket, or are missing or expired; BuildKit uses those in `--cache-to`, not those of the job's shell.",
        "The bucket's name or region is wrong.",
      ],
      fixes: [
        Fix(
          "Pass `--cache-to` credentials that can read and write the bucket (s3:GetObject, s3:PutObject, s3:ListBucket), and check the bucket's name and region.",
          snippet:
            "--cache-to type=s3,region=<region>,bucket=<bucket>,access_key_id=$AWS_ACCESS_KEY_ID,secret_access_key=$AWS_SECRET_ACCESS_KEY",
          unless: ["Azure Blob"]),
        Fix(
          "Pass `--cache-to` a key that can read and write the container, and check the container's name.",
          snippet: "--cache-to type=azblob,account_url=<url>,name=<name>,secret_access_key=<key>",
          when: ["Azure Blob"]),
        Fix("Or ignore errors of the cache export.", snippet: "--cache-to …,ignore-error=true"),
      ],
      docs: [
        "https://docs.docker.com/build/cache/backends/s3/",
        "https://docs.docker.com/build/cache/backends/azblob/",
      ],
      examples: [
        Example(
          error:
            "failed to check file presence in cache: operation error S3: HeadObject, https response error StatusCode: 403, RequestID: 9V, HostID: n8, api error Forbidden: Forbidden",
          step: "exporting cache to Amazon S3")
      ]
    ),
  ]
}
