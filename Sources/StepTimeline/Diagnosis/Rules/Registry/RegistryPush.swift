extension RuleCatalog {
  /// Pushes that registries refuse although the login is right.
  static let registryPush: [Rule] = [
    Rule(
      id: "jib-unauthorized", partOf: "registry-push-failed", family: "registry", subject: .registry,
      title: "Jib has no valid credentials for {image}: the registry answered 401",
      level: 95, confidence: .certain,
      repairs: [],
      patterns: [
        "Build image failed, perhaps you should make sure your credentials for '{image}' are set up correctly",
        "perhaps you should make sure you have permissions for {image} and set correct credentials",
      ],
      causes: [
        "Jib finds no login for this registry: in ~/.docker/config.json, a credential helper, settings.xml or `jib.to.auth`.",
        "The account may not push to that repository, or the name of the namespace is wrong.",
      ],
      fixes: [
        Fix(
          "Log in to the registry before the build, or set `jib.to.auth.username` and `jib.to.auth.password`.",
          snippet: "docker login <registry>")
      ],
      docs: [
        "https://github.com/GoogleContainerTools/jib/blob/master/docs/faq.md#what-should-i-do-when-the-registry-responds-with-unauthorized"
      ],
      examples: [
        "[ERROR] Failed to execute goal com.google.cloud.tools:jib-maven-plugin:3.3.1:build (default) on project flux: Build image failed, perhaps you should make sure your credentials for 'registry-1.docker.io/example/flux' are set up correctly."
      ]
    ),
    Rule(
      id: "gcp-project-missing", partOf: "registry-push-failed", family: "registry", subject: .registry,
      title: "The Google Cloud project {project} does not exist, so the push fails",
      level: 95, confidence: .certain,
      repairs: [],
      patterns: ["Project 'projects/{project}' not found or deleted"],
      causes: [
        "The project in the image name is wrong or deleted (`gcr.io/<project>/<image>` or `<region>-docker.pkg.dev/<project>/<repository>/<image>`)."
      ],
      fixes: [
        Fix(
          "Correct the project in the image name (Skaffold: `default-repo`; Jenkins X: the Docker registry organization).",
          snippet: "gcloud projects list")
      ],
      docs: ["https://cloud.google.com/artifact-registry/docs/docker/names"],
      examples: [
        "build failed: building [web]: build artifact: unknown: Project 'projects/acme-old' not found or deleted."
      ]
    ),
    Rule(
      id: "registry-tag-immutable", partOf: "registry-push-failed", family: "registry", subject: .registry,
      title: "The tag {tag|that is pushed} already exists, and the repository does not allow overwriting it",
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
        "A job that runs again pushes the same tag as its first run.",
        "The tag `latest` or a cache tag is pushed to such a repository: every push after the first fails.",
      ],
      fixes: [
        Fix(
          "Push a new tag for each build, for example the commit hash, or turn off tag immutability for the repository.",
          snippet: #"docker build --push -t <registry>/<image>:"$GIT_COMMIT" ."#),
        "Push tags that change (`latest`, cache) to a repository that allows it.",
        "Skip the push if the tag already exists for the same commit.",
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
      title: "The registry's project has no space left: its storage quota is used up",
      level: 94, confidence: .certain,
      patterns: [
        "will exceed the configured upper limit of {limit...}",
        Pattern("denied: Quota exceeded", notOnLine: ["quota metric"]),
        Pattern("storage quota exceeded", confidence: .likely),
        "exceeded your storage quota", "Your account has exceeded the storage limit",
      ],
      causes: ["Old images fill the quota; deleted images count until garbage collection runs."],
      fixes: [
        "Delete old tags, then run garbage collection (Harbor: Clean Up, Garbage Collection).",
        "Set a retention policy, so old tags are deleted automatically.",
        "Or increase the quota of the project.",
      ],
      verify: ["docker history IMAGE   # shows the size of each layer"],
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
      title: "A policy of the registry's project blocks the image (412)",
      level: 93, confidence: .likely,
      patterns: [
        Pattern(": 412 Precondition Failed", place: .error),
        "current image with {} vulnerabilities cannot be pulled due to configured policy",
        "The image is not signed in Notary", "The image is not signed by cosign",
      ],
      causes: [
        "Harbor blocks pulls of images that have vulnerabilities or no signature; a push over such a tag checks it first and fails too."
      ],
      fixes: [
        "Ask a project administrator to check the deployment security settings, or to allow the finding (CVE allowlist).",
        "Push with another tag, or delete the blocked tag.",
        "Rebuild on a base image without these vulnerabilities.",
      ],
      verify: ["docker pull IMAGE   # prints the policy that blocks it"],
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
        "nginx allows 1 MB by default; load balancers and CDNs have their own limits (Cloudflare: 100 MB)."
      ],
      fixes: [
        Fix(
          "Increase or remove the body size limit of the reverse proxy (nginx: `client_max_body_size`).",
          snippet: "client_max_body_size 0;"),
        Fix(
          "For a Kubernetes ingress, set its annotation.",
          snippet: "nginx.ingress.kubernetes.io/proxy-body-size: \"0\""),
        "Or push to a URL that does not pass the proxy, or make the largest layer smaller.",
      ],
      verify: ["docker history IMAGE   # shows the largest layer"],
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
      title: "The token of this job has no permission to write the package on ghcr.io",
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
        "The package was created by another repository or by hand, and does not list this repository.",
        "The job has no `packages: write`, or runs for a pull request from a fork, whose token is read-only.",
        "The organization does not allow members or workflows to create packages.",
      ],
      fixes: [
        Fix(
          "Grant the job `packages: write`. A pull request from a fork never gets it: push only on other events.",
          snippet: "permissions:\n  contents: read\n  packages: write",
          unless: ["write_package", "WRITE_PACKAGE"]),
        "In the package settings, under Manage Actions access, add this repository with the role Write.",
        Fix(
          "Grant the job `packages: write`.", snippet: "permissions:\n  contents: read\n  packages: write",
          when: ["write_package"], unless: ["installation not allowed"]),
        Fix(
          "Grant the job `packages: write`.", snippet: "permissions:\n  contents: read\n  packages: write",
          when: ["WRITE_PACKAGE"], unless: ["write_package", "installation not allowed"]),
        Fix(
          "Connect new packages to the repository with a label.",
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
      title: "The registry accepts no more requests for now: the quota of {metric|requests} is used up",
      level: 95, confidence: .certain, retryable: true,
      patterns: [Pattern("Quota exceeded for quota metric '{metric...}'", place: .error)],
      causes: ["Many jobs of the project push or pull in the same minute."],
      fixes: [
        "Retry the push in a minute, and run fewer jobs at once.",
        "Or request a larger quota in the Google Cloud console.",
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
      title: "The push to {target|the registry} was interrupted: {reason|the connection ended}",
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
        "The network, the registry or a proxy failed for a moment, or ends long uploads of large layers.",
        "The registry or its storage is overloaded.",
      ],
      fixes: [
        "Retry the push: layers that are already uploaded are not sent again.",
        "If it fails each time, check the timeouts and the logs of the registry and its reverse proxy, and make the largest layer smaller.",
      ],
      verify: ["docker history {target|<image>}   # shows the largest layer"],
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
      title: "The builder cannot reach the registry of {target|this image}: {reason|see the line}",
      level: 92, confidence: .likely,
      patterns: .each(["connection refused", "no such host", "no route to host", "network is unreachable"]) {
        Pattern(
          "failed to push {...}\($0)", place: .error,
          more: ["failed to push {target}: ", "connect: {reason...}", "lookup {...}: {reason...}"])
      },
      causes: [
        "A docker-container builder has a separate network: there, `localhost` is the builder, and host names of the host are unknown.",
        "The registry is not running, uses another port, or is only reachable inside a VPN.",
      ],
      fixes: [
        Fix(
          "If the registry is on the host, use the host network for the builder; otherwise check the registry's name and port.",
          snippet: "docker buildx create --use --driver-opt network=host"),
        "Or load the image and push it with the daemon: `--load`, then `docker push`.",
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
      title:
        "Artifact Registry denied the push: no permission {permission}, or the repository does not exist",
      level: 95, confidence: .certain,
      patterns: [
        Pattern(#"denied: Permission "{permission}" denied"#, notOnLine: ["downloadArtifacts"]),
        Pattern(#"denied: Permission '{permission}' denied"#, notOnLine: ["downloadArtifacts"]),
        Pattern(
          #"Permission \"{permission}\" denied on resource"#, notOnLine: ["downloadArtifacts"],
          confidence: .likely),
      ],
      causes: [
        "The service account that is logged in does not have the writer role on the repository.",
        "The repository or project in the image name does not exist, or is a different one.",
      ],
      fixes: [
        Fix(
          "Grant the service account the writer role (artifactregistry.writer), and check the project and repository in the image name.",
          snippet: """
            gcloud artifacts repositories add-iam-policy-binding <repository> --location=<region> \\
                --member=serviceAccount:<account> --role=roles/artifactregistry.writer
            """),
        Fix(
          "Log in to that registry with gcloud.",
          snippet: "gcloud auth configure-docker <region>-docker.pkg.dev"),
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
      title: "The login action got no user name or password: the job does not have those secrets",
      level: 90, confidence: .certain,
      patterns: .each([
        "Username and password required", "##[error]Password required", "##[error]Username required",
      ]) + [Pattern("Error: Password required", confidence: .likely)],
      causes: [
        "The secret is not defined in this repository, organization or environment, or its name is misspelled: an undefined secret is empty.",
        "The job runs for a pull request from a fork or from Dependabot, which get no secrets.",
      ],
      fixes: [
        Fix(
          "Define the secrets in the repository's settings, and use the same names in the workflow.",
          snippet: """
            - uses: docker/login-action@v3
              with:
                username: ${{ secrets.DOCKERHUB_USERNAME }}
                password: ${{ secrets.DOCKERHUB_TOKEN }}
            """),
        Fix(
          "Skip login and push for pull requests from forks.",
          snippet: "if: github.event_name != 'pull_request'"),
      ],
      docs: [
        "https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/use-secrets"
      ],
      examples: [Example(error: "Username and password required")]
    ),
    Rule(
      id: "registry-push-spaces", family: "registry", subject: .registry,
      title: "Hugging Face's registry refuses the image that the platform built: an error of the platform",
      level: 98, confidence: .likely, retryable: true,
      patterns: [Pattern("failed to push spaces-registry.huggingface.tech", place: .error)],
      causes: ["The build itself is done; the platform pushes the image with its own login, which failed."],
      fixes: [
        "Restart the build (Factory rebuild); if it fails again, check the platform's status page or contact its support."
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
