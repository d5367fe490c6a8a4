extension RuleCatalog {
  /// Pushes that registries refuse although the login is right.
  static let registryPush: [Rule] = [
    Rule(
      id: "registry-tag-immutable", partOf: "registry-push-failed", family: "registry", subject: .registry,
      title: "The tag {tag|that is pushed} exists already, and this repository does not let it be replaced",
      level: 94, confidence: .certain,
      patterns: [
        "tag invalid: The image tag '{tag}' already exists in the '{repository}' repository",
        "cannot be overwritten because the {} is immutable",
        "cannot be overwritten because the repository is immutable",
        Pattern("Failed to process request due to '{tag}' configured as immutable", ignoresCase: true),
        Pattern("manifest is configured as immutable", ignoresCase: true),
      ],
      causes: [
        "The repository's tags are immutable (Amazon ECR, Harbor), and the same version was pushed before.",
        "A job that was run again pushes the tag of its first run.",
        "The tag `latest` or a cache tag is pushed to such a repository: each push after the first one fails.",
      ],
      fixes: [
        Fix(
          "Push a new tag for each build.",
          snippet: #"docker build --push -t <registry>/<image>:"$GIT_COMMIT" ."#),
        "Keep moving tags (`latest`, cache) in a repository whose tags may change.",
        "Leave the push out where the tag is there already and holds the same commit.",
      ],
      verify: ["docker buildx imagetools inspect REGISTRY/app:{tag|<tag>}"],
      docs: [
        "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html",
        "https://goharbor.io/docs/main/working-with-projects/working-with-images/create-tag-immutability-rules/",
      ],
      examples: [
        Example(
          error: """
            failed to push registry.corp.example/app:1.2: unknown: tag invalid: The image tag '1.2' already exists in \
            the 'app' repository and cannot be overwritten because the repository is immutable.
            """)
      ]
    ),
    Rule(
      id: "registry-quota-exceeded", partOf: "registry-push-failed", family: "registry", subject: .registry,
      title: "The registry's project has no room left: its storage quota is used up",
      level: 94, confidence: .certain,
      patterns: [
        "will exceed the configured upper limit of {limit...}",
        Pattern("denied: Quota exceeded", notOnLine: ["quota metric"]),
        Pattern("storage quota exceeded", confidence: .likely),
        "exceeded your storage quota", "Your account has exceeded the storage limit",
      ],
      causes: ["Old images fill the project up to its quota; what is deleted counts until it is collected."],
      fixes: [
        "Delete old tags, then have the registry collect what they leave (Harbor: Clean Up, Garbage Collection).",
        "Set a retention rule, so that it does not come back.",
        "Or have the project's quota raised.",
      ],
      verify: ["docker history IMAGE   # what makes it large"],
      docs: [
        "https://goharbor.io/docs/main/administration/configure-project-quotas/",
        "https://goharbor.io/docs/main/administration/garbage-collection/",
      ],
      examples: [
        Example(
          error: """
            failed to push registry.corp.example/app:1: unexpected status from PUT request: 403 Forbidden: denied: \
            adding 151.7 MiB of storage resource, which when updated to current usage of 9.9 GiB will exceed the \
            configured upper limit of 10.0 GiB.
            """)
      ]
    ),
    Rule(
      id: "registry-policy-blocked", partOf: "registry-push-failed", family: "registry", subject: .registry,
      title: "The registry refuses the image by a policy of its project (412)",
      level: 93, confidence: .likely,
      patterns: [
        Pattern(": 412 Precondition Failed", place: .error),
        "current image with {} vulnerabilities cannot be pulled due to configured policy",
        "The image is not signed in Notary", "The image is not signed by cosign",
      ],
      causes: [
        """
        Harbor keeps images with vulnerabilities, or without a signature, from being pulled; a push over such a tag \
        looks at it first and fails in the same way.
        """
      ],
      fixes: [
        "Have a project administrator look at the deployment security settings, or allow the finding (CVE allowlist).",
        "Push under another tag, or delete the tag that is blocked.",
        "Rebuild on a base image without the findings.",
      ],
      verify: ["docker pull IMAGE   # tells the policy in words"],
      docs: [
        "https://goharbor.io/docs/main/working-with-projects/project-configuration/"
      ],
      examples: [
        Example(
          error: """
            failed to push registry.corp.example/app:1: unexpected status from HEAD request to \
            https://registry.corp.example/v2/app/manifests/1: 412 Precondition Failed
            """)
      ]
    ),
    Rule(
      id: "registry-body-too-large", partOf: "registry-push-failed", family: "registry", subject: .registry,
      title: "A proxy in front of the registry refuses layers of this size (413)",
      level: 94, confidence: .certain,
      patterns: [
        Pattern("413 Request Entity Too Large", place: .error, confidence: .likely),
        Pattern("413 Payload Too Large", place: .error, confidence: .likely),
      ],
      causes: [
        "nginx takes 1 MB by default; load balancers and CDNs have limits of their own (Cloudflare: 100 MB)."
      ],
      fixes: [
        Fix("Lift the limit of the reverse proxy.", snippet: "client_max_body_size 0;"),
        Fix(
          "Of an ingress in Kubernetes.",
          snippet: "nginx.ingress.kubernetes.io/proxy-body-size: \"0\""),
        "Or push by an address that does not pass the proxy, or make the largest layer smaller.",
      ],
      verify: ["docker history IMAGE   # the largest layer"],
      docs: [
        "https://nginx.org/en/docs/http/ngx_http_core_module.html#client_max_body_size",
        "https://distribution.github.io/distribution/recipes/nginx/",
      ],
      examples: [
        Example(
          error: """
            failed to push registry.corp.example/app:1: failed to copy: unexpected status from PUT request to \
            https://registry.corp.example/v2/app/blobs/uploads/1: 413 Request Entity Too Large
            """)
      ]
    ),
    Rule(
      id: "registry-ghcr-write-package", partOf: "registry-push-failed", family: "registry",
      subject: .registry,
      title: "The token of this job may not write the package on ghcr.io",
      level: 94, confidence: .certain,
      patterns: [
        // ko and crane write the registry's code in capitals.
        Pattern("denied: permission_denied: write_package", ignoresCase: true),
        "denied: permission_denied: The requested installation does not exist",
        "denied: installation not allowed to Create organization package",
        "denied: installation not allowed to Write organization package",
        "DENIED: installation not allowed to Create organization package",
        "DENIED: installation not allowed to Write organization package",
        Pattern("failed to push ghcr.io/{...}: 403 Forbidden", place: .error, confidence: .likely),
      ],
      causes: [
        "The package was made by another repository or by hand, and does not list this repository.",
        "The job has no `packages: write`, or runs for a pull request of a fork, whose token may only read.",
        "The organization does not let members or workflows create packages.",
      ],
      fixes: [
        Fix(
          "Grant the job the right to write packages. A pull request from a fork never has it: push on other events only.",
          snippet: "permissions:\n  contents: read\n  packages: write",
          unless: ["write_package", "WRITE_PACKAGE"]),
        "In the package's settings, under Manage Actions access, add this repository with the role Write.",
        Fix(
          "Grant the job the right.", snippet: "permissions:\n  contents: read\n  packages: write",
          unless: ["installation not allowed"]),
        Fix(
          "Connect new packages to the repository.",
          snippet: "LABEL org.opencontainers.image.source=https://github.com/<owner>/<repository>"),
      ],
      verify: ["gh api /orgs/OWNER/packages/container/NAME --jq .repository.full_name"],
      docs: [
        "https://docs.github.com/en/packages/learn-github-packages/configuring-a-packages-access-control-and-visibility",
        """
        https://docs.github.com/en/packages/working-with-a-github-packages-registry/\
        working-with-the-container-registry
        """,
      ],
      examples: [
        Example(error: "failed to push ghcr.io/acme/app:1: denied: permission_denied: write_package")
      ]
    ),
    Rule(
      id: "registry-request-quota", partOf: "registry-push-failed", family: "registry", subject: .registry,
      title: "The registry takes no more requests for now: the quota of {metric|requests} is used up",
      level: 95, confidence: .certain, retryable: true,
      patterns: [Pattern("Quota exceeded for quota metric '{metric...}'", place: .error)],
      causes: ["Many jobs of the project push or pull in the same minute."],
      fixes: [
        "Push again in a minute; let fewer jobs run at once.",
        "Or ask for a larger quota in the console of Google Cloud.",
      ],
      docs: ["https://cloud.google.com/artifact-registry/quotas"],
      examples: [
        Example(
          error:
            "failed to push europe-docker.pkg.dev/acme/r/app:1: denied: Quota exceeded for quota metric 'Requests per project per region' and limit 'Requests per minute'"
        )
      ]
    ),
    Rule(
      id: "registry-push-broke-off", partOf: "registry-push-failed", family: "registry", subject: .registry,
      title: "The push to {target|the registry} broke off: {reason|the connection ended}",
      level: 92, confidence: .likely, retryable: true,
      patterns: .each([
        "connection reset by peer", "broken pipe", ": EOF", "unexpected EOF",
        "use of closed network connection", "i/o timeout", "TLS handshake timeout",
        "context deadline exceeded", "502 Bad Gateway", "503 Service Unavailable", "504 Gateway Time",
        "500 Internal Server Error", "http2: client connection lost", "http: server closed idle connection",
        "read/write on closed pipe", "cannot reuse body, request must be retried",
      ]) {
        Pattern(
          "failed to push {...}\($0)", place: .error,
          more: [
            "failed to push {target}: ", "write: {reason...}", "read: {reason...}", "dial tcp {reason...}",
            "}: {reason...}",
          ])
      },
      causes: [
        "The network, the registry or a proxy between them failed for a moment, or ends long uploads of large layers.",
        "The registry is overloaded, or its storage is.",
      ],
      fixes: [
        "Push again: layers that are there already are not sent a second time.",
        "If it fails each time, look at the time limits and the log of the registry and of its reverse proxy, and make the largest layer smaller.",
      ],
      verify: ["docker history {target|<image>}   # the largest layer"],
      docs: ["https://distribution.github.io/distribution/recipes/nginx/"],
      examples: [
        Example(
          error: """
            failed to push registry.corp.example/app:1: failed to do request: Put \
            "https://registry.corp.example/v2/app/blobs/uploads/1": write tcp 192.0.2.7:4711->192.0.2.9:443: write: \
            connection reset by peer
            """)
      ]
    ),
    Rule(
      id: "registry-push-no-way", partOf: "registry-push-failed", family: "registry", subject: .registry,
      title: "The builder has no way to the registry of {target|this image}: {reason|see the line}",
      level: 92, confidence: .likely,
      patterns: .each(["connection refused", "no such host", "no route to host", "network is unreachable"]) {
        Pattern(
          "failed to push {...}\($0)", place: .error,
          more: ["failed to push {target}: ", "connect: {reason...}", "lookup {...}: {reason...}"])
      },
      causes: [
        "A docker-container builder has a network of its own: `localhost` is the builder there, and names of the host are not known.",
        "The registry does not run, listens elsewhere, or is behind a VPN.",
      ],
      fixes: [
        Fix(
          "Give the builder the host's network, if the registry is on the host.",
          snippet: "docker buildx create --use --driver-opt network=host"),
        "Or load the image and push it with the daemon: `--load`, then `docker push`.",
        "Check the name and the port of the registry.",
      ],
      verify: ["curl -v http://<your registry>/v2/"],
      docs: ["https://docs.docker.com/build/builders/drivers/docker-container/"],
      examples: [
        Example(
          error: """
            failed to push localhost:5000/app:1: failed to do request: Head \
            "http://localhost:5000/v2/app/blobs/sha256:22f4": dial tcp 127.0.0.1:5000: connect: connection refused
            """)
      ]
    ),
    Rule(
      id: "gcp-artifact-registry-denied", partOf: "registry-push-failed", family: "registry",
      subject: .registry,
      title: "Artifact Registry denies the push: no permission {permission}, or no such repository",
      level: 95, confidence: .certain,
      patterns: [
        Pattern(#"denied: Permission "{permission}" denied on resource"#, notOnLine: ["downloadArtifacts"]),
        Pattern(#"denied: Permission '{permission}' denied on resource"#, notOnLine: ["downloadArtifacts"]),
        Pattern(
          #"Permission \"{permission}\" denied on resource"#, notOnLine: ["downloadArtifacts"],
          confidence: .likely),
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
      id: "ci-login-empty", family: "registry", subject: .registry,
      title: "The login action got no user name or no password: the job does not have those secrets",
      level: 90, confidence: .certain,
      patterns: .each([
        "Username and password required", "##[error]Password required", "##[error]Username required",
      ]) + [Pattern("Error: Password required", confidence: .likely)],
      causes: [
        "The secret is not defined in this repository, organization or environment, or its name is misspelt: an undefined secret is empty.",
        "The job runs for a pull request of a fork or of Dependabot, which get no secrets.",
      ],
      fixes: [
        Fix(
          "Define the secrets in the repository's settings, and name them as there.",
          snippet: """
            - uses: docker/login-action@v3
              with:
                username: ${{ secrets.DOCKERHUB_USERNAME }}
                password: ${{ secrets.DOCKERHUB_TOKEN }}
            """),
        Fix(
          "Leave login and push out for pull requests of forks.",
          snippet: "if: github.event_name != 'pull_request'"),
      ],
      docs: [
        "https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets"
      ],
      examples: [Example(error: "Username and password required")]
    ),
    Rule(
      id: "registry-push-spaces", family: "registry", subject: .registry,
      title: "Hugging Face's own registry refuses the image that it built: a fault of the platform",
      level: 98, confidence: .likely, retryable: true,
      patterns: [Pattern("failed to push spaces-registry.huggingface.tech", place: .error)],
      causes: ["The build itself is done; the platform pushes with a login of its own, which has failed."],
      fixes: [
        "Restart the build (Factory rebuild); if it goes on, look at the platform's status page or tell its support."
      ],
      docs: ["https://huggingface.co/docs/hub/spaces-overview"],
      examples: [
        Example(
          error:
            "failed to push spaces-registry.huggingface.tech/spaces/a: unexpected status from HEAD request to https://spaces-registry.huggingface.tech/v2/spaces/a: 401 Unauthorized"
        )
      ]
    ),
  ]
}
