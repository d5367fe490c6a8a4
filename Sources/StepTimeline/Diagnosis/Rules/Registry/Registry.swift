extension RuleCatalog {
  /// Registries: images that are not there, limits, and registries that cannot be reached.
  static let registryImages: [Rule] = [
    Rule(
      id: "registry-rate-limit", family: "registry", subject: .registry,
      title: "The registry's pull rate limit is reached",
      level: 95, confidence: .certain, retryable: true,
      patterns: [
        Pattern("toomanyrequests: {reason...}", ignoresCase: true),
        "You have reached your pull rate limit",
        "You have reached your unauthenticated pull rate limit",
        "unexpected status from {} request to {registry}/v2/{}: 429 Too Many Requests",
        "unexpected status code {registry}/v2/{}: 429 Too Many Requests",
        "received unexpected HTTP status: 429 Too Many Requests",
        "429 Too Many Requests - Server message",
        Pattern(
          "failed to fetch {...} token: unexpected status from {} request to https://{registry}/{}: 429 Too Many Requests",
          place: .error),
      ],
      causes: [
        "Pulls without a login are counted per IP address, and CI runners and offices share one address.",
        "The account that is logged in has used up its own limit.",
      ],
      fixes: [
        Fix(
          "Log in before the build (authenticated pulls have a higher limit); if the job is logged in, wait and build again.",
          snippet: "echo \"$HUB_TOKEN\" | docker login --username \"$HUB_USER\" --password-stdin",
          when: ["docker.io"]),
        // Without an address only Docker Hub says this.
        Fix(
          "Log in before the build (authenticated pulls have a higher limit); if the job is logged in, wait and build again.",
          snippet: "echo \"$HUB_TOKEN\" | docker login --username \"$HUB_USER\" --password-stdin",
          unless: ["docker.io", "{registry}"]),
        Fix(
          "Wait some minutes, and build again: Microsoft's registry has no login that raises its limit.",
          when: ["mcr.microsoft.com"]),
        Fix(
          "Log in to this registry before the build (authenticated pulls have a higher limit); if the job is logged in, wait and build again.",
          when: ["{registry}"], unless: ["docker.io", "mcr.microsoft.com"]),
        Fix(
          "Pull through a registry mirror or pull-through cache, set in the daemon's configuration.",
          snippet: "{ \"registry-mirrors\": [\"https://mirror.gcr.io\"] }", when: ["docker.io"]),
        "Wait until the limit resets (Docker Hub counts per hour or per six hours) and run the build again.",
      ],
      verify: ["docker info --format '{{.RegistryConfig.Mirrors}}'"],
      docs: [
        "https://docs.docker.com/docker-hub/usage/pulls/",
        "https://docs.docker.com/reference/cli/docker/login/",
      ],
      examples: [
        Example(
          error: """
            failed to solve: alpine:3.20: failed to resolve source metadata for \
            docker.io/library/alpine:3.20: failed to copy: httpReadSeeker: failed open: unexpected status \
            from GET request to https://registry-1.docker.io/v2/library/alpine/manifests/3.20: \
            429 Too Many Requests
            """),
        "toomanyrequests: You have reached your unauthenticated pull rate limit.",
      ]
    ),
    Rule(
      id: "registry-manifest-unknown", family: "registry", subject: .registry,
      title: "The registry has no image {image|of that name or version}",
      level: 89, confidence: .certain,
      repairs: [.otherImage, .nearestStage, .retiredImage],
      patterns: [
        Pattern("failed to resolve source metadata for {image}: {}: not found", place: .error),
        Pattern("^{image}: not found", place: .error, inStep: "load metadata for"),
        Pattern("^{image}: not found", place: .error, inStep: "FROM "),
        Pattern("failed to create LLB definition: {image}: not found", place: .error),
        Pattern("^failed to build: {image}: not found", place: .error),
        Pattern(
          "failed to solve: {}: {image}: not found", place: .error,
          notOnLine: ["secret ", "\"", "Internal: "],
          confidence: .likely),
        Pattern(
          "failed to solve: {image}: not found", place: .error, notOnLine: ["secret ", "\"", "Internal: "]),
        "manifest for {image} not found",
        // Engines before 1.10.
        Pattern("image {image} not found", place: .error, inStep: "FROM "),
        "reading manifest {} in {image}: manifest unknown",
        Pattern("manifest unknown", notOnLine: ["failed to push", "cache"]),
        Pattern("MANIFEST_UNKNOWN: {reason...}", notOnLine: ["failed to push", "cache"]),
        Pattern("unknown: Tag {} was deleted or has expired", more: ["FROM {image}"]),
      ],
      causes: [
        "The tag is misspelled, was never published or was removed (`latest` does not always exist).",
        "A stage name is misspelled in `FROM` or `COPY --from=`: an unknown stage is looked up as an image.",
        "An `ARG` in `FROM` expanded to a version that does not exist.",
        "The image is built locally, and the builder cannot see the local image store.",
      ],
      fixes: [
        "Correct the image name or tag to one that exists: the registry's page of the image lists its tags.",
        Fix(
          "If the name is a build stage, compare it with the names after `AS`.",
          snippet: """
            FROM <image> AS <stage>
            # in the last stage
            COPY --from=<stage> <path> <path>
            """),
        Fix(
          "Pass a local image to a docker-container builder with `--build-context`.",
          snippet: "docker buildx build --build-context {image}=docker-image://{image} ."),
      ],
      verify: [
        "docker buildx imagetools inspect {image}", "grep -nE '^FROM|--from=' Dockerfile",
      ],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#from",
        "https://docs.docker.com/build/building/multi-stage/",
      ],
      examples: [
        Example(
          error: """
            failed to solve: biuld: failed to resolve source metadata for \
            docker.io/library/biuld:latest: docker.io/library/biuld:latest: not found
            """),
        Example(
          error: "registry.corp.example/app:9: not found",
          step: "[internal] load metadata for registry.corp.example/app:9"),
        "manifest for corp.example/app:9 not found: manifest unknown: manifest unknown",
      ]
    ),
    Rule(
      id: "registry-no-platform", family: "registry", subject: .registry,
      title: "{image|The image} has no variant for the platform of this build",
      level: 93, confidence: .certain,
      patterns: [
        Pattern("{image}: no match for platform in manifest", place: .error),
        "no matching manifest for {platform} in the manifest list entries",
        "no matching manifest for {platform...}",
        "no match for platform in manifest",
        "image operating system \"{platform}\" cannot be used on this platform",
        Pattern("cannot be used on this platform", confidence: .likely),
        Pattern("was found but does not match the specified platform", confidence: .likely),
        Pattern("was found but its platform ({platform}) does not match", confidence: .likely),
        "no image found in image index for architecture",
        "no image found in manifest list for architecture",
      ],
      causes: [
        "The image is only published for other architectures: often only amd64, while the build runs on arm64.",
        "`--platform` or `DOCKER_DEFAULT_PLATFORM` requests a platform that the image does not support.",
        "It is a Windows image on a Linux daemon, or the other way round.",
      ],
      fixes: [
        Fix(
          "Build for a platform that the image supports (slower, because it is emulated), or use an image or tag that supports yours.",
          snippet: "FROM --platform=linux/amd64 {image}",
          unless: ["manifest for linux/amd64", "manifest for windows"]),
        "Use a base image or tag that is published for your platform: `docker buildx imagetools inspect` lists the platforms.",
        "On Windows, switch Docker Desktop between Linux and Windows containers.",
      ],
      verify: [
        "docker buildx imagetools inspect {image}",
        "docker version --format '{{.Server.Os}}/{{.Server.Arch}}'",
      ],
      docs: [
        "https://docs.docker.com/build/building/multi-platform/",
        "https://docs.docker.com/reference/dockerfile/#from",
      ],
      examples: [
        Example(
          error: """
            failed to solve: corp.example/tool:1: no match for platform in manifest \
            sha256:9a0bdde4188b: not found
            """),
        "no matching manifest for linux/arm64/v8 in the manifest list entries",
      ]
    ),
    Rule(
      id: "registry-platform-of-several", partOf: "registry-no-platform", family: "registry",
      subject: .registry,
      title: "{image|The base image} is not published for one of the platforms of this build",
      level: 96, confidence: .certain,
      patterns: [
        Pattern("{image}: no match for platform in manifest", place: .error, inStep: "[linux/"),
        Pattern("no match for platform in manifest", place: .error, inStep: "[linux/"),
      ],
      causes: [
        "A newer release of the image may no longer support a platform that older ones did, such as linux/arm/v7."
      ],
      fixes: [
        Fix(
          "Remove that platform from `--platform`, or use a tag that is published for it.",
          snippet: "docker buildx build --platform linux/amd64,linux/arm64 .")
      ],
      verify: ["docker buildx imagetools inspect {image}"],
      docs: ["https://docs.docker.com/build/building/multi-platform/"],
      examples: [
        Example(
          error: "node:lts-slim: no match for platform in manifest sha256:9a0bdde4188b: not found",
          step: "[linux/arm/v7 internal] load metadata for docker.io/library/node:lts-slim")
      ]
    ),
    Rule(
      id: "registry-platform-darwin", partOf: "registry-no-platform", family: "registry",
      subject: .registry,
      title:
        "The platform lacks `linux/`: the build asks for an image for macOS (darwin), and there are none",
      level: 97, confidence: .certain,
      repairs: [],
      patterns: [
        Pattern("no match for platform in manifest", place: .error, inStep: "[darwin/"),
        Pattern("no matching manifest for darwin/", place: .error),
      ],
      causes: [
        "`--platform amd64` without a system means the client's own system, which on a Mac is darwin."
      ],
      fixes: [
        Fix(
          "Name system and processor.",
          snippet: "docker buildx build --platform linux/amd64,linux/arm64 .")
      ],
      docs: ["https://docs.docker.com/build/building/multi-platform/"],
      examples: [
        Example(
          error: "alpine:3: no match for platform in manifest: not found",
          step: "[darwin/amd64 internal] load metadata for docker.io/library/alpine:3")
      ]
    ),
    Rule(
      id: "registry-dns", family: "registry", subject: .registry,
      title: "The builder cannot reach the registry {registry|or the server that keeps its layers}",
      level: 88, confidence: .certain, retryable: true,
      patterns: [
        Pattern(
          "failed to do request: {} \"{registry}/v2/{}\": {reason...}",
          notOnLine: [
            "x509", ": tls: ",
            """
            failed to \
            push
            """, "error writing", "cache importer", "HTTPS client", "context canceled",
          ]),
        "Get \"{registry}/v2/\": dial tcp{reason...}",
        "Get {registry}/v2/: dial tcp{reason...}",
        "Get \"{registry}/v2/\": net/http: {reason...}",
        "Get {registry}/v2/: net/http: {reason...}",
        "Get \"{registry}/v2/\": context deadline exceeded",
        "Get \"{registry}/v2/\": proxyconnect tcp: {reason...}",
        "Get {registry}/v2/: proxyconnect tcp: {reason...}",
        Pattern(
          "error pulling image configuration: {...}download failed after attempts={#}: {reason...}",
          confidence: .likely),
        "Get \"{registry}/v2/\": EOF",
        "Get {registry}/v2/: EOF",
        "Get {registry}/v2/{}/manifests/{}: dial tcp{reason...}",
        "failed to fetch anonymous token: {} \"{registry}/token{}\": dial tcp{reason...}",
        "failed to fetch oauth token: {} \"{registry}/token{}\": dial tcp{reason...}",
        "failed to fetch anonymous token: {} \"{registry}/token{}\": net/http: {reason...}",
        "failed to fetch oauth token: {} \"{registry}/token{}\": net/http: {reason...}",
      ],
      causes: [
        "The daemon or buildkitd, not the container, has no DNS, proxy or route to the registry.",
        "A `# syntax=` line or a misspelled `COPY --from=` pulls from Docker Hub although every `FROM` uses another registry.",
        "The registry's name is misspelled, or only resolves inside a VPN.",
      ],
      fixes: [
        Fix(
          "Retry the build; if it fails again, check the DNS and the network connection of the machine.",
          snippet: "curl -v https://registry-1.docker.io/v2/", when: ["request canceled"]),
        Fix(
          "Retry the build; if it fails again, check if the machine can reach the registry.",
          snippet: "docker pull {image|<the image of FROM>}", when: ["TLS handshake timeout"]),
        Fix(
          "Retry the build; if it fails again, set the HTTP proxy of the daemon (`--build-arg HTTP_PROXY` has no effect on pulls).",
          snippet: """
            { "proxies": { "https-proxy": "http://<your proxy>:<port>", \
            "no-proxy": "localhost,127.0.0.1" } }
            """),
        "Fix the DNS settings of the host or the Docker VM (VPN, `dns` in daemon.json).",
        "Use a registry mirror, and remove the `# syntax=` line if Docker Hub is blocked.",
      ],
      verify: ["docker pull {image|<image>}", "docker info --format '{{.HTTPProxy}} {{.HTTPSProxy}}'"],
      docs: [
        "https://docs.docker.com/engine/daemon/proxy/",
        "https://docs.docker.com/engine/daemon/troubleshoot/",
      ],
      examples: [
        Example(
          error: """
            failed to solve: registry.corp.example/base:1: failed to resolve source metadata for \
            registry.corp.example/base:1: failed to do request: Head \
            "https://registry.corp.example/v2/base/manifests/1": dial tcp: lookup \
            registry.corp.example on 192.0.2.53:53: no such host
            """),
        "Get https://registry.corp.example:5000/v2/: dial tcp: lookup registry.corp.example: no such host",
      ]
    ),
    Rule(
      id: "registry-tls", family: "registry", subject: .registry,
      title: "The builder does not trust the certificate of the registry {registry}",
      level: 94, confidence: .certain,
      patterns: [
        "failed to do request: {} \"{registry}/v2/{...}x509: certificate signed by unknown authority",
        "Get \"{registry}/v2/\": {...}x509: certificate signed by unknown authority",
        Pattern("failed to do request: {} \"{registry}/v2/{...}x509: {reason...}", confidence: .likely),
        Pattern("failed to do request: {} \"{registry}/v2/{}\": tls: {reason...}", confidence: .likely),
        Pattern("Get \"{registry}/v2/\": {...}x509: {reason...}", confidence: .likely),
        Pattern("Get {registry}/v2/: {...}x509: {reason...}", confidence: .likely),
        Pattern("Get {registry}/v2/: tls: {reason...}", confidence: .likely),
        "failed to fetch anonymous token: {} \"{registry}/{}\": {...}x509: {reason...}",
        "failed to fetch oauth token: {} \"{registry}/{}\": {...}x509: {reason...}",
      ],
      causes: [
        "The registry's certificate is signed by a company CA that the daemon or buildkitd does not trust.",
        "A proxy that inspects TLS answers instead of the registry.",
        "The certificate has expired or is for another name, or the host's clock is wrong.",
      ],
      fixes: [
        Fix(
          "Install that registry's CA certificate for the daemon (no restart needed). The folder has a port only if the image name has one.",
          snippet: "sudo install -D ca.crt /etc/docker/certs.d/<registry as in the image name>/ca.crt"),
        Fix(
          "A docker-container builder has a separate configuration: create it with a buildkitd.toml.",
          snippet: "[registry.\"<your registry>\"]\n  ca=[\"/etc/certs/corp-ca.pem\"]"),
        "A CA certificate inside the image does not help: the pull happens outside the build containers.",
      ],
      verify: ["openssl s_client -connect <your registry>:443 -showcerts </dev/null"],
      docs: [
        "https://docs.docker.com/engine/network/ca-certs/",
        "https://docs.docker.com/build/buildkit/configure/",
      ],
      examples: [
        Example(
          error: """
            failed to solve: failed to do request: Head \
            "https://registry.corp.example/v2/app/manifests/1": tls: failed to verify certificate: \
            x509: certificate signed by unknown authority
            """)
      ]
    ),
    Rule(
      id: "registry-content-mismatch", family: "registry", subject: .registry,
      title: "The digest of {image|an image} does not match the downloaded data",
      level: 90, confidence: .likely, retryable: true,
      patterns: [
        Pattern(
          "unexpected commit digest {}, expected {digest}", place: .error, notOnLine: ["failed to push"],
          more: ["failed to solve: {image}: failed commit on ref"])
      ],
      causes: [
        "The connection was closed in the middle of a layer, by the registry or by a proxy.",
        "A proxy, mirror or registry keeps a damaged or different copy.",
        "A build cache (`--cache-from type=local`) or the content store of the builder is damaged.",
      ],
      fixes: [
        "Retry the build; if a different layer fails each time, the network is the cause.",
        Fix("Delete the builder's cache.", snippet: "docker buildx prune --all --force"),
        "Try without the mirror or proxy; if it is your own registry, push the image again.",
      ],
      verify: ["docker buildx imagetools inspect {image|<image>}", "docker pull {image|<image>}"],
      docs: [
        "https://github.com/containerd/containerd/issues/3974",
        "https://github.com/docker/build-push-action/issues/577",
        "https://docs.docker.com/reference/cli/docker/buildx/prune/",
      ],
      examples: [
        Example(
          error: """
            failed commit on ref "layer-sha256:22f4": unexpected commit digest sha256:aa01, expected \
            sha256:22f4: failed precondition
            """)
      ]
    ),
    Rule(
      id: "registry-server-error", family: "registry", subject: .registry,
      title: "The registry answered with a server error (5{status})",
      level: 88, confidence: .certain, retryable: true,
      patterns: [
        Pattern(
          "unexpected status from {} request to {registry}/v2/{}: 5{status...}",
          notOnLine: ["failed to push", "error writing"]),
        Pattern(
          "unexpected status code {registry}/v2/{}: 5{status...}",
          notOnLine: ["failed to push", "error writing"]),
        "received unexpected HTTP status: 5{status...}",
        "unexpected status code [manifests {}]: 5{status...}",
        "unexpected status code [blobs {}]: 5{status...}",
        "Error response from daemon: Get \"{registry}/v2/\": unexpected HTTP status: 5{status...}",
      ],
      causes: [
        "The registry, its storage or a proxy in front of it is down or overloaded.",
        "A pull-through cache could not reach its upstream.",
      ],
      fixes: [
        "Retry the build in a few minutes; if it fails again, check the registry's status page.",
        "If the image comes from your own registry or mirror, check its log.",
      ],
      verify: ["curl -sSI {registry|https://registry-1.docker.io}/v2/"],
      docs: ["https://docs.docker.com/docker-hub/image-library/mirror/", "https://www.dockerstatus.com/"],
      examples: [
        Example(
          error: """
            failed to solve: failed to copy: httpReadSeeker: failed open: unexpected status from GET \
            request to https://registry.corp.example/v2/app/blobs/sha256:22f4: 503 Service Unavailable
            """),
        "received unexpected HTTP status: 502 Bad Gateway",
      ]
    ),
    Rule(
      id: "registry-schema1-image", family: "registry", subject: .registry,
      title: "{image|The image} uses an old image format that this Docker no longer supports",
      level: 94, confidence: .certain,
      patterns: [
        "Docker Image Format v1{...}support is disabled by default",
        "Docker Image Format v1{...}has been removed",
        "schema 1 support is disabled by default and will be removed",
        "vnd.docker.distribution.manifest.v1+prettyjws\" is no longer supported",
        "vnd.docker.distribution.manifest.v1+prettyjws: not implemented",
        """
        unsupported manifest media type and no default available: \
        application/vnd.docker.distribution.manifest.v1
        """,
      ],
      causes: [
        "The image was pushed years ago with manifest schema 1, which containerd and Docker no longer support."
      ],
      fixes: [
        "Use a newer tag of the image, or another image that is still maintained.",
        Fix(
          "Convert the image once with a tool that still reads the format, and push it to your registry.",
          snippet: """
            skopeo copy --format v2s2 docker://{image} \
            docker://<your registry>/base:converted
            """),
      ],
      verify: ["docker buildx imagetools inspect --raw {image}"],
      docs: ["https://docs.docker.com/engine/deprecated/"],
      examples: [
        """
        [DEPRECATION NOTICE] Docker Image Format v1, and Docker Image manifest version 2, schema 1 support \
        is disabled by default and will be removed in an upcoming release.
        """
      ]
    ),
  ]
}
