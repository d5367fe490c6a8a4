extension RuleCatalog {
  /// Refusals that name the registry and what it requires.
  static let registryRefusals: [Rule] = [
    Rule(
      id: "registry-rate-limit-in-step", partOf: "registry-rate-limit", family: "registry",
      subject: .registry,
      title:
        "A command of this step downloads from a registry, and the registry's rate limit is reached (429)",
      level: 97, confidence: .certain, retryable: true,
      repairs: [],
      patterns: .each([
        "toomanyrequests: ", "You have reached your pull rate limit",
        "You have reached your unauthenticated pull rate limit",
      ]) { Pattern($0, place: .output, inStep: "RUN ", ignoresCase: true) },
      causes: [
        "The command in RUN has no login: that of the machine that builds does not reach it. Downloads without a login are counted per IP address."
      ],
      fixes: [
        Fix(
          "Wait and build again, or give this step a login: mount the Docker configuration that holds it as a secret.",
          snippet: """
            RUN --mount=type=secret,id=docker-login,target=/root/.docker/config.json <the command of this step>
            # docker build --secret id=docker-login,src=$HOME/.docker/config.json .
            """),
        "Or take the image from a registry mirror, or copy it with `COPY --from=<image>`: the builder pulls that one with its own login.",
      ],
      docs: [
        "https://docs.docker.com/docker-hub/usage/pulls/", "https://docs.docker.com/build/building/secrets/",
      ],
      examples: [
        Example(
          "Error: GET https://index.docker.io/v2/library/alpine/manifests/3: TOOMANYREQUESTS: You have reached your unauthenticated pull rate limit.",
          step: "[2/3] RUN crane pull alpine:3 /alpine.tar")
      ],
      implies: ["registry-rate-limit"]
    ),
    Rule(
      id: "registry-anonymous-refused", partOf: "registry-auth-token", family: "registry", subject: .registry,
      title: "The registry requires a login for this image, and the build has none",
      level: 90, confidence: .likely,
      patterns: .each(["401 Unauthorized", "403 Forbidden", "denied"]) {
        Pattern(
          "failed to fetch anonymous token: {...}\($0)", unless: ["insufficient_scope", "failed to push"],
          notOnLine: ["dial tcp", "x509", "net/http:"])
      },
      causes: [
        "The builder has no login: the image is private, and nobody ran `docker login` for its registry on this machine or as this user.",
        "The image does not exist: some registries give the same answer.",
      ],
      fixes: [
        Fix(
          "Log in before the build; in GitHub Actions use `docker/login-action` with the permission `packages: read`.",
          snippet: "echo \"$GITHUB_TOKEN\" | docker login ghcr.io -u <user> --password-stdin",
          when: ["ghcr.io"]),
        Fix(
          "Check the image name, and log in to that registry before the build (in CI, with a token).",
          snippet: "echo \"$REGISTRY_TOKEN\" | docker login <registry> -u <user> --password-stdin"),
      ],
      verify: ["docker pull {image|<image>}"],
      docs: ["https://docs.docker.com/reference/cli/docker/login/"],
      examples: [
        Example(
          error:
            "failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://registry.example.com/token: 401 Unauthorized"
        )
      ]
    ),
    Rule(
      id: "registry-own-image", partOf: "registry-pull-denied", family: "registry", subject: .registry,
      title:
        "Docker Hub has no official image `{image|of that name}`: build it first, or correct the name",
      level: 92, confidence: .likely,
      repairs: [.nearestStage, .retiredImage],
      patterns: [
        Pattern(
          "docker.io/library/{image}: pull access denied, repository does not exist", place: .error,
          unless: ["create LLB definition: pull access denied"]),
        Pattern("pull access denied for {image}, repository does not exist", notOnLine: ["/"]),
      ],
      causes: [
        "A name without a slash is an official image of Docker Hub or a local image. Your own image was not built (or not with this name), or a docker-container builder cannot see local images.",
        "A stage name is misspelled in `FROM` or `COPY --from=`: an unknown stage is treated as an image.",
      ],
      fixes: [
        Fix(
          "If it is your own image, build it first and tag it with this name; otherwise correct the image or stage name.",
          snippet: "docker build -t {image|<image>} <folder of its Dockerfile>"),
        "Or use the full name of the image in its registry; compare stage names with `AS` too.",
        Fix(
          "Pass a local image to a docker-container builder with `--build-context`.",
          snippet: "docker buildx build --build-context {image|<image>}=docker-image://{image|<image>} ."),
      ],
      verify: ["docker image ls {image}", "grep -nE '^FROM|--from=' Dockerfile"],
      docs: [
        "https://docs.docker.com/reference/dockerfile/#from",
        "https://docs.docker.com/build/builders/drivers/",
      ],
      examples: [
        "pull access denied for corp-base, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
        Example(
          error:
            "corp-base: failed to resolve source metadata for docker.io/library/corp-base:latest: docker.io/library/corp-base:latest: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed"
        ),
      ]
    ),
    Rule(
      id: "registry-hub-denied", partOf: "registry-pull-denied", family: "registry", subject: .registry,
      title: "Docker Hub has no image {image|of that name}, or it is private and needs a login",
      level: 91, confidence: .certain,
      repairs: [.retiredImage],
      patterns: [
        Pattern(
          "failed to solve: {owner}/{name}: pull access denied, repository does not exist", place: .error,
          unless: ["create LLB definition: pull access denied"],
          notOnLine: [
            ".io/", ".com/", ".dev/", "/library/", ".org/", ".net/", ".de/", ".eu/", ".local/", ".cloud/",
            ".internal/", ".corp/", ":5000/", ":443/", "localhost/",
          ]),
        Pattern(
          "docker.io/{image}: pull access denied, repository does not exist", place: .error,
          unless: ["create LLB definition: pull access denied"], notOnLine: ["docker.io/library/"]),
        Pattern(
          "pull access denied for {image}, repository does not exist",
          notOnLine: [
            ".io/", ".com/", ".dev/", "/library/", ".org/", ".net/", ".de/", ".eu/", ".local/", ".cloud/",
            ".internal/", ".corp/", ":5000/", ":443/", "localhost/",
          ]),
      ],
      causes: [
        "The name is misspelled, or the repository was renamed or removed. Docker Hub gives the same answer for a missing and for a private one.",
        "The repository is private, and the build has no login, or one without read permission.",
      ],
      fixes: [
        Fix(
          "If it is private, log in before the build. If the name is misspelled, correct it; if it was removed, use another image.",
          snippet: "echo \"$HUB_TOKEN\" | docker login --username \"$HUB_USER\" --password-stdin"),
        Fix(
          "If it is a local image, use the docker driver, or pass the image with `--build-context`.",
          snippet: "docker buildx build --build-context {image|<image>}=docker-image://{image|<image>} ."),
      ],
      verify: ["docker buildx imagetools inspect {image}"],
      docs: ["https://docs.docker.com/reference/cli/docker/login/"],
      examples: [
        Example(
          error:
            "team/base: failed to resolve source metadata for docker.io/team/base:latest: docker.io/team/base:latest: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed"
        )
      ]
    ),
    Rule(
      id: "registry-name-unknown", partOf: "registry-dns", family: "registry", subject: .network,
      title: "The builder cannot resolve the name of the registry {host} (name server {server|of the host})",
      level: 89, confidence: .certain, retryable: true,
      patterns: [
        "no such host", "server misbehaving", "i/o timeout", "connection refused",
        "Temporary failure in name resolution", "network is unreachable",
      ].flatMap { reason in
        ["/v2/", "/token"].flatMap { path in
          ["lookup {host} on {...}\(reason)", "lookup {host}: \(reason)"].map {
            Pattern(
              "dial tcp: " + $0, place: .error, with: [path],
              notOnLine: ["failed to push", "lookup docker on", "lookup docker:"],
              more: ["lookup {} on {server}:53"])
          }
        }
      },
      causes: [
        "The DNS server of the daemon or buildkitd does not answer or does not resolve the name: a VPN, a stub such as 127.0.0.53, or a network that changed since Docker started.",
        "The registry's name is misspelled, or only resolves inside a VPN.",
      ],
      fixes: [
        Fix(
          "Retry the build; if it fails again, set a working DNS server for Docker and restart it.",
          snippet:
            "# /etc/docker/daemon.json, then: sudo systemctl restart docker\n{ \"dns\": [\"1.1.1.1\", \"8.8.8.8\"] }"
        ),
        "On Docker Desktop or WSL, restart it after the VPN or the network changed.",
        Fix(
          "If the network only allows access through a proxy, set the proxy of the daemon; `--build-arg HTTP_PROXY` has no effect on pulls.",
          snippet:
            "{ \"proxies\": { \"https-proxy\": \"http://<your proxy>:<port>\", \"no-proxy\": \"localhost,127.0.0.1\" } }"
        ),
      ],
      verify: ["nslookup {host}", "cat /etc/resolv.conf"],
      docs: ["https://docs.docker.com/engine/daemon/troubleshoot/#dns-resolver-issues"],
      examples: [
        Example(
          error:
            "failed to solve: node:20: failed to resolve source metadata for docker.io/library/node:20: failed to do request: Head \"https://registry-1.docker.io/v2/library/node/manifests/20\": dial tcp: lookup registry-1.docker.io on 127.0.0.53:53: server misbehaving"
        )
      ]
    ),
    Rule(
      id: "registry-without-tls", partOf: "tls-not-tls", family: "registry", subject: .registry,
      title: "{host|The registry} uses plain HTTP, but the engine expects HTTPS",
      level: 92, confidence: .certain,
      patterns: [
        Pattern(
          "http: server gave HTTP response to HTTPS client", with: ["/v2/"],
          more: ["\"https://{host}/v2/", "https://{host}/v2/"])
      ],
      causes: [
        "The registry has no TLS. Docker allows plain HTTP only for localhost and for registries in `insecure-registries`."
      ],
      fixes: [
        Fix(
          "Set up TLS on the registry, or allow plain HTTP for it in registries.conf (once: `--tls-verify=false`).",
          snippet:
            "# /etc/containers/registries.conf\n[[registry]]\nlocation = \"{host|<host>}\"\ninsecure = true",
          when: ["pinging container registry"]),
        Fix(
          "Add the registry to `insecure-registries` of the daemon and restart Docker, or set up TLS on the registry.",
          snippet: "# /etc/docker/daemon.json\n{ \"insecure-registries\": [\"{host|<host>}\"] }"),
        Fix(
          "A docker-container builder has a separate configuration (docker buildx create --config buildkitd.toml).",
          snippet: "[registry.\"{host|<host>}\"]\n  http = true"),
      ],
      verify: ["curl -v http://{host|HOST:PORT}/v2/"],
      docs: [
        "https://docs.docker.com/reference/cli/dockerd/#insecure-registries",
        "https://docs.docker.com/build/buildkit/configure/",
      ],
      examples: [
        Example(
          error:
            "failed to do request: Head \"https://registry.corp.example/v2/base/manifests/1\": http: server gave HTTP response to HTTPS client"
        )
      ]
    ),
    Rule(
      id: "registry-ecr-no-repository", partOf: "registry-push-failed", family: "registry",
      subject: .registry,
      title:
        "Amazon ECR has no repository {repository} in this account and region: a push does not create one",
      level: 95, confidence: .certain,
      patterns: .each([
        "The repository with name '{repository}' does not exist in the registry with id '{account}'"
      ]),
      causes: [
        "The repository was not created, or it is in another account or region than the URL."
      ],
      fixes: [
        Fix(
          "Create the repository in the region of the URL.",
          snippet: "aws ecr create-repository --repository-name {repository|<repository>}"),
        "Compare the account, region and name with those in the AWS console.",
      ],
      verify: ["aws ecr describe-repositories --repository-names {repository}"],
      docs: ["https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-create.html"],
      examples: [
        Example(
          error:
            "failed to push 123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1: name unknown: The repository with name 'app' does not exist in the registry with id '123456789012'"
        )
      ]
    ),
    Rule(
      id: "registry-ecr-login", partOf: "registry-push-failed", family: "registry", subject: .registry,
      title: "Amazon ECR refuses the push: login missing or expired (12 hours), or no write permission",
      level: 93, confidence: .likely,
      patterns: [
        "403 Forbidden", "401 Unauthorized", "no basic auth credentials",
        "Your authorization token has expired",
      ].map {
        Pattern(
          "failed to push {account#}.dkr.ecr.{region}.amazonaws.com/{...}\($0)",
          more: ["failed to push {account#}.dkr.ecr.{region}.amazonaws.com"])
      },
      causes: [
        "An ECR login is valid for 12 hours, and for one account and region.",
        "The role has no permission to push (ecr:PutImage, ecr:UploadLayerPart, ecr:BatchCheckLayerAvailability).",
      ],
      fixes: [
        Fix(
          "Log in to ECR just before the build.",
          snippet:
            "aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {account}.dkr.ecr.{region}.amazonaws.com"
        ),
        "If the login is new, grant the role push permissions (AmazonEC2ContainerRegistryPowerUser).",
      ],
      verify: ["aws sts get-caller-identity"],
      docs: ["https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry_auth.html"],
      examples: [
        Example(
          error:
            "failed to push 123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1: unexpected status from HEAD request to https://123456789012.dkr.ecr.eu-west-1.amazonaws.com/v2/app/blobs/sha256:ab: 403 Forbidden"
        )
      ]
    ),
    Rule(
      id: "registry-hub-push-denied", partOf: "registry-push-failed", family: "registry", subject: .registry,
      title: "Docker Hub denies the push to {target}: not logged in as a user with write permission",
      level: 93, confidence: .certain,
      patterns: .each(
        [
          "failed to push docker.io/{target}: push access denied",
          "failed to push docker.io/{target}: denied: requested access",
        ], place: .error, notOnLine: ["docker.io/library/"])
        + [
          // The server of tokens may have been out of reach.
          Pattern(
            "failed to push docker.io/{target}: failed to authorize", place: .error,
            notOnLine: ["docker.io/library/"], confidence: .likely)
        ],
      causes: [
        "The job has no login, or a read-only token.",
        "The namespace is not the user's: an image `team/app` requires a member of `team`.",
      ],
      fixes: [
        Fix(
          "Log in before the build with an access token that has write permission.",
          snippet: "echo \"$HUB_TOKEN\" | docker login --username \"$HUB_USER\" --password-stdin"),
        "Check that the first part of the name is the user or organization that owns the repository.",
      ],
      verify: ["docker buildx imagetools inspect docker.io/{target}"],
      docs: ["https://docs.docker.com/security/access-tokens/"],
      examples: [
        Example(
          error:
            "failed to push docker.io/team/app:1: push access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed"
        )
      ]
    ),
    Rule(
      id: "registry-manifest-refused", partOf: "registry-push-failed", family: "registry", subject: .registry,
      title:
        "The registry refuses the image's manifest ({status|the log has no status code}): attestations or indexes may be unsupported",
      level: 93, confidence: .likely,
      patterns: [
        Pattern(
          "unexpected status from PUT request to {...}/manifests/{}: 400 Bad Request", place: .error,
          more: ["manifests/{}: {status...}"]),
        Pattern(
          "unexpected status from PUT request to {...}/manifests/{}: 404 Not Found", place: .error,
          more: ["manifests/{}: {status...}"]),
        Pattern(
          "unexpected status from PUT request to {...}/manifests/{}: 415", place: .error,
          more: ["manifests/{}: {status...}"]),
        Pattern(
          "publish sha256:{} to {...}: unexpected status from HEAD request to {...}/manifests/{}: 400 Bad Request",
          more: ["manifests/{}: {status...}"], confidence: .possible),
        Pattern("manifest invalid: manifest invalid", place: .error),
        Pattern("unknown: Invalid manifest", place: .error),
        Pattern("^unsupported\n", inStep: "docker push"),
      ],
      causes: [
        "Since 0.10, buildx adds a provenance attestation, so even a single-platform image is pushed as an index; older registries refuse it.",
        "The registry requires Docker's media types, not those of OCI.",
      ],
      fixes: [
        Fix(
          "Push without attestations (`--provenance=false --sbom=false`).",
          snippet: "docker buildx build --provenance=false --sbom=false --push ."),
        Fix(
          "Or push with Docker's media types.",
          snippet: "docker buildx build --output type=image,push=true,oci-mediatypes=false ."),
        "Or update the registry.",
      ],
      docs: ["https://docs.docker.com/build/metadata/attestations/"],
      examples: [
        Example(
          error:
            "failed to push registry.corp.example/app:1: failed commit on ref \"index-sha256:ab\": unexpected status from PUT request to https://registry.corp.example/v2/app/manifests/1: 400 Bad Request"
        )
      ]
    ),
    Rule(
      id: "registry-windows-release", partOf: "registry-no-platform", family: "registry", subject: .engine,
      title: "The Windows image was built for another release of Windows than the host has ({build})",
      level: 96, confidence: .likely,
      repairs: [],
      patterns: .each(["/windows/", "nanoserver", "servercore"]) {
        Pattern("no matching manifest for windows/amd64 {build} in", inStep: $0)
      },
      causes: [
        "A Windows container runs on a host with the same or a newer release only: 17763 is Windows Server 2019 (`ltsc2019`, 1809), 20348 is Windows Server 2022 (`ltsc2022`)."
      ],
      fixes: [
        Fix(
          "Use the tag for the host's release, or build on a newer Windows host.",
          snippet: "FROM <the same image>:1809", when: ["10.0.17763"]),
        Fix(
          "Use the tag for the host's release, or build on a newer Windows host.",
          snippet: "FROM <the same image>:ltsc2022", when: ["10.0.20348"],
          unless: ["10.0.17763"]),
        "Compare the tag with the release of the host (`ver`): the host must not be older.",
      ],
      docs: [
        "https://learn.microsoft.com/en-us/virtualization/windowscontainers/deploy-containers/version-compatibility"
      ],
      examples: [
        Example(
          error: "no matching manifest for windows/amd64 10.0.17763 in the manifest list entries",
          step: "FROM mcr.microsoft.com/windows/nanoserver:2004")
      ]
    ),
    Rule(
      id: "registry-windows-daemon", partOf: "registry-no-platform", family: "registry", subject: .engine,
      title: "Docker runs Windows containers, but the image is for Linux",
      level: 95, confidence: .certain,
      patterns: [
        // An image for Windows may be for another release of it.
        Pattern("no matching manifest for windows/", confidence: .likely),
        "image operating system \"linux\" cannot be used on this platform",
      ],
      causes: ["Docker Desktop on Windows, or the Windows runner, is switched to Windows containers."],
      fixes: [
        Fix(
          "Switch Docker Desktop to Linux containers (in its menu, or with this command).",
          snippet: "& 'C:\\Program Files\\Docker\\Docker\\DockerCli.exe' -SwitchLinuxEngine"),
        "In CI, use a Linux runner for this image instead of a Windows runner.",
      ],
      docs: ["https://docs.docker.com/desktop/troubleshoot-and-support/faqs/windowsfaqs/"],
      examples: [
        Example(error: "no matching manifest for windows/amd64 10.0.19045 in the manifest list entries")
      ]
    ),
  ]
}
