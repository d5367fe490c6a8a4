extension RuleCatalog {
  /// A registry that cannot be reached, or a name that leads to the wrong one.
  static let registryReach: [Rule] = [
    Rule(
      id: "registry-answers-tls", family: "registry", subject: .registry,
      title: "The registry answers in TLS (https), but the builder asks it by plain http",
      level: 94, confidence: .certain,
      repairs: [],
      patterns: [
        #"malformed HTTP response "\x15\x03\x01"#, #"malformed HTTP response "\x15\x03\x03"#,
      ],
      causes: [
        "BuildKit takes http for localhost, 127.0.0.1 and registries that its configuration marks as `http`; this registry has a certificate."
      ],
      fixes: [
        Fix(
          "Tell BuildKit that this registry is reached by https, or use its host name instead of localhost.",
          snippet: "# buildkitd.toml\n[registry.\"<host>:<port>\"]\n  http = false")
      ],
      docs: ["https://docs.docker.com/build/buildkit/configure/#registry-configuration"],
      examples: [
        #"failed to do request: Head http://127.0.0.1:5000/v2/flux/blobs/: net/http: HTTP/1.x transport connection broken: malformed HTTP response "\x15\x03\x01\x00\x02\x02""#
      ]
    ),
    Rule(
      id: "registry-push-unreachable", partOf: "registry-push-failed", family: "registry", subject: .registry,
      title: "The builder cannot reach the registry of {target|the push} ({reason|see the line})",
      level: 95, confidence: .likely, retryable: true,
      patterns: .each([
        "no route to host", "connection refused", "i/o timeout", "connection timed out", "no such host",
        "network is unreachable",
        "TLS handshake timeout", "server misbehaving",
      ]) {
        Pattern(
          "error checking push permissions{...}\($0)",
          more: ["push permission for \"{target}\"", "dial tcp {reason...}", "net/http: {reason...}"])
      }
        // OpenShift's builder.
        + .each(["connection refused", "i/o timeout", "no such host", "no route to host"]) {
          Pattern(
            "Failed to push image{...}\($0)", place: .error, more: ["dial tcp {reason...}"])
        },
      causes: [
        "The builder has no connection to the registry: another network, a firewall, a VPN, or a name that does not resolve. kaniko reports it as a permission problem, which it is not."
      ],
      fixes: [
        "Check that the machine or pod of the build can reach the registry: DNS, firewall, route, proxy.",
        Fix("Test the connection from there.", snippet: "curl -v https://<your registry>/v2/"),
      ],
      docs: ["https://github.com/GoogleContainerTools/kaniko#pushing-to-different-registries"],
      examples: [
        Example(
          error:
            #"error checking push permissions -- make sure you entered the correct tag name, and that you are authenticated correctly, and try again: checking push permission for "registry.example.com/a/b:1": creating push check transport for registry.example.com failed: Get "https://registry.example.com/v2/": dial tcp 192.0.2.7:443: connect: no route to host"#
        )
      ]
    ),
    Rule(
      id: "registry-destination-empty", partOf: "registry-push-failed", family: "registry",
      subject: .registry,
      title:
        "The image name begins with a slash ({target}): the variable with the registry is empty",
      level: 96, confidence: .certain,
      patterns: [#"checking push permission for "/{target}""#],
      causes: [
        "The destination contains a variable that is not set in this job (for example, a protected variable on an unprotected branch), so Docker Hub is used."
      ],
      fixes: [
        "Set the registry variable in this job, and check that --destination is a full name: <registry>/<repository>:<tag>."
      ],
      docs: ["https://docs.gitlab.com/ci/variables/#protect-a-cicd-variable"],
      examples: [
        Example(
          error:
            #"error checking push permissions -- make sure you entered the correct tag name, and that you are authenticated correctly, and try again: checking push permission for "/billing/app:latest": creating push check transport for index.docker.io failed"#
        )
      ]
    ),
    Rule(
      id: "registry-push-denied", partOf: "registry-push-failed", family: "registry", subject: .registry,
      title: "The push to {target|the repository} is denied: not logged in, or no permission to push",
      level: 94, confidence: .likely,
      patterns: .each(
        [
          "denied: requested access to the resource is denied", "denied: access forbidden",
          "no basic auth credentials",
          "unauthorized: authentication required",
          "unauthorized: access to the requested resource is not authorized",
          "denied: You may not login yet", "denied: permission_denied",
        ], with: ["The push refers to "],
        more: ["The push refers to repository [{target}]", "The push refers to a repository [{target}]"])
        + .each(
          ["no basic auth credentials", "unauthorized: authentication required", "denied: "],
          with: ["Failed to push image"]),
      causes: [
        "The job is not logged in to that registry, or the account has no permission to push to this namespace.",
        "The image name has no registry, or names a namespace that is not the account's.",
      ],
      fixes: [
        Fix(
          "Log in to that registry with an account that may push to this namespace, and check the image name in `docker tag`.",
          snippet: #"echo "$REGISTRY_TOKEN" | docker login <registry> -u <user> --password-stdin"#)
      ],
      docs: ["https://docs.docker.com/reference/cli/docker/login/"],
      examples: [
        Example(
          error:
            "The push refers to repository [docker.io/team/app]\ndenied: requested access to the resource is denied"
        )
      ]
    ),
    Rule(
      id: "registry-429-status", partOf: "registry-rate-limit", family: "registry", subject: .registry,
      title: "The registry's pull rate limit is reached (status 429)",
      level: 96, confidence: .certain, retryable: true,
      patterns: .each(
        [
          "pulling from host {registry} failed with status code {...}: 429 Too Many Requests",
          "TOOMANYREQUESTS", "429 Too Many Requests (HAP429)",
        ], notOnLine: ["npm", "pip"])
        + [
          // Any program may say this of any server.
          Pattern("failed with status: 429 Too Many Requests", place: .error),
          Pattern("status code 429", place: .error, with: ["/v2/"]),
        ],
      causes: [
        "Pulls without a login are counted per IP address, which CI runners share; a login has a separate, higher limit."
      ],
      fixes: [
        Fix(
          "Log in before the build, or wait and retry; a registry mirror avoids the limit permanently.",
          snippet: #"echo "$HUB_TOKEN" | docker login --username "$HUB_USER" --password-stdin"#)
      ],
      docs: ["https://docs.docker.com/docker-hub/usage/"],
      examples: [
        Example(
          error:
            "pulling from host registry-1.docker.io failed with status code [manifests 20.10]: 429 Too Many Requests"
        )
      ]
    ),
    Rule(
      id: "daemon-dind-missing", partOf: "daemon-unreachable", family: "buildkit", subject: .engine,
      title:
        "The job's Docker service (dind, host `docker`) is missing, not ready, or refuses the connection",
      level: 98, confidence: .likely,
      patterns: .each(
        [
          "lookup docker on {}: no such host", "lookup docker: no such host",
          "lookup docker on {}: server misbehaving", "lookup docker: i/o timeout",
          "tcp://docker:2375. Is the docker daemon running",
          "tcp://docker:2376. Is the docker daemon running",
          "Couldn't connect to Docker daemon at http://docker:2375 - is it running?",
          "Couldn't connect to Docker daemon at https://docker:2376 - is it running?",
          "dial tcp: lookup docker", "lookup docker.",
        ], unless: ["lookup docker.io"]),
      causes: [
        "`docker` is the name of the docker:dind service container; it is missing in the job, failed to start (it must run privileged), or its new version does not work on this runner."
      ],
      fixes: [
        Fix(
          "Since version 19.03, dind uses TLS on port 2376: disable TLS, or use that port with the certificates in `/certs/client`.",
          snippet: "DOCKER_TLS_CERTDIR: \"\"   # for the job and the service", when: ["docker:2375"]),
        Fix(
          "Add the docker:dind service to the job, on a privileged runner; pin its version, and check the log of the service.",
          snippet: """
            services:
              - docker:27-dind
            variables:
              DOCKER_HOST: tcp://docker:2376
              DOCKER_TLS_CERTDIR: /certs
            """),
      ],
      docs: ["https://docs.gitlab.com/ci/docker/using_docker_build/#use-docker-in-docker"],
      examples: [
        Example(
          error:
            #"error during connect: Post "http://docker:2375/v1.24/auth": dial tcp: lookup docker on 192.0.2.53:53: no such host"#
        )
      ]
    ),
    Rule(
      id: "push-upload-lost", partOf: "registry-push-failed", family: "registry", subject: .registry,
      title: "The registry lost or broke off the upload of a layer: {reason|no response}",
      level: 94, confidence: .likely, retryable: true,
      patterns: [
        Pattern(
          "failed to push {target}: unknown: {reason...}", place: .error, with: ["blob upload unknown"]),
        Pattern("blob upload unknown to registry", place: .error),
        Pattern(
          "failed commit on ref \"layer-{digest}\": {reason...}", place: .error,
          notOnLine: [
            "unexpected status from", "unexpected commit digest", "unauthorized", "forbidden", "denied",
            // A folder of this machine.
            " rename /", " open /",
          ]),
        Pattern("Failed to push image: {reason...}", place: .error, with: ["received unexpected HTTP st"]),
      ],
      causes: [
        "The registry answered with an error of its own, or forgot the upload: a fault that passes, or its storage is full or slow.",
        "A proxy or load balancer between ends long uploads.",
      ],
      fixes: [
        "Run the push again: layers that the registry has already are not sent again.",
        "If it stays so, look at the registry's own log and storage, and split very large layers.",
      ],
      docs: ["https://distribution.github.io/distribution/spec/api/#errors"],
      examples: [
        Example(error: "failed to push registry.example.com/shop:1: unknown: blob upload unknown to registry")
      ]
    ),
    Rule(
      id: "push-image-not-loaded", partOf: "registry-push-failed", family: "registry", subject: .registry,
      title:
        "There is no local image {target} to push: the build left its result only in the builder's cache",
      level: 95, confidence: .likely,
      patterns: [
        "An image does not exist locally with the tag: {target}", "tag does not exist: {target}",
      ],
      causes: [
        "A docker-container builder keeps the result in its cache unless the build uses --load or --push."
      ],
      fixes: [
        Fix(
          "Load the image into Docker (`--load`), or push it from the build (`--push`).",
          snippet: "docker buildx build --load -t {target|<target>} .   # or --push")
      ],
      docs: ["https://docs.docker.com/build/builders/drivers/docker-container/#loading-to-local-image-store"],
      examples: [Example(error: "An image does not exist locally with the tag: team/app")]
    ),
    Rule(
      id: "registry-push-no-registry", partOf: "registry-push-failed", family: "registry", subject: .registry,
      title:
        "The image name has no registry or namespace, so the push goes to Docker Hub's official images, where nobody may push",
      level: 96, confidence: .likely,
      patterns: [
        Pattern("insufficient_scope: authorization failed", with: ["registry-1.docker.io/v2/library/"]),
        Pattern("failed to push docker.io/library/{name}: ", place: .error),
        Pattern("failed to push {...}scope=repository%3Alibrary%2F{name}%3Apull%2Cpush", place: .error),
        Pattern("index.docker.io/v2/library/{name}/blobs/uploads/: UNAUTHORIZED", place: .error),
        "at destination: pinging container registry localhost: ",
        Pattern(
          "denied: requested access to the resource is denied",
          with: ["The push refers to repository [docker.io/library/"]),
      ],
      causes: ["The tag is a short name (`app:1`), which means Docker Hub's `library` namespace."],
      fixes: [
        Fix(
          "Tag the image with its full name: registry, namespace and name.",
          snippet: "docker build --push -t <registry>/<namespace>/<name>:<tag> ."),
        Fix(
          "Pass the full name to kaniko: registry, namespace and name.",
          snippet: "--destination=<registry>/<namespace>/<name>:<tag>",
          when: ["index.docker.io/v2/library/"]),
      ],
      docs: ["https://docs.docker.com/reference/cli/docker/image/tag/"],
      examples: [
        Example(
          error: "failed to push docker.io/library/app:1: push access denied, repository does not exist")
      ]
    ),
    Rule(
      id: "registry-login-elsewhere", partOf: "registry-push-failed", family: "registry", subject: .registry,
      title:
        "The push goes to Docker Hub, but the workflow logs in to {registry|a different registry}: the tag does not begin with that registry",
      level: 95, confidence: .likely,
      patterns: .each(["ghcr.io", "quay.io", "registry.gitlab.com"]) {
        Pattern(
          "denied: requested access to the resource is denied",
          with: ["push: true", "registry: \($0)"], unless: ["\($0)/"], more: ["registry: {registry}"])
      },
      causes: ["A tag without a registry's name belongs to Docker Hub, where the job has no login."],
      fixes: [
        Fix(
          "Begin the tag with the registry and the owner.",
          snippet: "tags: {registry}/<owner>/<name>:<tag>")
      ],
      docs: ["https://docs.docker.com/build/ci/github-actions/push-multi-registries/"],
      examples: [
        """
        registry: ghcr.io
        push: true
        tags: acme/app:latest
        denied: requested access to the resource is denied
        """
      ]
    ),
    Rule(
      id: "registry-push-by-digest", partOf: "registry-push-failed", family: "registry", subject: .registry,
      title: "The image is pushed by digest, but {name|its name} has a tag",
      level: 96, confidence: .certain,
      patterns: [Pattern("can't push tagged ref {name} by digest", place: .error)],
      causes: ["`push-by-digest=true` leaves the tag to a later step, so the name must not have one."],
      fixes: [
        Fix(
          "Remove the tag from the image name, and add it when the platforms are merged.",
          snippet:
            "outputs: type=image,name=<registry>/<name>,push-by-digest=true,name-canonical=true,push=true"),
        "Or remove `push-by-digest`.",
      ],
      docs: ["https://docs.docker.com/build/ci/github-actions/multi-platform/"],
      examples: [Example(error: "failed to push: can't push tagged ref ghcr.io/acme/tool:1.4 by digest")]
    ),
    Rule(
      id: "registry-status-alone", family: "registry", subject: .registry,
      title:
        "A registry refuses the request of the build ({status|403}); the message does not name the registry",
      level: 86, confidence: .likely,
      patterns: .each(["403 Forbidden", "401 Unauthorized"]) {
        Pattern("unexpected status: \($0)", place: .error, more: ["unexpected status: {status...}"])
      },
      causes: [
        "The account may not push to that repository, or the job's token has no permission to write packages.",
        "The login is missing or for another registry.",
      ],
      fixes: [
        Fix(
          "Log in to the registry of the image before the build, and grant the job write permission (`packages: write`).",
          snippet: "permissions:\n  contents: read\n  packages: write"),
        "Update buildx: newer versions name the registry and the request.",
      ],
      docs: ["https://docs.docker.com/reference/cli/docker/login/"],
      examples: [
        Example(error: "failed to solve: rpc error: code = Unknown desc = unexpected status: 403 Forbidden")
      ]
    ),
    Rule(
      id: "registry-push-not-there", family: "registry", subject: .registry,
      title: "The registry answers the push with 404: the repository does not exist",
      level: 88, confidence: .likely,
      patterns: [
        Pattern("unexpected status: 404 Not Found", place: .error, inStep: "exporting"),
        Pattern(
          "unexpected status from {} request to {...}/blobs/uploads/{...}: 404 Not Found", place: .error),
      ],
      causes: [
        "Some registries, such as Amazon ECR, do not create a repository automatically: it must exist before the first push.",
        "The name, the region or the account in the tag is not that of the repository.",
      ],
      fixes: [
        Fix(
          "Create the repository with the exact name and region of the tag.",
          snippet: "aws ecr create-repository --repository-name <name of the image> --region <region>",
          when: ["amazonaws.com"]),
        Fix(
          "Create the repository in the registry with the exact name of the tag, or correct the tag.",
          unless: ["amazonaws.com"]),
        "Update buildx: newer versions show the URL that was not found.",
      ],
      verify: ["docker buildx imagetools inspect REGISTRY/NAME:TAG"],
      docs: ["https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-create.html"],
      examples: [
        Example(error: "failed to solve: unexpected status: 404 Not Found", step: "exporting to image")
      ]
    ),
    Rule(
      id: "registry-pull-status", partOf: "registry-pull-denied", family: "registry", subject: .registry,
      title: "The registry {host|of the image} denies this build access to the image ({status|403})",
      level: 92, confidence: .likely,
      repairs: [],
      patterns: ["401 Unauthorized", "403 Forbidden"].map {
        Pattern(
          "unexpected status from HEAD request to https://{host}/v2/{...}: \($0)", place: .error,
          notOnLine: ["failed to push", "registry-1.docker.io", "mcr.microsoft.com"],
          more: ["manifests/{}: {status...}"])
      },
      causes: [
        "The image is private, and the build has no login at {host}, or its login has no read permission.",
        "The name is misspelled: many registries give the same answer for an image that does not exist.",
      ],
      fixes: [
        Fix(
          "Check the image name, and log in to that registry before the build.",
          snippet: "echo \"$REGISTRY_TOKEN\" | docker login {host|<host>} -u <user> --password-stdin"),
        "In GitHub Actions, give this repository access in the package settings (ghcr.io), and grant `packages: read`.",
      ],
      verify: ["docker buildx imagetools inspect {host|REGISTRY}/NAME"],
      docs: ["https://docs.docker.com/reference/cli/docker/login/"],
      examples: [
        Example(
          error:
            "ghcr.io/team/base:1: failed to resolve source metadata for ghcr.io/team/base:1: unexpected status from HEAD request to https://ghcr.io/v2/team/base/manifests/1: 403 Forbidden"
        )
      ]
    ),
    Rule(
      id: "registry-misspelt", family: "registry", subject: .registry,
      title: "The registry's name is misspelled: {registry|the host in FROM} is another server",
      level: 97, confidence: .likely,
      patterns: ["ghrc.io", "gchr.io", "ghcr.oi", "docker.oi", "dokcer.io", "qauy.io", "quey.io"].flatMap {
        (name: String) in
        [
          Pattern(
            "error unmarshalling content: invalid character '<'", more: ["FROM {registry}/"], inStep: name),
          Pattern(name + "/", place: .error, more: ["{registry}/"]),
        ]
      },
      causes: ["Two letters of the host name are swapped, and another server (or none) answers."],
      fixes: [
        Fix(
          "Change the registry to `ghcr.io`.", snippet: "FROM ghcr.io/<owner>/<image>:<tag>",
          when: ["ghrc.io"]),
        Fix(
          "Change the registry to `ghcr.io`.", snippet: "FROM ghcr.io/<owner>/<image>:<tag>",
          when: ["gchr.io"]),
        "Correct the registry name in FROM (ghcr.io, docker.io, quay.io).",
      ],
      docs: ["https://docs.docker.com/reference/dockerfile/#from"],
      examples: [
        Example(
          error: "error unmarshalling content: invalid character '<' looking for beginning of value",
          step: "FROM ghrc.io/acme/tool:v1")
      ]
    ),
  ]
}
